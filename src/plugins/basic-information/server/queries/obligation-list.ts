import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import { actorFrom, matches, scopedTypes, scopeFor } from '../../../units/server/public';
import { OBLIGATION_STATUSES, type ObligationPage, type ObligationStatus, type ObligationView } from '../../contracts';
import { labelKey } from '../domain/label';
import { INFO_ENTRY } from '../uids';
import { dutiesOf, type Duty } from './duties';
import { entryLines, type Entries } from './entry-lines';
import { paginationOf, slice, type PageQuery } from './paging';

export interface ObligationQuery extends PageQuery {
  readonly status?: ObligationStatus | undefined;
  readonly category?: string | undefined;
  readonly search: string;
}

const RANK: Readonly<Record<ObligationStatus, number>> = { late: 0, due: 1, provided: 2, 'on-change': 3 };

/** What is late longest stands first, then what is due soonest. */
const byUrgency = (a: Duty, b: Duty): number =>
  RANK[a.obligation.status] - RANK[b.obligation.status]
  || (a.obligation.dueOn ?? '').localeCompare(b.obligation.dueOn ?? '')
  || a.unit.name.localeCompare(b.unit.name, 'vi') || a.category.name.localeCompare(b.category.name, 'vi');

const fits = ({ search, category }: ObligationQuery) => (duty: Duty): boolean =>
  (category === undefined || duty.category.documentId === category)
  && (search === '' || labelKey(`${duty.unit.code} ${duty.unit.name} ${duty.category.name}`).includes(labelKey(search)));

const UNDER_WAY = new Set(['open', 'returned', 'approved', 'scheduled']);

/** "Nothing changed" can be said of what stands published while nothing else is under way and something is due. */
export const mayBeConfirmed = ({ obligation }: Duty, { entries }: Entries): boolean =>
  (obligation.status === 'due' || obligation.status === 'late') && entries.some(({ published }) => published) && !entries.some(({ state }) => UNDER_WAY.has(state));

/** One page of what the person's units answer for, each with its state today (BI-8.8); counts are over all pages. */
export const obligationList = async (strapi: Core.Strapi, query: ObligationQuery): Promise<ObligationPage> => {
  const actor = await actorFrom(strapi);
  const { duties, categories } = await dutiesOf(strapi, actor, today());
  const found = duties.filter(fits(query));
  const counts = Object.fromEntries(OBLIGATION_STATUSES.map((status) => [status, found.filter(({ obligation }) => obligation.status === status).length])) as Record<ObligationStatus, number>;
  const wanted = found.filter(({ obligation }) => query.status === undefined || obligation.status === query.status).sort(byUrgency);
  const page = slice(wanted, query);
  const entries = await entryLines(strapi, page, categories);
  const type = scopedTypes(strapi).get(INFO_ENTRY);
  const writes = type ? scopeFor(actor, 'create', type) : false;
  const data = page.map((duty): ObligationView => {
    const { responsibility, unit, category, frequency, legalBasis, obligation, lastProvidedOn } = duty;
    const own = entries.get(duty) ?? { entries: [], total: 0 };
    const mayProvide = writes !== false && matches(writes, { unit: { documentId: unit.documentId }, category: { documentId: category.documentId } });
    return {
      responsibility, unit, category, frequency, legalBasis, ...obligation, lastProvidedOn,
      entries: own.entries, entryCount: own.total, mayProvide,
      mayConfirm: mayProvide && responsibility !== null && mayBeConfirmed(duty, own),
    };
  });
  return { data, meta: { ...paginationOf(query, wanted.length), counts, today: today() } };
};
