import type { ArticleAnswer, LegalDocumentAnswer } from './public-item';
import { html, Html, type Part } from './html';
import { dayInWords, kindInWords, sizeInWords, time } from './words';

/*
 * `data-field` names the attribute that a part shows, `data-derived` what is computed from others: the review screen
 * compares two pages by these names (plugins/review).
 */

type File = LegalDocumentAnswer['files'][number];

/** A line of facts: `Nguồn: …`; nothing when there is nothing to say. */
export const fact = (field: string, label: string, value: Part): Html | null =>
  (value === null || value === '' ? null : html`<li data-field="${field}"><span class="label">${label}:</span> ${value}</li>`);

export const derivedFact = (name: string, label: string, value: Part): Html | null =>
  (value === null || value === '' ? null : html`<li data-derived="${name}"><span class="label">${label}:</span> ${value}</li>`);

export const breadcrumb = (category: { readonly path: readonly { readonly name: string }[] } | null): Html | null =>
  category && html`<p class="category" data-field="category">${category.path.map(({ name }, at) => html`${at > 0 && html` <span aria-hidden="true">›</span> `}<span>${name}</span>`)}</p>`;

/** A wide table scrolls in its own frame, by keyboard too, and never pushes the page aside. */
export const body = (richText: string | null): Html | null =>
  (richText === null || richText.trim() === '' ? null : html`<div class="text" data-field="body">${framed(richText)}</div>`);

export const framed = (richText: string): Html => new Html(richText
  .replaceAll(/<table(?=[\s>])/g, '<div class="scroll" role="region" tabindex="0" aria-label="Bảng"><table')
  .replaceAll('</table>', '</table></div>'));

export const figure = (image: ArticleAnswer['cover']): Html | null =>
  image && html`<figure class="cover" data-field="cover"><img src="${image.url}"${image.srcset && html` srcset="${image.srcset}" sizes="(min-width: 48rem) 44rem, 100vw"`} alt="${image.alternativeText ?? ''}"${image.width && image.height && html` width="${image.width}" height="${image.height}"`} />${image.caption && html`<figcaption>${image.caption}</figcaption>`}</figure>`;

const SIGNATURES = { present: ', có chữ ký số', absent: '', unknown: '' } as const;

export const fileLink = (file: File): Html =>
  html`<a href="${file.url}">${file.name}</a> <span class="small">(${kindInWords(file.mime)}, ${sizeInWords(file.bytes)}${SIGNATURES[file.signature]})</span>`;

export const files = (field: string, title: string, list: readonly File[]): Html | null =>
  (list.length === 0 ? null : html`<section class="files" data-field="${field}"><h2>${title}</h2><ul>${list.map((file) => html`<li>${fileLink(file)}</li>`)}</ul></section>`);

/** An address that somebody typed becomes a link only when it is one of the web. */
export const webLink = (url: string | null): Part => (url !== null && /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="nofollow">${url}</a>` : url);

interface Told { readonly citation: { readonly text: string }; readonly approval: ArticleAnswer['approval'] }

/** How to cite the item (PT-6.2), and which offices passed it when (PT-17.3): never persons. */
export const about = ({ citation, approval }: Told): Html => html`<footer class="about" data-derived="about">
<h2>Trích dẫn</h2><p>${citation.text}</p>
${approval && html`<h2>Kiểm duyệt</h2><ul>${approval.steps.map(({ office, date }) => html`<li>${office}: duyệt ngày ${time(date)}</li>`)}<li>Đăng ngày ${time(approval.publishedOn)}</li></ul>`}</footer>`;

/** Days of publication; a day of change is told only when it is another day. */
export const dates = ({ firstPublishedAt, changedAt }: Pick<ArticleAnswer, 'firstPublishedAt' | 'changedAt'>): readonly (Html | null)[] => {
  const later = firstPublishedAt && changedAt && dayInWords(firstPublishedAt) !== dayInWords(changedAt);
  return [
    derivedFact('firstPublishedAt', 'Ngày đăng', firstPublishedAt && time(firstPublishedAt)),
    derivedFact('changedAt', 'Cập nhật', later ? time(changedAt) : null),
  ];
};
