import createClient, { type Client } from 'openapi-fetch';
import type { Chosen, ChosenGet, Naming, Query } from './chosen.js';
import { keepAnswers, type Fetch, type KeptAnswersSettings } from './kept-answers.js';
import { PortalRefusal, type RefusalBody } from './refusal.js';
import type { components, paths } from './schema.js';

export { keepAnswers, PortalRefusal, type Fetch, type KeptAnswersSettings, type RefusalBody };
export type { Chosen } from './chosen.js';
export type { components, operations, paths } from './schema.js';

/** Shapes of the API by name: `Schemas['Article']`. */
export type Schemas = components['schemas'];

/** That an address or a parameter that was asked will go (RFC 9745, RFC 8594). */
export interface DeprecationNotice {
  readonly url: string;
  readonly since: Date | null;
  readonly sunset: Date | null;
}

export interface PortalClientOptions {
  /** Where the portal is, without `/api`: `https://backan.gov.vn`. */
  readonly baseUrl: string;
  /** Another fetch than the one of the platform, for proxies and tests. */
  readonly fetch?: Fetch;
  /** Answers are kept and confirmed (`keepAnswers`); false leaves that to the platform, as in browsers. */
  readonly kept?: KeptAnswersSettings | false;
  /** Called once for each path that answers with `Deprecation`. */
  readonly onDeprecated?: (notice: DeprecationNotice) => void;
}

type Ok<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } } ? Body : never;

/** Addresses that are read by cursor. */
export type ListPath = { [P in keyof paths]: 'cursor' extends keyof Query<P> ? P : never }[keyof paths];

/** One item of such a list. */
export type ItemOf<P extends ListPath> = Ok<P> extends { data: (infer Item)[] } ? Item : never;

/** What may be asked of a list that is read to its end. */
export type ListQuery<P extends ListPath> = Omit<Query<P>, 'page' | 'cursor' | 'count'>;

export interface PortalClient extends Omit<Client<paths>, 'GET'> {
  /** With `fields` or `populate` the answer's type has what they name, and nothing beside it. */
  GET: ChosenGet;
  /**
   * Every item of a list, page by page by cursor: each once, whatever is published meanwhile. Throws `PortalRefusal`.
   * @example for await (const article of portal.each('/articles', { site: '/huyen-ba-be' })) …
   */
  each<P extends ListPath, F extends string = never, R extends string = never>(
    path: P, query: ListQuery<P> & { fields?: F[]; populate?: R[] }, options?: { readonly signal?: AbortSignal },
  ): AsyncGenerator<Chosen<ItemOf<P>, P, Naming<F, R>>, void, undefined>;
}

interface Page { readonly data: readonly unknown[]; readonly meta: { readonly pagination: { readonly next: string | null } } }
/** The runtime's call without the types of one path, for code that serves all of them. */
type Get = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

const eachOf = (get: Get) => async function* each(path: string, query: object, { signal }: { readonly signal?: AbortSignal } = {}): AsyncGenerator<unknown, void, undefined> {
  const asked = { pageSize: 100, ...query, count: 'false' };
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { data, error, response } = await get(path, { params: { query: cursor === undefined ? asked : { ...asked, cursor } }, ...(signal ? { signal } : {}) });
    if (data === undefined) throw new PortalRefusal(response.status, error as RefusalBody | undefined);
    const page = data as Page;
    yield* page.data;
    cursor = page.meta.pagination.next;
  }
};

const dayOf = (text: string | null): Date | null => {
  if (text === null) return null;
  const day = text.startsWith('@') ? new Date(Number(text.slice(1)) * 1000) : new Date(text);
  return Number.isNaN(day.getTime()) ? null : day;
};

/** A client of a portal's public read API. Its types come from docs/openapi.json. */
export const createPortalClient = ({ baseUrl, fetch = (request) => globalThis.fetch(request), kept, onDeprecated }: PortalClientOptions): PortalClient => {
  const client = createClient<paths>({
    baseUrl: `${baseUrl.replace(/\/+$/, '')}/api`,
    fetch: kept === false ? fetch : keepAnswers(fetch, kept),
    querySerializer: { array: { style: 'form', explode: false } },
  });
  if (onDeprecated) {
    const told = new Set<string>();
    client.use({
      onResponse({ response, schemaPath, request }) {
        if (!response.headers.has('deprecation') || told.has(schemaPath)) return;
        told.add(schemaPath);
        onDeprecated({ url: request.url, since: dayOf(response.headers.get('deprecation')), sunset: dayOf(response.headers.get('sunset')) });
      },
    });
  }
  return Object.assign(client, { each: eachOf(client.GET as unknown as Get) as PortalClient['each'] }) as unknown as PortalClient;
};
