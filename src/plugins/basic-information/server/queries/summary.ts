import type { Core } from '@strapi/strapi';
import { countWaiting, personFrom, returnedPlaces } from '../../../moderation/server/public';
import { today } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import type { Summary } from '../../contracts';
import { holdsAnywhere, holdsOver } from '../domain/duty';
import { forbidden } from '../services/refusals';
import { INFO_ENTRY } from '../uids';
import { openConflicts } from './conflict-list';
import { dutiesOf } from './duties';

/** The numbers of the home page: null for what is not this person's. @throws 403 for those outside the system */
export const summaryOf = async (strapi: Core.Strapi): Promise<Summary> => {
  const actor = await actorFrom(strapi);
  const [provides, verifies] = [holdsAnywhere(actor, 'author'), holdsAnywhere(actor, 'operator')];
  if (!provides && !verifies) throw forbidden();
  const { duties } = await dutiesOf(strapi, actor, today());
  const count = (status: string): number => duties.filter(({ obligation }) => obligation.status === status).length;
  const next = duties.flatMap(({ obligation: { status, days } }) => (status === 'due' && days !== null ? [days] : [])).sort((a, b) => a - b)[0];
  const cameBack = provides ? (await returnedPlaces(strapi, INFO_ENTRY)).filter(({ unit, category }) => holdsOver(actor, 'author', unit, category)) : null;
  return {
    late: count('late'), due: count('due'), daysLeft: next ?? null,
    returned: cameBack && cameBack.length,
    waiting: verifies ? await countWaiting(strapi, await personFrom(strapi), INFO_ENTRY) : null,
    conflicts: verifies ? (await openConflicts(strapi, actor)).length : null,
  };
};
