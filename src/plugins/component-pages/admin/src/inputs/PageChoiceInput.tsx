import { ChoiceInput, useAnswer, type InputProps } from '../../../../platform/admin/src/public';
import type { PageOption } from '../../../contracts';

/** A page of the sites that this person looks after; the server holds a menu to pages of its own site. */
const PageChoiceInput = (props: InputProps) => {
  const { value } = useAnswer<{ data: readonly PageOption[] }>('/component-pages/pages');
  return <ChoiceInput {...props} choices={(value?.data ?? []).map(({ documentId, title }) => ({ value: documentId, label: title }))} />;
};

export default PageChoiceInput;
