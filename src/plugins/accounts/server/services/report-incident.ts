import type { Core } from '@strapi/strapi';
import { AppError, dataFile, inTransaction, today, type UnitOfWork } from '../../../platform/server/public';
import type { Actor, SystemKey } from '../../../units/contracts';
import type { OTHER_INCIDENTS } from '../../contracts';
import { mostPerDay, type IncidentRules } from '../domain/incident-rules';
import { programmesOf } from '../domain/may-handle';
import { openIncident } from './open-incident';

export interface IncidentReport {
  readonly kind: (typeof OTHER_INCIDENTS)[number];
  readonly title: string;
  readonly description: string;
  readonly system: SystemKey;
  readonly beyondUnit: boolean;
}

/** BI-7.3, PR-6: whoever is signed in reports an incident to the operators of a system, and of the programmes in which he works; his units in it are told too. @throws AppError 429 for a flood */
export const reportIncident = (strapi: Core.Strapi, actor: Actor & { readonly kind: 'staff' }, { system, ...report }: IncidentReport): Promise<number> =>
  inTransaction(strapi, async (uow) => {
    await refuseFlood(strapi, uow, actor.userId);
    const held = actor.grants.filter((grant) => grant.system === system);
    return openIncident(strapi, uow, {
      ...report, systems: [system], programmes: programmesOf(held), accountId: null, reportedBy: actor.userId,
      units: [...new Set(held.filter(({ reach }) => reach !== 'province').map(({ unit }) => unit))],
    });
  });

const refuseFlood = async (strapi: Core.Strapi, { trx }: UnitOfWork, person: number): Promise<void> => {
  const most = mostPerDay(await dataFile<IncidentRules>(strapi, 'incident-rules.json'), today());
  const { rows: [count] } = await trx.raw<{ rows: { today: number }[] }>(
    `select count(*)::int as today from congtinh.incidents where reported_by = ? and account_id is null and opened_at > clock_timestamp() - interval '24 hours'`, [person]);
  if ((count?.today ?? 0) < most) return;
  throw new AppError('incident.too-many', 429, 'Anh/chị đã báo nhiều sự cố trong hôm nay. Hãy ghi thêm vào sự cố đang mở, hoặc gọi đơn vị vận hành.');
};
