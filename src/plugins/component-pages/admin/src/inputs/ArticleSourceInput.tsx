import { useWords } from '../words';
import { ChoiceInput } from './ChoiceInput';
import type { InputProps } from './props';

const VALUES = ['site', 'portal'];

const ArticleSourceInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={VALUES.map((value) => ({ value, label: t(`article-source.${value}`) }))} />;
};

export default ArticleSourceInput;
