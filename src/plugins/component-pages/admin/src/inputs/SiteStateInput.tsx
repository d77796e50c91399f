import { useWords } from '../words';
import { ChoiceInput } from './ChoiceInput';
import type { InputProps } from './props';

const VALUES = ['preparing', 'open', 'closed'];

const SiteStateInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={VALUES.map((value) => ({ value, label: t(`site-state.${value}`) }))} />;
};

export default SiteStateInput;
