import { ChoiceInput, type InputProps } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

const VALUES = ['site', 'portal'];

const ArticleSourceInput = (props: InputProps) => {
  const { t } = useWords();
  return <ChoiceInput {...props} choices={VALUES.map((value) => ({ value, label: t(`article-source.${value}`) }))} />;
};

export default ArticleSourceInput;
