import { useWords } from '../words';
import { ChoiceInput } from './ChoiceInput';
import type { InputProps } from './props';

const VALUES = ['page', 'address', 'heading'];

const MenuTargetInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={VALUES.map((value) => ({ value, label: t(`menu-target.${value}`) }))} />;
};

export default MenuTargetInput;
