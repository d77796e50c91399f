import { articleContent } from './article-page';
import { html, Html } from './html';
import { infoEntryContent } from './info-entry-page';
import { legalDocumentContent } from './legal-document-page';
import type { PublicItem, PublicPage } from './public-item';
import { articleJsonLd } from './json-ld';
import { menuContent, pageContent, profileContent } from './site-pages';
import { STYLESHEET_ADDRESS } from './stylesheet';

/** The item itself, the same on the public page and in review. */
export const contentOf = (shown: PublicItem): Html => {
  switch (shown.kind) {
    case 'article': return articleContent(shown.item);
    case 'legal-document': return legalDocumentContent(shown.item);
    case 'info-entry': return infoEntryContent(shown.item);
    case 'page': return pageContent(shown.item);
    case 'profile': return profileContent(shown.item);
    case 'menu': return menuContent(shown.item);
  }
};

/** Where the item stands: the portal, or a unit's site of it. */
export const placeOf = (shown: PublicItem): { portal: string; site: string | null } => {
  const { portal } = shown.item.citation;
  const site = 'site' in shown.item ? shown.item.site : null;
  return { portal, site: site && site.path !== '/' ? site.title : null };
};

interface Page { readonly title: string; readonly head?: Html; readonly portal: string; readonly site: string | null; readonly main: Html }

/** A whole page around some content, for review: no scripts, one stylesheet, no ways to elsewhere. */
export const page = ({ title, head, portal, site, main }: Page): string => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
<link rel="stylesheet" href="${STYLESHEET_ADDRESS}" />
${head}
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header class="masthead"><p class="portal">${site ?? portal}</p>${site !== null && html`<p class="of">Trang thành phần của ${portal}</p>`}</header>
<main id="noi-dung">
${main}
</main>
</body>
</html>
`.text;

/** Where readers and machines follow an article's site, and what the article is in the words of schema.org. */
const newsHead = ({ site, canonicalUrl }: Extract<PublicPage, { kind: 'article' }>['item'], jsonLd: string): Html => html`${site && html`<link rel="alternate" type="application/rss+xml" title="${site.title}" href="${site.url}/rss.xml" />
<link rel="alternate" type="application/atom+xml" title="${site.title}" href="${site.url}/atom.xml" />
`}<link rel="alternate" type="application/json+oembed" href="${new URL(canonicalUrl).origin}/oembed?url=${encodeURIComponent(canonicalUrl)}" />
<script type="application/ld+json">${new Html(jsonLd)}</script>
`;

/** Dublin Core as Circular 24/2011/TT-BTTTT asks for it, and the canonical address. */
const headOf = ({ kind, item }: PublicPage): Html => html`<link rel="canonical" href="${item.canonicalUrl}" />
<meta name="description" content="${item.dublinCore.description}" />
${Object.entries(item.dublinCore).map(([name, value]) => value !== null && html`<meta name="DC.${name}" content="${value}" />
`)}${kind === 'article' && newsHead(item, articleJsonLd(item))}`;

/** Measuring of the site that a page stands on (PT-3.2). */
export interface Measured { readonly code: string | null; readonly scriptUrl: string }

export const measuring = (emc: Measured | null): Html | null =>
  emc && html`<script async src="${emc.scriptUrl}"${emc.code && html` data-emc-code="${emc.code}"`}></script>
`;

/** What a page is made of, whatever stands around it. */
export interface Content { readonly title: string; readonly head: Html | null; readonly main: Html }

/** The page of a published item. */
export const itemPage = (shown: PublicPage): Content => {
  const { portal, site } = placeOf(shown);
  return { title: `${shown.item.citation.title} – ${site ?? portal}`, head: headOf(shown), main: contentOf(shown) };
};

/** The answer to an address where nothing published stands. */
export const missingPage = (portal: string): Content => ({
  title: `Không tìm thấy trang – ${portal}`, head: null,
  main: html`<div class="item"><h1>Không tìm thấy trang này</h1>
<p>Nội dung không có, chưa được đăng, hoặc đã được gỡ. Hãy kiểm tra lại địa chỉ, tìm trong cổng, hoặc xem <a href="/so-do-cong">sơ đồ cổng</a>.</p></div>`,
});
