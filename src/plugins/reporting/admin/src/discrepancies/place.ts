import type { DiscrepancyLine } from '../../../contracts';
import type { Words } from '../words';

/** The cell in which figures differ, or the report as a whole. */
export const placeOf = ({ row, column }: Pick<DiscrepancyLine, 'row' | 'column'>, t: Words['t']): string =>
  (row === null || column === null ? t('discrepancies.whole') : t('discrepancies.cell', { row, column }));
