import { html, type Html } from './html';
import { about, dates, fact, figure } from './parts';
import type { MenuAnswer, PageAnswer, ProfileAnswer } from './public-item';
import { contactPoint, pageSection } from './sections';
import { time } from './words';

/**
 * The pages above, as links that keep the reader on the address he came by: the portal's, or the site's own host. A page
 * that stands nowhere yet (in review) is only named.
 */
const wayUp = ({ path, breadcrumb }: PageAnswer): Html | null => {
  if (breadcrumb.length === 0) return null;
  const up = '../'.repeat(path.split('/').length - 2);
  return html`<p class="category" data-derived="breadcrumb">${breadcrumb.map((page, at) => html`${at > 0 && html` <span aria-hidden="true">›</span> `}${page.path === '' ? html`<span>${page.title}</span>` : html`<a href="${up}${page.path.slice(1)}">${page.title}</a>`}`)}</p>`;
};

/** A page of a site as readers see it: where it stands, its sections. */
export const pageContent = (item: PageAnswer): Html => html`<article class="item" lang="vi">
<header>${wayUp(item)}
<h1 data-field="title">${item.title}</h1>
<ul class="facts">${dates(item)}${fact('unit', 'Đơn vị', item.unit?.name ?? null)}</ul>
${item.summary && html`<p class="summary" data-field="summary">${item.summary}</p>`}</header>
${item.sections.map(pageSection)}
${about(item)}
</article>`;

/** What stands around the pages of a site, shown by itself for those who pass it. */
export const profileContent = (item: ProfileAnswer): Html => html`<article class="item" lang="vi">
<header><h1 data-field="title">${item.title}</h1>
${item.slogan && html`<p class="summary" data-field="slogan">${item.slogan}</p>`}</header>
${item.banner && html`<div data-field="banner">${figure(item.banner)}</div>`}${item.logo && html`<div data-field="logo">${figure(item.logo)}</div>`}
<section data-field="contacts"><h2>Đầu mối liên hệ</h2>${item.contacts.map(contactPoint)}</section>
<section data-field="responsible"><h2>Người chịu trách nhiệm</h2><ul>${item.responsible.map(({ name, position, from, to }) => html`<li>${name}, ${position}: từ ${time(from)}${to && html` đến trước ${time(to)}`}</li>`)}</ul></section>
${item.footer && html`<section data-field="footer"><h2>Chân trang</h2><p>${item.footer}</p></section>`}
</article>`;

const entry = ({ label, target }: { readonly label: string; readonly target: string | null }): Html => html`${label}${target && html` <span class="small">→ ${target}</span>`}`;

/** A menu as those who pass it read it: each entry with where it leads. */
export const menuContent = (item: MenuAnswer): Html => html`<article class="item" lang="vi">
<header><h1 data-field="title">${item.title}</h1><ul class="facts">${fact('position', 'Vị trí', item.position === 'header' ? 'Đầu trang' : 'Chân trang')}</ul></header>
<section data-field="items"><ul>${item.items.map((one) => html`<li>${entry(one)}${one.items.length > 0 && html`<ul>${one.items.map((inner) => html`<li>${entry(inner)}</li>`)}</ul>`}</li>`)}</ul></section>
</article>`;
