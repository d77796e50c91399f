import type { Core } from '@strapi/strapi';
import { addDays, calendarOf, dataFile, dateOf, today, type Calendar, type HolidayData } from '../../src/plugins/platform/server/public';
import { addViews, type DayViews, type ItemKind, type Shown } from '../../src/plugins/statistics/server/public';
import { chanceFor } from './poverty-figures/chance';

/** So many days up to the demo's own have views. */
const DAYS = 60;

const SEED = 'luot-xem';

/** Views of an item on a working day, from the least to the most looked at. */
const OF_KIND: Readonly<Record<ItemKind, readonly [number, number]>> = { article: [4, 60], page: [2, 25], 'legal-document': [1, 18], 'info-entry': [1, 14] };

/** Lists are opened beside the items: of each site and section so many. */
const OF_LIST: readonly [number, number] = [6, 40];
const OF_PORTAL_LIST = 340;

/** How much of it is left when offices are closed, and on the last day, which has only begun. */
const CLOSED = 0.45;
const BEGUN = 0.12;

/** Something published, by what the demo's files say of it: documentIds are others after each load. */
export interface Viewed {
  readonly shown: Shown;
  readonly name: string;
  /** ISO day. */
  readonly since: string;
  readonly isOfPortal: boolean;
}

/** News is read when it is new, and a little for ever. */
const agedTo = (kind: Shown['kind'], days: number): number => (kind === 'article' ? 0.12 + 2.2 * Math.exp(-days / 5) : 1);

const usual = ({ shown: { kind, category }, name, isOfPortal }: Viewed): number => {
  const [least, most] = kind === 'list' ? OF_LIST : OF_KIND[kind];
  // Few are read much, most a little.
  const share = chanceFor(SEED, `${kind} ${name}`).between(0, 1) ** 3;
  const own = kind === 'list' && isOfPortal && category === null ? OF_PORTAL_LIST : least + (most - least) * share;
  return own * (isOfPortal ? 1 : 0.4);
};

/** Made-up views of what stands published, by day: the same content on the same day gives the same figures on every machine. */
export const demoViews = (all: readonly Viewed[], until: string, { isWorkingDay }: Calendar): DayViews[] => {
  const days = Array.from({ length: DAYS }, (_, index) => addDays(until, index - DAYS + 1));
  return all.flatMap((one) => {
    const level = usual(one);
    return days.filter((day) => day >= one.since).flatMap((day) => {
      const age = (Date.parse(day) - Date.parse(one.since)) / 86_400_000;
      const moment = (isWorkingDay(day) ? 1 : CLOSED) * (day === until ? BEGUN : 1);
      const views = Math.round(level * agedTo(one.shown.kind, age) * moment * chanceFor(SEED, `${one.name} ${day}`).between(0.7, 1.3));
      return views === 0 ? [] : [{ ...one.shown, day, views }];
    });
  });
};

interface Row {
  readonly documentId: string;
  readonly firstPublishedAt: string;
  readonly title?: string;
  /** Legal documents have no title. */
  readonly abstract?: string;
  readonly site?: { readonly documentId: string; readonly path: string } | null;
  readonly category?: { readonly documentId: string } | null;
}

const TYPES: readonly (readonly [ItemKind, string, readonly string[]])[] = [
  ['article', 'api::article.article', ['site', 'category']],
  ['page', 'plugin::component-pages.page', ['site']],
  ['legal-document', 'api::legal-document.legal-document', []],
  ['info-entry', 'api::info-entry.info-entry', ['category']],
];

const publishedOf = async (strapi: Core.Strapi): Promise<Viewed[]> => {
  const items = await Promise.all(TYPES.map(async ([kind, uid, populate]) => {
    const rows = (await strapi.db.query(uid as never).findMany({ where: { publishedAt: { $notNull: true } }, populate: [...populate] as never })) as Row[];
    return rows.map(({ documentId, firstPublishedAt, title, abstract, site, category }): Viewed => ({
      shown: { kind, documentId, site: site?.documentId ?? null, category: category?.documentId ?? null },
      name: `${site?.path ?? '/'} ${title ?? abstract ?? ''}`, since: dateOf(new Date(firstPublishedAt)), isOfPortal: (site?.path ?? '/') === '/',
    }));
  }));
  return items.flat();
};

/** The lists in which they stand: of their site, and of their section in it. Each is there since its first item. */
export const listsOf = (items: readonly Viewed[]): readonly Viewed[] => {
  const lists = new Map<string, Viewed>();
  const articles = items.filter(({ shown }) => shown.kind === 'article').sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.name < b.name ? -1 : 1));
  for (const { shown: { site, category }, name, since, isOfPortal } of articles) {
    for (const section of new Set([null, category])) {
      const key = `${site ?? ''} ${section ?? ''}`;
      if (!lists.has(key)) lists.set(key, { shown: { kind: 'list', documentId: null, site, category: section }, name: `${section === null ? '' : 'section of '}${name}`, since, isOfPortal });
    }
  }
  return [...lists.values()];
};

/** PT-3.2: gives the demo made-up views of its last days, as the counter would have stored them: one statement. */
export const countViews = async (strapi: Core.Strapi): Promise<void> => {
  const items = await publishedOf(strapi);
  await addViews(strapi, demoViews([...items, ...listsOf(items)], today(), calendarOf(await dataFile<HolidayData>(strapi, 'holidays.json'))));
};
