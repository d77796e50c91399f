import type { Core } from '@strapi/strapi';
import { textOf } from '../../../platform/server/public';
import type { PeriodInput } from '../../contracts';
import { periodFaults } from '../domain/period-rules';
import { lastDayOnTime } from '../domain/calendar';
import { notePlan } from './note-plan';
import { onPlans, onProgrammeOf } from './on-plans';
import { insertPeriod, periodById, periodsOf, updatePeriod, type PeriodFacts } from './period-rows';
import { periodDates, periodOpened, periodTaken, periodUnknown, periodWrongState, planStale, programmeUnknown } from './plan-refusals';
import { programmeByCode } from './programme-rows';

/** With the last day on time worked out (PR-7.1). @throws 422 with the field whose day does not fit */
const facts = (input: PeriodInput): PeriodFacts => {
  const [fault] = periodFaults(input);
  if (fault !== undefined) throw periodDates(fault.path, fault.message);
  const dueOn = lastDayOnTime(input.dueRule, input.endsOn);
  return { ...input, title: textOf(input.title).trim(), dueOn };
};

const noted = ({ dueRule, ...rest }: PeriodFacts) => ({ ...rest, dueRule: { ...dueRule } });

/** Plans a period of a programme. @returns its id @throws 404, 422 */
export const addPeriod = (strapi: Core.Strapi, { programme: code, ...input }: PeriodInput & { readonly programme: string }): Promise<number> =>
  onPlans(strapi, async (frame) => {
    const on = frame.ofProgramme(code);
    const programme = await programmeByCode(on.uow.trx, code, { lock: true });
    if (programme === null) throw programmeUnknown();
    if ((await periodsOf(on.uow.trx, programme.id)).some((each) => each.code === input.code)) throw periodTaken();
    const wanted = facts(input);
    const id = await insertPeriod(on.uow.trx, programme.id, wanted, on.at);
    notePlan(strapi, on, { act: 'period-saved', subject: { type: 'period', id: String(id) }, before: null, after: noted(wanted) });
    return id;
  });

const FIXED = ['code', 'kind', 'startsOn', 'endsOn', 'cutOffOn', 'dueOn', 'historic'] as const;

/** Changes a planned period; of one that is open only the title. @throws 404, 409, 422 `reporting.period-open` with the field */
export const changePeriod = (strapi: Core.Strapi, { id, version, ...input }: PeriodInput & { readonly id: number; readonly version: number }): Promise<void> =>
  onPlans(strapi, async (frame) => {
    const known = await periodById(frame.uow.trx, id, { lock: true });
    if (known === null) throw periodUnknown();
    const on = await onProgrammeOf(frame, known);
    if (known.version !== version) throw planStale(known.version);
    if (known.state === 'closed') throw periodWrongState('Kỳ đã đóng thì không sửa được.');
    const wanted = facts(input);
    const moved = known.state === 'open' ? FIXED.find((name) => wanted[name] !== known[name]) : undefined;
    if (moved !== undefined) throw periodOpened(moved === 'dueOn' ? 'dueRule' : moved);
    const others = await periodsOf(on.uow.trx, known.programmeId);
    if (others.some((each) => each.id !== id && each.code === wanted.code)) throw periodTaken();
    await updatePeriod(on.uow.trx, known, wanted, on.at);
    notePlan(strapi, on, {
      act: 'period-saved', subject: { type: 'period', id: String(id) },
      before: noted({ code: known.code, kind: known.kind, title: known.title, startsOn: known.startsOn, endsOn: known.endsOn, cutOffOn: known.cutOffOn,
        dueRule: known.dueRule, dueOn: known.dueOn, historic: known.historic }),
      after: noted(wanted),
    });
  });
