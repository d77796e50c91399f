import type { Core } from '@strapi/strapi';
import { settle, tell } from '../../../notices/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import { addresseesOf, holdersOf, namer, unitsOf } from '../../../units/server/public';
import type { RequestNotice } from '../../contracts';
import type { About, Said } from '../domain/notice-texts';
import { answersFor, managesRequests } from '../domain/rights';
import { requestLink, SYSTEM } from '../uids';
import type { RequestRow } from './request-rows';

/** Who answers for a unit: its own people, and only where it has none, those above who cover it. */
export const answerersOf = async (strapi: Core.Strapi, unit: string): Promise<readonly number[]> => {
  const holders = (await holdersOf(strapi, { unit })).filter(({ userId, grant }) => grant.system === SYSTEM &&
    answersFor({ kind: 'staff', userId, superAdmin: false, grants: [grant] }).includes(unit));
  const own = holders.filter(({ grant }) => grant.unit === unit);
  return [...new Set((own.length > 0 ? own : holders).map(({ userId }) => userId))];
};

/** Who follows a request: whoever raised it, as long as that is still his work; else all whose work it is. */
export const followersOf = async (strapi: Core.Strapi, { raisedBy }: Pick<RequestRow, 'raisedBy'>): Promise<readonly number[]> => {
  const managers = (await holdersOf(strapi, {})).filter(({ userId, grant }) => grant.system === SYSTEM &&
    managesRequests({ kind: 'staff', userId, superAdmin: false, grants: [grant] })).map(({ userId }) => userId);
  return managers.includes(raisedBy) ? [raisedBy] : [...new Set(managers)];
};

export const aboutOf = async (strapi: Core.Strapi, request: Pick<RequestRow, 'number' | 'title' | 'agency' | 'unit' | 'dueOn'>, actor: number | null): Promise<About> => {
  const { number, title, agency, unit, dueOn } = request;
  const by = actor === null ? 'Hệ thống' : namer(await addresseesOf(strapi, [actor]))(actor).name;
  const unitName = (await unitsOf(strapi)).find(({ documentId }) => documentId === unit)?.name ?? 'đơn vị';
  return { number, title, agency, unitName, dueOn, by };
};

export const tellOf = (strapi: Core.Strapi, uow: UnitOfWork, id: number, to: readonly number[], actor: number | null, said: Said, once?: string): Promise<void> =>
  tell(strapi, uow, { ...said, to, actor, link: requestLink(id), ...(once === undefined ? {} : { once }) });

/** What the unit was asked for is done, or no longer wanted. */
export const settleAsked = async (strapi: Core.Strapi, uow: UnitOfWork, id: number): Promise<void> => {
  const kinds: readonly RequestNotice[] = ['content-requests.asked', 'content-requests.due-soon', 'content-requests.overdue'];
  for (const kind of kinds) await settle(strapi, uow, { kind, link: requestLink(id) });
};

/** Somebody has looked at the answer. */
export const settleAnswered = (strapi: Core.Strapi, uow: UnitOfWork, id: number): Promise<void> =>
  settle(strapi, uow, { kind: 'content-requests.answered', link: requestLink(id) });
