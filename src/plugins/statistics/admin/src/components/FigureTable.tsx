import type { Figures } from '../../../contracts';
import { useWords } from '../words';
import { NumberTable, type NumberLine } from './NumberTable';

const COUNTS = ['published', 'corrected', 'returned', 'onTime', 'late', 'withoutDue', 'withdrawn', 'averageDays'] as const;

export interface Line extends Figures {
  readonly key: string;
  readonly name: string;
  /** A second line below the name. */
  readonly note?: string;
  /** Left out where it has no meaning: what waits, waits now. */
  readonly waiting?: number;
}

interface Props {
  readonly title: string;
  /** What a line is of. */
  readonly of: string;
  readonly lines: readonly Line[];
  readonly total: Line;
}

/** What happened to cases, by line. */
export const FigureTable = ({ title, of, lines, total }: Props) => {
  const { t } = useWords();
  const columns = [...COUNTS, ...(total.waiting === undefined ? [] : ['waiting' as const])];
  const numbers = (line: Line): NumberLine => ({
    key: line.key, name: line.name, note: line.note, values: columns.map((column) => line[column] ?? null), bold: line.late > 0 ? [columns.indexOf('late')] : [],
  });
  return <NumberTable title={title} of={of} columns={columns.map((column) => t(`figure.${column}`))} lines={lines.map(numbers)} total={numbers(total)} />;
};
