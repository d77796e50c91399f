import type { Core } from '@strapi/strapi';
import { actorFrom } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { ConflictView } from '../../contracts';
import { holdsOver } from '../domain/duty';
import { conflictViews } from './conflict-views';
import { allContradictions, type Found } from './contradictions';
import { loadIndicators } from './indicators';
import { paginationOf, slice, type PageOf, type PageQuery } from './paging';
import { settlementsOf } from './settlements';

/** Whether a conflict is this operator's to settle: both sides lie in his part of the system (BI-6.4). */
export const isSettledBy = (actor: Actor, { left, right }: Found): boolean =>
  [left, right].every(({ owner, category }) => holdsOver(actor, 'operator', owner, category));

const ofOperator = async (strapi: Core.Strapi, actor: Actor): Promise<readonly Found[]> =>
  (await allContradictions(strapi)).filter((one) => isSettledBy(actor, one));

/** The conflicts that wait for this operator's word. */
export const openConflicts = async (strapi: Core.Strapi, actor: Actor): Promise<readonly Found[]> => {
  const found = await ofOperator(strapi, actor);
  const settled = await settlementsOf(strapi, found.map(({ pair }) => pair));
  return found.filter(({ pair }) => !settled.has(pair));
};

/** One page of the conflicts of this operator's part, newest period first. */
export const conflictList = async (strapi: Core.Strapi, { state, ...paging }: PageQuery & { readonly state: 'open' | 'settled' }): Promise<PageOf<ConflictView>> => {
  const actor = await actorFrom(strapi);
  const found = await ofOperator(strapi, actor);
  const settled = await settlementsOf(strapi, found.map(({ pair }) => pair));
  const wanted = found.filter(({ pair }) => settled.has(pair) === (state === 'settled'));
  const data = await conflictViews(strapi, actor, slice(wanted, paging), settled, await loadIndicators(strapi));
  return { data, meta: paginationOf(paging, wanted.length) };
};
