import { html, type Html, type Part } from './html';
import { fileLink, framed } from './parts';
import type { PageAnswer } from './public-item';
import { time } from './words';

type Section = PageAnswer['sections'][number];
type Image = NonNullable<Extract<Section, { kind: 'people' }>['people'][number]['photo']>;
type Node = Extract<Section, { kind: 'organisation-chart' }>['nodes'][number];
type Contact = Extract<Section, { kind: 'contact' }>['points'][number];

const picture = (image: Image): Html =>
  html`<img src="${image.url}"${image.srcset && html` srcset="${image.srcset}" sizes="(min-width: 48rem) 22rem, 100vw"`} alt="${image.alternativeText ?? ''}"${image.width && image.height && html` width="${image.width}" height="${image.height}"`} loading="lazy" />`;

const line = (label: string, value: Part): Html | null => (value === null || value === '' ? null : html`<li><span class="label">${label}:</span> ${value}</li>`);

const phone = (number: string | null): Part => (number === null ? null : html`<a href="tel:${number.replaceAll(/[^\d+]/g, '')}">${number}</a>`);
const mail = (address: string | null): Part => (address === null ? null : html`<a href="mailto:${address}">${address}</a>`);

export const contactPoint = ({ label, address, phone: number, fax, email, hours }: Contact): Html =>
  html`<div class="contact"><h3>${label}</h3><ul class="plain">${line('Địa chỉ', address)}${line('Điện thoại', phone(number))}${line('Fax', fax)}${line('Thư điện tử', mail(email))}${line('Giờ làm việc', hours)}</ul></div>`;

/** A list of levels as lists within lists: what a screen reader reads is what the eye sees. */
const chart = (nodes: readonly Node[]): Html | null => {
  if (nodes.length === 0) return null;
  const level = Math.min(...nodes.map((node) => node.level));
  const groups: { node: Node; below: Node[] }[] = [];
  for (const node of nodes) {
    if (node.level <= level || groups.length === 0) groups.push({ node, below: [] });
    else groups.at(-1)?.below.push(node);
  }
  return html`<ul class="chart">${groups.map(({ node, below }) => html`<li><div class="box"><strong>${node.name}</strong>${node.head && html`<br />${node.head}`}${node.phone && html`<br />${phone(node.phone)}`}${node.duties && html`<p>${node.duties}</p>`}</div>${chart(below)}</li>`)}</ul>`;
};

const content = (section: Section): Html | null => {
  switch (section.kind) {
    case 'rich-text':
    case 'table':
      return section.body === '' ? null : html`<div class="text">${framed(section.body)}</div>`;
    case 'people':
      return html`<ul class="people">${section.people.map((person) => html`<li>${person.photo && picture(person.photo)}<div><h3>${person.name}</h3><p>${person.position}</p>${person.duties && html`<p><span class="label">Nhiệm vụ:</span> ${person.duties}</p>`}${person.biography && html`<p>${person.biography}</p>`}<ul class="plain">${line('Điện thoại', phone(person.phone))}${line('Thư điện tử', mail(person.email))}</ul></div></li>`)}</ul>`;
    case 'organisation-chart':
      return chart(section.nodes);
    case 'document-list':
      return html`<ul>${section.files.map((file) => html`<li>${fileLink(file)}</li>`)}${section.documents.map((document) => html`<li><a href="${document.url}">${document.reference}</a>${document.issuedOn && html` (${time(document.issuedOn)})`}: ${document.title}</li>`)}</ul>`;
    case 'gallery':
      return html`<div class="gallery">${section.pictures.map((image) => html`<figure>${picture(image)}${image.caption && html`<figcaption>${image.caption}</figcaption>`}</figure>`)}</div>`;
    case 'contact':
      return html`${section.points.map(contactPoint)}`;
    case 'link-list':
      return html`<ul>${section.links.map(({ label, url, description }) => html`<li><a href="${url}">${label}</a>${description && html`<br /><span class="small">${description}</span>`}</li>`)}</ul>`;
    case 'article-list':
      return section.articles.length === 0 ? html`<p class="small">Chưa có bài.</p>`
        : html`<ul>${section.articles.map(({ title, url, firstPublishedAt }) => html`<li><a href="${url}">${title}</a>${firstPublishedAt && html` <span class="small">${time(firstPublishedAt)}</span>`}</li>`)}</ul>`;
  }
};

/** A section of a page as readers see it. What fills itself (lists of articles and documents) is no change of the page. */
export const pageSection = (section: Section): Html =>
  html`<section data-field="sections">${section.heading && html`<h2>${section.heading}</h2>`}${content(section)}</section>
`;
