import { FREQUENCIES } from '../../../contracts';
import { ChoiceInput } from './ChoiceInput';
import type { InputProps } from './props';

const FrequencyInput = (props: InputProps) => <ChoiceInput {...props} values={FREQUENCIES} nameOf={(frequency) => `frequency.${frequency}`} />;

export default FrequencyInput;
