import { ChoiceInput, type InputProps } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

const VALUES = ['header', 'footer'];

const MenuPositionInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={VALUES.map((value) => ({ value, label: t(`menu-position.${value}`) }))} />;
};

export default MenuPositionInput;
