import { PERIODS } from '../../../contracts';
import { ChoiceInput } from './ChoiceInput';
import type { InputProps } from './props';

const PeriodInput = (props: InputProps) => <ChoiceInput {...props} values={PERIODS} nameOf={(period) => `period-name.${period}`} />;

export default PeriodInput;
