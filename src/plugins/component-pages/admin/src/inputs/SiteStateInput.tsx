import { ChoiceInput, type InputProps } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

const VALUES = ['preparing', 'open', 'closed'];

const SiteStateInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={VALUES.map((value) => ({ value, label: t(`site-state.${value}`) }))} />;
};

export default SiteStateInput;
