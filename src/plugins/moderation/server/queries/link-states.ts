import type { Core, UID } from '@strapi/strapi';
import type { KnownLinks, LinkState } from '../../contracts';
import { ownAddress, type OwnAddress, type SiteAddress } from '../domain/own-address';
import type { Person } from '../domain/person';
import { moderatedTypes, type ModeratedType } from '../registry/moderated-types';
import { maySee } from '../services/act-on-case';
import { factsOfNames } from '../services/file-facts';

type Page = Extract<OwnAddress, { kind: 'page' }>;
interface Row { documentId: string; slug?: string | null; publishedAt: unknown; site?: { documentId: string } | null; unit: { documentId: string } | null }

/** Kind in config/portal.ts → content type, e.g. `article` → `api::article.article`. */
const typeOf = (strapi: Core.Strapi, kind: string): ModeratedType | undefined =>
  [...moderatedTypes(strapi).values()].find(({ uid }) => uid.split('.')[1] === kind);

/** State of each page asked for, one query per kind however many addresses there are. A foreign draft is no page at all. */
const statesOfPages = async (strapi: Core.Strapi, person: Person, of: string, pages: readonly Page[]): Promise<ReadonlyMap<Page, LinkState | 'public'>> => {
  const type = typeOf(strapi, of);
  if (type === undefined) return new Map();
  const { uid, system } = type;
  const bySlug = pages.some(({ by }) => by === 'slug');
  const rows = (await strapi.db.query(uid).findMany({
    where: { [bySlug ? 'slug' : 'documentId']: { $in: [...new Set(pages.map(({ value }) => value))] } },
    select: ['documentId', 'publishedAt', ...(bySlug ? ['slug'] : [])],
    populate: { unit: { select: ['documentId'] }, ...(bySlug ? { site: { select: ['documentId'] } } : {}) },
  } as never)) as unknown as Row[];
  const isSeen = ({ unit }: Row): boolean => maySee(person, { unit: unit?.documentId ?? '', system, submittedBy: 0 });
  return new Map(pages.map((page) => {
    const found = rows.filter((row) => (bySlug ? row.slug === page.value && row.site?.documentId === page.site : row.documentId === page.value));
    return [page, found.some(({ publishedAt }) => publishedAt !== null) ? 'public' : found.some(isSeen) ? 'not-public' : 'nowhere'];
  }));
};

/**
 * Which of these addresses lead nowhere on our own sites, or to something that is not public yet. Addresses elsewhere
 * are not followed: the portal asks nobody on the network. A handful of queries, whatever the number of addresses.
 */
export const linkStates = async (strapi: Core.Strapi, person: Person, addresses: readonly string[]): Promise<KnownLinks> => {
  const sites = (await strapi.db.query('plugin::component-pages.site' as UID.ContentType).findMany({ select: ['documentId', 'path', 'host'] } as never)) as unknown as SiteAddress[];
  const { paths } = strapi.config.get('portal') as { paths: Record<string, string> };
  const ours = addresses.flatMap((address) => {
    const own = ownAddress(address, sites, paths);
    return own === null ? [] : [{ address, own }];
  });
  const files = await factsOfNames(strapi, ours.flatMap(({ own }) => (own.kind === 'upload' ? [own.name] : [])));
  const pages = ours.flatMap(({ own }) => (own.kind === 'page' ? [own] : []));
  const states = new Map<Page, LinkState | 'public'>();
  for (const of of new Set(pages.map((page) => page.of))) {
    for (const [page, state] of await statesOfPages(strapi, person, of, pages.filter((page) => page.of === of))) states.set(page, state);
  }
  const known: Record<string, LinkState> = {};
  for (const { address, own } of ours) {
    const state = own.kind === 'upload' ? (files.has(own.name) ? 'public' : 'nowhere') : own.kind === 'page' ? states.get(own) : 'public';
    if (state !== undefined && state !== 'public') known[address] = state;
  }
  return known;
};
