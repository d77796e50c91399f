import { html, type Html } from './html';
import { about, body, breadcrumb, dates, fact, fileLink } from './parts';
import type { InfoEntryAnswer } from './public-item';
import { numberInWords, time } from './words';

const figures = (list: InfoEntryAnswer['keyFigures']): Html | null => (list.length === 0 ? null : html`<div class="scroll" role="region" tabindex="0" aria-label="Số liệu chính" data-field="keyFigures"><table class="figures"><caption>Số liệu chính</caption>
<thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Giá trị</th><th scope="col">Đơn vị tính</th><th scope="col">Thời điểm</th><th scope="col">Ghi chú</th></tr></thead>
<tbody>${list.map((figure) => html`<tr><th scope="row">${figure.label}</th><td class="number">${numberInWords(figure.value)}</td><td>${figure.unitOfMeasure}</td><td>${time(figure.asOf)}</td><td>${figure.note}</td></tr>`)}</tbody></table></div>`);

/** The paper behind an entry, with its file (BI-5.3). */
const paper = (document: InfoEntryAnswer['document']): Html | null => document && html`<section data-field="document"><h2>Văn bản kèm theo</h2>
<dl class="paper"><div><dt>Số, ký hiệu</dt><dd>${document.number}</dd></div><div><dt>Ngày ban hành</dt><dd>${time(document.issuedOn)}</dd></div><div><dt>Cơ quan ban hành</dt><dd>${document.issuer}</dd></div><div><dt>Người ký</dt><dd>${document.signer}</dd></div>${document.file && html`<div><dt>Tệp</dt><dd>${fileLink(document.file)}</dd></div>`}</dl></section>`;

const ORIGINS = { 'direct-entry': null, 'connected-system': 'Hệ thống kết nối gửi về' } as const;

/** An entry of the basic-information system as readers see it: figures, text, the paper behind them. */
export const infoEntryContent = (item: InfoEntryAnswer): Html => html`<article class="item" lang="vi">
<header>${breadcrumb(item.category)}
<h1 data-field="title">${item.title}</h1>
<ul class="facts">${dates(item)}${fact('author', 'Người cung cấp', item.author)}${fact('source', 'Nguồn', item.source)}${fact('unit', 'Đơn vị', item.unit?.name ?? null)}${fact('origin', 'Cách cung cấp', ORIGINS[item.origin])}</ul></header>
${figures(item.keyFigures)}
${body(item.body)}
${paper(item.document)}
${about(item)}
</article>`;
