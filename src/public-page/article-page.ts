import { html, type Html } from './html';
import { about, body, breadcrumb, dates, fact, figure, files, webLink } from './parts';
import type { ArticleAnswer } from './public-item';
import { time } from './words';

const ORIGINS = { original: null, republished: 'Đăng lại từ nguồn khác', translated: 'Bản dịch' } as const;

/** An article as readers see it: title, date, author, source, summary, picture, text, files, citation, approvals. */
export const articleContent = (item: ArticleAnswer): Html => html`<article class="item" lang="${item.language}">
<header>${breadcrumb(item.category)}
<h1 data-field="title">${item.title}</h1>
<ul class="facts">${dates(item)}${fact('author', 'Tác giả', item.author)}${fact('source', 'Nguồn', item.source)}${fact('unit', 'Đơn vị', item.unit?.name ?? null)}</ul>
${item.summary && html`<p class="summary" data-field="summary">${item.summary}</p>`}</header>
${figure(item.cover)}
${body(item.body)}
${item.origin !== 'original' && html`<ul class="facts">${fact('origin', 'Xuất xứ', ORIGINS[item.origin])}${fact('originalUrl', 'Bài gốc', webLink(item.originalUrl))}${fact('originalDate', 'Ngày đăng bài gốc', item.originalDate && time(item.originalDate))}</ul>`}
${files('attachments', 'Tệp kèm theo', item.attachments)}
${about(item)}
</article>`;
