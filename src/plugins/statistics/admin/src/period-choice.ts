import { periodOf, type PeriodKind } from '../../contracts';

/** What the choice of a period consists of; `part` is a month, quarter or half of the year. */
export interface Choice {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly part: number;
  readonly from: string;
  readonly to: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

export const PARTS: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, 'half-year': 2, year: 0, days: 0 };

export const keyOf = ({ kind, year, part, from, to }: Choice): string => {
  switch (kind) {
    case 'month': return `${year}-${two(part)}`;
    case 'quarter': return `${year}-Q${part}`;
    case 'half-year': return `${year}-H${part}`;
    case 'year': return String(year);
    case 'days': return `${from}..${to}`;
  }
};

/** The choice that a key of the address stands for; this year when it stands for none. */
export const choiceOf = (key: string | undefined, today: string): Choice => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const usual: Choice = { kind: 'year', year, part: 1, from: `${year}-01-01`, to: today };
  const period = periodOf(key ?? '');
  if (period === null) return usual;
  const { kind, from, to } = period;
  const first = Number(from.slice(5, 7));
  const part = kind === 'month' ? first : kind === 'quarter' ? (first + 2) / 3 : kind === 'half-year' ? (first + 5) / 6 : month;
  return { kind, year: Number(from.slice(0, 4)), part, from, to };
};

/** The choice of another kind, around the day that was looked at or, in the running year, around today. */
export const withKind = (choice: Choice, kind: PeriodKind, today: string): Choice => {
  const month = choice.year === Number(today.slice(0, 4)) ? Number(today.slice(5, 7)) : 1;
  const part = kind === 'month' ? month : kind === 'quarter' ? Math.ceil(month / 3) : kind === 'half-year' ? Math.ceil(month / 6) : 1;
  return { ...choice, kind, part };
};
