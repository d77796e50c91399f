import type { ReportLine } from '../../../contracts';

/** In the order in which an officer works. */
export const GROUPS = ['returned', 'todo', 'elsewhere', 'approved'] as const;
export type Group = (typeof GROUPS)[number];

const groupOf = ({ state }: ReportLine): Group => {
  if (state === 'returned' || state === 'reopened') return 'returned';
  if (state === 'draft') return 'todo';
  return state === 'approved' ? 'approved' : 'elsewhere';
};

/** Reports by what they ask of the officer; within each the most urgent first. */
export const grouped = (reports: readonly ReportLine[]): readonly (readonly [Group, readonly ReportLine[]])[] =>
  GROUPS.flatMap((group): (readonly [Group, readonly ReportLine[]])[] => {
    const lines = reports.filter((report) => groupOf(report) === group);
    const urgency = ({ daysLeft }: ReportLine): number => daysLeft ?? Number.MAX_SAFE_INTEGER;
    return lines.length === 0 ? [] : [[group, lines.toSorted((a, b) => urgency(a) - urgency(b))]];
  });
