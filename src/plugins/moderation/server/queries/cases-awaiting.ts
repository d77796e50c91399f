import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { Holder } from '../../contracts';
import { caseOf, cases, type CaseRow } from '../services/case-rows';

/** Open cases of some units in which a stage of this function is still ahead. */
export const casesAwaiting = async (strapi: Core.Strapi, { role, system }: Holder, units: readonly string[]): Promise<readonly CaseRow[]> =>
  ((await cases(reader(strapi)).where({ state: 'open' }).whereRaw('unit = any(?)', [[...units]])
    .whereRaw(`exists (select from jsonb_array_elements(workflow -> 'stages') with ordinality as s(stage, number)
      where s.number > moderation_cases.stage and s.stage ->> 'role' = ? and s.stage ->> 'system' = ?)`, [role, system])
    .orderBy('id').select('*')) as Record<string, unknown>[]).map(caseOf);
