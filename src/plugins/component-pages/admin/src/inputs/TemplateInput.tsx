import { ChoiceInput, useAnswer, type InputProps } from '../../../../platform/admin/src/public';
import type { SiteTemplate } from '../../../contracts';

/** Which template says what a site must have. */
const TemplateInput = (props: InputProps) => {
  const { value } = useAnswer<{ data: readonly SiteTemplate[] }>('/component-pages/templates');
  return <ChoiceInput {...props} choices={(value?.data ?? []).map(({ key, name }) => ({ value: key, label: name }))} />;
};

export default TemplateInput;
