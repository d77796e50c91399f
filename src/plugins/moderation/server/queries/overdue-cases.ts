import type { Core } from '@strapi/strapi';
import { now } from '../../../platform/server/public';
import type { OverdueRule } from '../domain/overdue';
import { caseOf, cases, type CaseRow } from '../services/case-rows';
import { reader } from './reader';

const DAY_MS = 86_400_000;

/**
 * Open cases that wait too long at their stage, the oldest first. This is the one place that says what too long
 * is: today the age of the stage. A due day of the case itself belongs here.
 */
export const overdueCases = async (strapi: Core.Strapi, { waitingDays }: OverdueRule): Promise<readonly CaseRow[]> =>
  ((await cases(reader(strapi)).where({ state: 'open' }).andWhere('changed_at', '<', new Date(now().getTime() - waitingDays * DAY_MS))
    .orderBy('changed_at').select('*')) as Record<string, unknown>[]).map(caseOf);
