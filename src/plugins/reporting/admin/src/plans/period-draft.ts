import type { CalendarPreview, DueRule, PeriodInput, PeriodKind, PeriodView } from '../../../contracts';

export const KINDS: readonly PeriodKind[] = ['year', 'half-year', 'quarter', 'month', 'stage', 'ad-hoc'];

/** What stands in the dialog of a period, as it is typed. */
export interface PeriodDraft {
  readonly kind: PeriodKind;
  readonly historic: boolean;
  /** Empty: the last day of the period. */
  readonly cutOffOn: string;
  /** Of a period of the calendar: its year and which part of it, and the rule for the last day on time. */
  readonly year: string;
  readonly part: string;
  readonly monthDay: string;
  readonly after: string;
  readonly inclusive: boolean;
  /** Of an ad-hoc period, which has days of its own. */
  readonly code: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueOn: string;
}

const EMPTY: PeriodDraft = {
  kind: 'year', historic: false, cutOffOn: '', year: '', part: '', monthDay: '03-31', after: '1', inclusive: false, code: '', title: '', startsOn: '', endsOn: '', dueOn: '',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_DAY = /^(?:\d{2}-)?\d{2}$/;

/** `2024-06` → 6, `2024-Q1` → 1, `2021-2025` → 2025. */
const partIn = (code: string): string => code.slice(5).replace(/^[QH0]+/, '');

export const draftOf = (period: PeriodView | null): PeriodDraft => {
  if (period === null) return EMPTY;
  const { kind, code, title, startsOn, endsOn, cutOffOn, dueOn, historic, dueRule: { monthDay, years, months, inclusive } } = period;
  const common = { ...EMPTY, kind, historic, cutOffOn: cutOffOn === endsOn ? '' : cutOffOn };
  return kind === 'ad-hoc' ? { ...common, code, title, startsOn, endsOn, dueOn }
    : { ...common, year: code.slice(0, 4), part: partIn(code), monthDay, after: String(months ?? years), inclusive };
};

/** A rule of the calendar; of a day alone the months after the period are counted, else the years. */
const calendarRule = ({ monthDay, after, inclusive }: PeriodDraft): DueRule =>
  (monthDay.length > 2 ? { monthDay, years: Number(after), inclusive } : { monthDay, years: 0, months: Number(after), inclusive });

/** The rule that gives this very day: an ad-hoc period has no other. */
const dayRule = ({ dueOn, endsOn }: PeriodDraft): DueRule => ({ monthDay: dueOn.slice(5), years: Number(dueOn.slice(0, 4)) - Number(endsOn.slice(0, 4)), inclusive: true });

/** Whether it says enough to be looked up or saved; what is wrong with it then, the server says. */
export const isReady = (draft: PeriodDraft): boolean => (draft.kind === 'ad-hoc'
  ? draft.code.trim() !== '' && draft.title.trim() !== '' && [draft.startsOn, draft.endsOn, draft.dueOn].every((day) => DAY.test(day))
  : /^\d{4}$/.test(draft.year) && MONTH_DAY.test(draft.monthDay) && /^\d+$/.test(draft.after) && (draft.kind === 'year' || draft.part !== ''));

/** The question for the calendar after such a period. */
export const calendarQuery = (draft: PeriodDraft): string => {
  const { monthDay, years, months, inclusive } = calendarRule(draft);
  return new URLSearchParams({
    kind: draft.kind, year: draft.year, part: draft.part || '1', monthDay, years: String(years), ...(months === undefined ? {} : { months: String(months) }), inclusive: String(inclusive),
  }).toString();
};

/** What is sent; `found`: the period as the calendar has it. Null while it is not known. */
export const inputOf = (draft: PeriodDraft, found: CalendarPreview | null): PeriodInput | null => {
  const { kind, historic, cutOffOn } = draft;
  if (kind === 'ad-hoc') {
    const { code, title, startsOn, endsOn } = draft;
    return { kind, historic, code: code.trim(), title: title.trim(), startsOn, endsOn, cutOffOn: cutOffOn || endsOn, dueRule: dayRule(draft) };
  }
  if (found === null) return null;
  const { code, title, startsOn, endsOn } = found;
  return { kind, historic, code, title, startsOn, endsOn, cutOffOn: cutOffOn || endsOn, dueRule: calendarRule(draft) };
};
