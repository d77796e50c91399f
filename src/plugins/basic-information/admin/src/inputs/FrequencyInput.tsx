import { ChoiceInput, type InputProps } from '../../../../platform/admin/src/public';
import { FREQUENCIES } from '../../../contracts';
import { useWords } from '../words';

const FrequencyInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={FREQUENCIES.map((value) => ({ value, label: t(`frequency.${value}`) }))} />;
};

export default FrequencyInput;
