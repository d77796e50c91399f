import { html, type Html } from './html';

export interface TreeLine {
  readonly title: string;
  readonly url: string | null;
  readonly children: readonly TreeLine[];
}

export interface TreePart {
  readonly title: string;
  readonly lines: readonly TreeLine[];
}

const list = (lines: readonly TreeLine[]): Html =>
  html`<ul>${lines.map(({ title, url, children }) => html`<li>${url === null ? title : html`<a href="${url}">${title}</a>`}${children.length > 0 && list(children)}</li>`)}</ul>`;

/** The whole of a site as a tree of links (Circular 26/2020/TT-BTTTT: the site map as text). */
export const treeContent = (title: string, parts: readonly TreePart[]): Html => html`<article class="item">
<header><h1>${title}</h1></header>
${parts.filter(({ lines }) => lines.length > 0).map((part) => html`<section><h2>${part.title}</h2>${list(part.lines)}</section>`)}
</article>`;
