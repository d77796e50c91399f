import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publicCacheControl } from '../public-api/answer/cache-control';
import { emcOf } from '../public-api/resources/site-details';
import { html, Html } from '../public-page/html';
import { measuring, type Content } from '../public-page/page';
import { policyOf } from '../public-page/policy';
import type { SiteThere } from '../public-page/site-at';
import { STYLESHEET_ADDRESS, STYLESHEET_PATH } from '../public-page/stylesheet';
import type { ReaderFiles } from './folder';

/** A page that the reader's scripts write: what stands there while they do, and for who reads without. */
export interface Scripted {
  readonly title: string;
  readonly head: Html | null;
  readonly unscripted: Html | null;
}

/** Answers with a page in the frame. */
export type Framing = (context: Context, there: SiteThere, content: Content | Scripted) => void;

const filled = (text: string, slot: string, content: Html): string => text.replaceAll(new RegExp(`<!--${slot}-->[\\s\\S]*?<!--/${slot}-->`, 'g'), () => content.text);

/** Scripts that no other names yet are fetched along with the first, not one after the other. */
const preloads = ({ files }: ReaderFiles): Html => html`${[...files.keys()].filter((address) => address.endsWith('.js') && !address.endsWith('/early.js')).map((address) => html`<link rel="modulepreload" href="${address}" />
`)}`;

/**
 * The one frame of the public site, public/reader/index.html, filled: pages that the server writes and those that the
 * reader's scripts write stand in the same, so that they look and work alike (ADR 0044). Sets the headers that all have.
 */
export const framingOf = (strapi: Core.Strapi, reader: ReaderFiles): Framing => {
  const frame = reader.page.replace(`href="${STYLESHEET_PATH}"`, () => `href="${STYLESHEET_ADDRESS}"`);
  const scripts = html`${preloads(reader)}${new Html(/<!--head-->([\s\S]*?)<!--\/head-->/.exec(frame)?.[1] ?? '')}`;
  return (context, { row, path, home, portal }, content) => {
    const emc = row && emcOf(row);
    let text = frame.replace(/<title>.*?<\/title>/, () => html`<title>${content.title}</title>`.text)
      .replace(' data-home="/"', () => html` data-home="${home}" data-site="${row?.path ?? home}"`.text);
    // A page with a foreign script runs in a sandbox, where the reader's own could ask nothing.
    text = filled(text, 'head', html`${content.head}${emc ? measuring(emc) : scripts}`);
    text = filled(text, 'portal', html`${portal.name}`);
    text = filled(text, 'site', html`${path !== '/' && row && row.state !== 'preparing' && `Trang thành phần: ${row.title}`}`);
    if ('main' in content) text = filled(text, 'main', content.main).replace('<main ', '<main data-standing="yes" ');
    else if (content.unscripted) text = text.replace(/<noscript>[\s\S]*?<\/noscript>/, () => html`<noscript>${content.unscripted}</noscript>`.text);
    context.set('Content-Security-Policy', policyOf(emc));
    // The measuring script comes from a host that need not say who may embed it.
    if (emc) context.remove('Cross-Origin-Embedder-Policy');
    context.set('Cache-Control', publicCacheControl(strapi));
    context.type = 'html';
    context.body = text;
  };
};
