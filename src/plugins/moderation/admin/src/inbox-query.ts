import { CASE_SORTS, CASE_VIEWS, DUE_FILTERS, FILTER_NAMES, type CaseSort, type CaseView, type FilterName } from '../../contracts';

/** What the list is narrowed by, as it stands in the address of the page. */
export const NARROWING = [...FILTER_NAMES, 'due', 'waitingDays', 'search'] as const;
export type Narrowing = (typeof NARROWING)[number];

export interface InboxQuery {
  readonly view: CaseView;
  readonly sort: CaseSort | undefined;
  readonly page: number;
  readonly pageSize: number;
  readonly filters: Readonly<Partial<Record<Narrowing, string>>>;
}

export const WAITING_DAYS = ['1', '3', '7', '14', '30'] as const;
const PAGE_SIZES = [20, 50, 100];

const number = (value: unknown, otherwise: number): number => {
  const read = Number(value);
  return Number.isInteger(read) && read > 0 ? read : otherwise;
};

/** Reads the address; what it does not know falls back, so that an old link still opens something. */
export const readQuery = (raw: Readonly<Record<string, unknown>>): InboxQuery => ({
  view: CASE_VIEWS.find((view) => view === raw.view) ?? 'to-decide',
  sort: CASE_SORTS.find((sort) => sort === raw.sort),
  page: number(raw.page, 1),
  pageSize: PAGE_SIZES.find((size) => size === Number(raw.pageSize)) ?? 20,
  filters: Object.fromEntries(NARROWING.flatMap((name) => {
    const value = raw[name];
    return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  })),
});

/** The question to the server. */
export const addressOf = ({ view, sort, page, pageSize, filters }: InboxQuery): string =>
  new URLSearchParams({ view, page: String(page), pageSize: String(pageSize), ...(sort ? { sort } : {}), ...filters }).toString();

/** What is asked of what somebody typed. Core's pagination writes the address without encoding; marks do not count in a search anyway. */
export const searchOf = (typed: string): string => typed.replace(/[&#%+=?]/g, ' ').trim();

/** The order in which a view stands when none is chosen. */
export const usualSort = (view: CaseView): CaseSort => (view === 'to-decide' ? 'waiting' : 'newest');

/** A link to the inbox, narrowed. */
export const inboxLink = (view: CaseView, filters: Readonly<Partial<Record<Narrowing, string>>> = {}, sort?: CaseSort): string =>
  `/plugins/moderation?${new URLSearchParams({ view, ...filters, ...(sort ? { sort } : {}) }).toString()}`;

export const isFilterName = (name: Narrowing): name is FilterName => (FILTER_NAMES as readonly string[]).includes(name);
export { DUE_FILTERS };
