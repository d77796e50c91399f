import { useWords } from '../words';
import { ChoiceInput } from './ChoiceInput';
import type { InputProps } from './props';

const VALUES = ['header', 'footer'];

const MenuPositionInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={VALUES.map((value) => ({ value, label: t(`menu-position.${value}`) }))} />;
};

export default MenuPositionInput;
