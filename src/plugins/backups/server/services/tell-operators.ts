import type { Core } from '@strapi/strapi';
import { tell } from '../../../notices/server/public';
import { dateOf, inTransaction } from '../../../platform/server/public';
import { holdersOf } from '../../../units/server/public';
import { SYSTEM_KEYS } from '../../../units/contracts';
import { BACKUPS_PAGE, FAILED, OVERDUE } from '../../contracts/notices';
import { failureNotice, overdueNotice, type Said } from '../domain/notice-texts';
import { summaryOf } from '../queries/summary';
import { faultOf } from './runs/run-log';

const tellOperators = async (strapi: Core.Strapi, kind: string, said: Said, once: string): Promise<void> => {
  const offices = SYSTEM_KEYS.map((system) => ({ role: 'operator' as const, system }));
  const to = (await holdersOf(strapi, { offices })).map(({ userId }) => userId);
  await inTransaction(strapi, (uow) => tell(strapi, uow, { kind, to: [...new Set(to)], actor: null, ...said, link: BACKUPS_PAGE, once }));
};

/** A backup failed: at most one notice and mail a day and reason, however often it is tried again. */
export const tellFailure = async (strapi: Core.Strapi, error: unknown): Promise<void> => {
  const fault = faultOf(error);
  await tellOperators(strapi, FAILED, failureNotice(fault), `${dateOf(new Date())} ${fault.code}`);
};

/** The last proved copy is older than the rule allows, or there is none: told once a day. */
export const tellOverdue = async (strapi: Core.Strapi): Promise<void> => {
  const summary = await summaryOf(strapi);
  if (summary.state === 'good') return;
  await tellOperators(strapi, OVERDUE, overdueNotice(summary), dateOf(new Date()));
};
