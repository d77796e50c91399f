import type { Core } from '@strapi/strapi';
import { now, reader } from '../../../platform/server/public';
import type { OverdueRule } from '../domain/overdue';
import { caseOf, cases, type CaseRow } from '../services/case-rows';

const DAY_MS = 86_400_000;

/**
 * Open cases that wait too long at their stage, the oldest first. This is the one place that says what too long
 * is: the age of the stage, for every case. The due day of a case (`due_on`) is another promise, the day by which its
 * section wants it public; cases without such a rule have none, and those with one wait days or months before it.
 */
export const overdueCases = async (strapi: Core.Strapi, { waitingDays }: OverdueRule): Promise<readonly CaseRow[]> =>
  ((await cases(reader(strapi)).where({ state: 'open' }).andWhere('changed_at', '<', new Date(now().getTime() - waitingDays * DAY_MS))
    .orderBy('changed_at').select('*')) as Record<string, unknown>[]).map(caseOf);
