import { html, type Html, type Part } from './html';
import { about, dates, fact, files, webLink } from './parts';
import type { LegalDocumentAnswer } from './public-item';
import { dayInWords, time } from './words';

const VALIDITY = {
  'in-force': 'Còn hiệu lực', 'not-yet': 'Chưa có hiệu lực', replaced: 'Đã được thay thế', expired: 'Hết hiệu lực', unknown: 'Chưa rõ',
} as const;

const NATIONAL = {
  unknown: null, 'in-force': 'Còn hiệu lực', 'not-yet': 'Chưa có hiệu lực', expired: 'Hết hiệu lực', 'partly-expired': 'Hết hiệu lực một phần',
} as const;

const row = (field: string, label: string, value: Part): Html | null =>
  (value === null || value === '' ? null : html`<div data-field="${field}"><dt>${label}</dt><dd>${value}</dd></div>`);

const derived = (name: string, label: string, value: Part): Html | null =>
  (value === null || value === '' ? null : html`<div data-derived="${name}"><dt>${label}</dt><dd>${value}</dd></div>`);

const references = (list: LegalDocumentAnswer['replaces']): Html | null =>
  (list.length === 0 ? null : html`<ul>${list.map(({ reference, issuedOn }) => html`<li>${reference}${issuedOn && html` (${dayInWords(issuedOn)})`}</li>`)}</ul>`);

const signer = ({ signer: name, signerTitle }: LegalDocumentAnswer): Part =>
  (name === null ? signerTitle : `${name}${signerTitle ? `, ${signerTitle}` : ''}`);

/** A legal document as readers see it: what it is, whether it is in force, its files. */
export const legalDocumentContent = (item: LegalDocumentAnswer): Html => html`<article class="item" lang="vi">
<header><p class="category" data-field="kind">${item.kindName}</p>
<h1 data-field="number">${item.kindName} số ${item.reference}</h1>
${item.abstract && html`<p class="summary" data-field="abstract">${item.abstract}</p>`}
<ul class="facts">${dates(item)}${fact('source', 'Nguồn', item.source)}${fact('unit', 'Đơn vị', item.unit?.name ?? null)}</ul></header>
<dl class="paper">
${row('issuer', 'Cơ quan ban hành', item.issuer)}
${row('signer', 'Người ký', signer(item))}
${row('issuedOn', 'Ngày ban hành', item.issuedOn && time(item.issuedOn))}
${row('effectiveFrom', 'Có hiệu lực từ', item.effectiveFrom && time(item.effectiveFrom))}
${row('effectiveTo', 'Hết hiệu lực từ', item.effectiveTo && time(item.effectiveTo))}
${derived('validity', 'Tình trạng', html`${VALIDITY[item.validity.state]} (tính đến ${time(item.validity.on)})`)}
${row('replaces', 'Thay thế', references(item.replaces))}
${derived('replacedBy', 'Được thay thế bởi', references(item.replacedBy))}
${row('nationalRecordUrl', 'Cơ sở dữ liệu quốc gia về pháp luật', webLink(item.nationalRecord.url))}
${row('nationalRecordState', 'Tình trạng ghi ở đó', NATIONAL[item.nationalRecord.state])}
</dl>
${files('files', 'Tệp văn bản', item.files)}
${about(item)}
</article>`;
