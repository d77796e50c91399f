/** What is searched for, as it stands in the address of the page. */
export interface Query {
  readonly from?: string;
  readonly to?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly unit?: string;
  readonly page?: string;
  readonly pageSize?: string;
}

const FILTERS = ['from', 'to', 'actor', 'action', 'subject', 'unit'] as const;
export type Filter = (typeof FILTERS)[number];

const parametersOf = (query: Query, names: readonly (keyof Query)[]): URLSearchParams =>
  new URLSearchParams(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));

export const searchAddress = (query: Query): string => `/ledger/entries?${parametersOf({ pageSize: '20', ...query }, [...FILTERS, 'page', 'pageSize'])}`;
export const fileAddress = (query: Query): string => `/ledger/entries.xlsx?${parametersOf(query, FILTERS)}`;
