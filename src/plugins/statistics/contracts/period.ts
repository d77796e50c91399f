export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'year', 'days'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A time over which is counted; both days included, in Asia/Ho_Chi_Minh. */
export interface Period {
  readonly kind: PeriodKind;
  /** `2025-02`, `2025-Q1`, `2025-H1`, `2025`, or `2025-01-15..2025-02-20`. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

const lastDayOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const ofMonths = (kind: PeriodKind, key: string, year: number, first: number, last: number): Period =>
  ({ kind, key, from: `${year}-${String(first).padStart(2, '0')}-01`, to: lastDayOf(year, last) });

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** Longer spans are asked year by year. */
const MOST_YEARS = 10;

/** The period that a key names; null when it names none. Years from 2000 to 2999; a span of days at most ten years. */
export const periodOf = (key: string): Period | null => {
  const [, yearText = '', , letter, part, month] = /^(2\d{3})(-(?:([QH])([1-4])|(\d{2})))?$/.exec(key) ?? [];
  const year = Number(yearText);
  if (yearText !== '') {
    if (letter === 'Q') return ofMonths('quarter', key, year, Number(part) * 3 - 2, Number(part) * 3);
    if (letter === 'H') return Number(part) > 2 ? null : ofMonths('half-year', key, year, Number(part) * 6 - 5, Number(part) * 6);
    if (month !== undefined) return Number(month) < 1 || Number(month) > 12 ? null : ofMonths('month', key, year, Number(month), Number(month));
    return ofMonths('year', key, year, 1, 12);
  }
  const [from = '', to = '', ...more] = key.split('..');
  if (more.length > 0 || !isDay(from) || !isDay(to) || from > to || from < '2000' || Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > MOST_YEARS) return null;
  return { kind: 'days', key, from, to };
};

/** The months (`YYYY-MM`) that a period touches, up to the month of `until`: of what is still to come there is nothing to count. */
export const monthsOf = ({ from, to }: Pick<Period, 'from' | 'to'>, until: string): readonly string[] => {
  const last = (to < until ? to : until).slice(0, 7);
  const months: string[] = [];
  for (let [year = 0, month = 1] = from.split('-').map(Number); ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
  }
};

const DAY_MS = 86_400_000;

/** The days (ISO) of a period, up to `until`. */
export const daysOf = ({ from, to }: Pick<Period, 'from' | 'to'>, until: string): readonly string[] => {
  const last = Date.parse(to < until ? to : until);
  const days: string[] = [];
  for (let day = Date.parse(from); day <= last; day += DAY_MS) days.push(new Date(day).toISOString().slice(0, 10));
  return days;
};

const dayText = (day: string): string => day.split('-').reverse().join('/');
const NAMES: Readonly<Record<string, string>> = { Q1: 'Quý I', Q2: 'Quý II', Q3: 'Quý III', Q4: 'Quý IV', H1: '6 tháng đầu năm', H2: '6 tháng cuối năm' };

/** The period as officials write it: "Quý I/2025", "6 tháng đầu năm 2025". */
export const periodText = ({ kind, key, from, to }: Period): string => {
  const [year = '', part = ''] = key.split('-');
  switch (kind) {
    case 'month': return `Tháng ${part}/${year}`;
    case 'quarter': return `${NAMES[part] ?? part}/${year}`;
    case 'half-year': return `${NAMES[part] ?? part} ${year}`;
    case 'year': return `Năm ${year}`;
    case 'days': return `Từ ${dayText(from)} đến ${dayText(to)}`;
  }
};

/** "02/2025" */
export const monthText = (month: string): string => month.split('-').reverse().join('/');
