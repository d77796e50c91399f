import type { z } from 'zod';
import type { fileShape, imageShape, paginationShape, unitShape } from '../public-api/answer/shapes';
import type { articleShape } from '../public-api/resources/article-shape';
import type { infoEntryShape } from '../public-api/resources/info-entry-shape';
import type { legalDocumentShape } from '../public-api/resources/legal-document-shape';
import type { contactShape } from '../public-api/resources/page-shape';
import type { searchShape } from '../public-api/resources/search-shape';
import type { siteDetailsShape } from '../public-api/resources/site-details';

/*
 * For the type checker of public/reader only. Answers are taken from where the API itself takes them; a frontend
 * elsewhere makes the same types from docs/openapi.json.
 */

export type Article = z.output<typeof articleShape>;
export type Contact = z.output<typeof contactShape>;
export type Entry = z.output<typeof infoEntryShape>;
export type LegalDocument = z.output<typeof legalDocumentShape>;
export type SearchAnswer = z.output<typeof searchShape>;
export type Image = z.output<typeof imageShape>;
export type File = z.output<typeof fileShape>;
export type Unit = z.output<typeof unitShape>;

export interface Site {
  readonly documentId: string;
  readonly path: string;
  readonly title: string;
  readonly url: string;
  readonly state: 'open' | 'closed';
  readonly kind: string | null;
  readonly emc: object | null;
  readonly details: z.output<typeof siteDetailsShape> | null;
}

export interface Category {
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly children: readonly Category[];
}

export interface List<Item> {
  readonly data: Item[];
  readonly meta: { readonly pagination: z.output<typeof paginationShape> };
}

export interface One<Item> {
  readonly data: Item;
}

/** What an article tells in a list. */
export type Card = Pick<Article, 'title' | 'canonicalUrl' | 'firstPublishedAt'> & Partial<Pick<Article, 'summary' | 'site' | 'cover' | 'category' | 'language'>>;

/** Where a reader is. `site` is the path of a unit's site, `/` the portal's; `part` is what the address says beyond the kind of page. */
export interface Place {
  readonly kind: 'home' | 'news' | 'article' | 'entries' | 'documents' | 'sites' | 'search';
  readonly site: string;
  readonly part: string;
}

/** What a page is asked with. */
export interface Asked extends Place {
  /** The site, as it is asked along with what the page needs. */
  readonly frame: Promise<Site>;
  readonly query: URLSearchParams;
  /** Ends what is asked of the API when the reader goes elsewhere. */
  readonly signal: AbortSignal;
}

/** What a page shows. */
export interface View {
  readonly title: string;
  readonly content: Node;
  readonly canonical?: string;
}

export type Show = (asked: Asked) => Promise<View>;
