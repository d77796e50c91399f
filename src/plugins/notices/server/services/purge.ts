import type { Core } from '@strapi/strapi';
import { inTransaction, now, today } from '../../../platform/server/public';
import { retentionOn } from '../domain/retention';

const DAY_MS = 86_400_000;
const AT_A_TIME = 5_000;

/** Removes notices older than the rule in force keeps them. @returns how many went */
export const purgeNotices = async (strapi: Core.Strapi): Promise<number> => {
  const rule = retentionOn(today());
  if (rule === undefined) return 0;
  const before = (days: number): Date => new Date(now().getTime() - days * DAY_MS);
  let gone = 0;
  for (let last = AT_A_TIME; last === AT_A_TIME; gone += last) {
    last = await inTransaction(strapi, async ({ trx }) => {
      const { rowCount } = await trx.raw<{ rowCount: number }>(
        `delete from congtinh.notices where id in (
           select id from congtinh.notices where at < ? and (read_at is not null or at < ?) limit ?)`,
        [before(rule.readDays), before(rule.unreadDays), AT_A_TIME]);
      return rowCount;
    });
  }
  return gone;
};
