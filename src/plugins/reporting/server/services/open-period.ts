import type { Core } from '@strapi/strapi';
import { notePlan } from './note-plan';
import { onPlans, onProgrammeOf, type OnPlans } from './on-plans';
import { openReports } from './open-reports';
import { movePeriod, periodById, type PeriodRow } from './period-rows';
import { nothingOwed, periodUnknown, periodWrongState, planStale } from './plan-refusals';

interface Which {
  readonly id: number;
  readonly version: number;
}

const lockedPeriod = async (frame: OnPlans, { id, version }: Which): Promise<{ readonly on: OnPlans; readonly period: PeriodRow }> => {
  const period = await periodById(frame.uow.trx, id, { lock: true });
  if (period === null) throw periodUnknown();
  const on = await onProgrammeOf(frame, period);
  if (period.version !== version) throw planStale(period.version);
  return { on, period };
};

/**
 * Opens a planned period: each unit gets a report for each template it owes, whole or not at all.
 * @returns how many reports @throws 404, 409, 422 naming units that are not there on the cut-off day and templates without a form
 */
export const openPeriod = (strapi: Core.Strapi, which: Which): Promise<number> =>
  onPlans(strapi, async (frame) => {
    const { on, period } = await lockedPeriod(frame, which);
    if (period.state !== 'planned') throw periodWrongState('Chỉ kỳ chưa mở mới mở được. Hãy tải lại danh sách kỳ.');
    await movePeriod(on.uow.trx, period, 'open', on.at);
    const reports = await openReports(strapi, on, period);
    if (reports === 0) throw nothingOwed();
    notePlan(strapi, on, {
      act: 'period-opened', subject: { type: 'period', id: String(period.id) },
      before: { state: 'planned' }, after: { state: 'open', code: period.code, cutOffOn: period.cutOffOn, dueOn: period.dueOn, reports },
    });
    return reports;
  });

/** Ends a period: nothing is entered or handed in any more. @throws 404, 409 */
export const closePeriod = (strapi: Core.Strapi, which: Which): Promise<void> =>
  onPlans(strapi, async (frame) => {
    const { on, period } = await lockedPeriod(frame, which);
    if (period.state !== 'open') throw periodWrongState('Chỉ kỳ đang mở mới đóng được. Hãy tải lại danh sách kỳ.');
    await movePeriod(on.uow.trx, period, 'closed', on.at);
    notePlan(strapi, on, { act: 'period-closed', subject: { type: 'period', id: String(period.id) }, before: { state: 'open' }, after: { state: 'closed', code: period.code } });
  });
