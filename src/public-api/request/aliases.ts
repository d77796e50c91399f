import type { Aliases } from '../route';
import { PAGINATION_ALIASES } from './parameters';

/** Spellings of equality in Strapi's own API: `filters[a][$eq]=x` and `filters[a]=x`. */
const equal = (path: string, parameter: string): Aliases => ({ [`filters.${path}.$eq`]: parameter, [`filters.${path}`]: parameter });

const period = (path: string): Aliases => ({ [`filters.${path}.$gte`]: 'from', [`filters.${path}.$lte`]: 'to' });

/** Aliases of a list: paging, equality filters (path → parameter) and a period on one attribute. */
export const listAliases = (equalities: Readonly<Record<string, string>>, periodOn?: string): Aliases => ({
  ...PAGINATION_ALIASES,
  ...Object.assign({}, ...Object.entries(equalities).map(([path, parameter]) => equal(path, parameter))) as Aliases,
  ...(periodOn === undefined ? {} : period(periodOn)),
});

/** Every way to name a unit. */
export const UNIT_EQUALITIES = { 'unit.documentId': 'unit', 'unit.code': 'unit' } as const;
