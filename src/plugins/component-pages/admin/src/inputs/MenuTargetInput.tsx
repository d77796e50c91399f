import { ChoiceInput, type InputProps } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

const VALUES = ['page', 'address', 'heading'];

const MenuTargetInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={VALUES.map((value) => ({ value, label: t(`menu-target.${value}`) }))} />;
};

export default MenuTargetInput;
