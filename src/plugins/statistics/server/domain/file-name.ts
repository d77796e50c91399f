import { slugOf } from '../../../platform/contracts/slug';
import { periodText, type Statistics } from '../../contracts';

/** Name of the file with unit and period: `thong-ke_huyen-ba-be_quy-i-2025.xlsx`. Plain letters, so that every mail and disk takes it. */
export const fileName = ({ unit, period }: Pick<Statistics, 'unit' | 'period'>, subject = 'thong-ke', form = 'xlsx'): string =>
  `${subject}_${unit === null ? 'cac-don-vi' : slugOf(unit.name) || 'don-vi'}_${slugOf(periodText(period))}.${form}`;
