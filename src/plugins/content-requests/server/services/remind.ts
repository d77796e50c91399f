import type { Core } from '@strapi/strapi';
import { inTransaction, today } from '../../../platform/server/public';
import { reminderOn, ruleOn } from '../domain/deadline';
import { dueSoon, overdue } from '../domain/notice-texts';
import { REMINDER_RULES } from './rules';
import { columnsOf, requestOf, requests } from './request-rows';
import { aboutOf, answerersOf, followersOf, tellOf } from './tell-people';

export const REMIND = 'content-requests.remind';

/**
 * Reminds once before and once after the due day of each open request; of what is late, whoever raised it hears too.
 * A due day that was set anew is another day, and reminded of anew.
 * @returns how many requests somebody was told of
 */
export const remind = async (strapi: Core.Strapi): Promise<number> => {
  const rule = ruleOn(REMINDER_RULES, today());
  if (rule === undefined) return 0;
  return inTransaction(strapi, async (uow) => {
    const db = uow.trx;
    // Held until all are told: an answer that comes meanwhile settles what was told here.
    const open = ((await requests(db).where({ state: 'open' }).orderBy(['due_on', 'id']).select(...(columnsOf(db) as string[])).forShare()) as Record<string, unknown>[]).map(requestOf);
    const due = open.flatMap((request) => {
      const kind = reminderOn(request.dueOn, rule, today());
      return kind === null ? [] : [{ request, kind }];
    });
    for (const { request, kind } of due) {
      const about = await aboutOf(strapi, request, null);
      const to = [...(await answerersOf(strapi, request.unit)), ...(kind === 'overdue' ? await followersOf(strapi, request) : [])];
      await tellOf(strapi, uow, request.id, to, null, kind === 'overdue' ? overdue(about) : dueSoon(about), `${request.number} ${request.dueOn}`);
    }
    return due.length;
  });
};
