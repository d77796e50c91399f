import { ChoiceInput, type InputProps } from '../../../../platform/admin/src/public';
import { PERIODS } from '../../../contracts';
import { useWords } from '../words';

const PeriodInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={PERIODS.map((value) => ({ value, label: t(`period-name.${value}`) }))} />;
};

export default PeriodInput;
