import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { unitsOf } from '../../../units/server/public';
import type { ObligationView, UnitRef } from '../../contracts';
import { obligationsOf } from '../services/obligation-rows';
import { periodById } from '../services/period-rows';
import { periodUnknown } from '../services/plan-refusals';
import { templatesOf } from '../services/template-rows';
import { requirePlanReader } from './plan-views';

/** Which units owe which templates in a period, in the order of the templates and of the units' codes. @throws 403, 404 */
export const obligationsOfPeriod = async (strapi: Core.Strapi, id: number): Promise<readonly ObligationView[]> => {
  await requirePlanReader(strapi);
  const db = reader(strapi);
  const period = await periodById(db, id);
  if (period === null) throw periodUnknown();
  const units = new Map((await unitsOf(strapi)).map(({ documentId, code, name }): [string, UnitRef] => [documentId, { documentId, code, name }]));
  const owed = await obligationsOf(db, id);
  return (await templatesOf(db, period.programmeId)).flatMap(({ id: templateId, code }) => {
    const rows = owed.filter((row) => row.templateId === templateId);
    return rows.length === 0 ? [] : [{
      template: code,
      units: rows.map(({ unit, dueOn, opened }) => ({ ...(units.get(unit) ?? { documentId: unit, code: '', name: unit }), dueOn, opened }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    }];
  });
};
