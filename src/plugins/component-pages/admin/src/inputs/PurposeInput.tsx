import { Typography } from '@strapi/design-system';
import { ChoiceInput, useAnswer, type InputProps } from '../../../../platform/admin/src/public';
import type { PurposeOption } from '../../../contracts';

/** Which demanded section a page is; what belongs there is told below. */
const PurposeInput = (props: InputProps) => {
  const { value } = useAnswer<{ data: readonly PurposeOption[] }>('/component-pages/purposes');
  const options = value?.data ?? [];
  const chosen = options.find(({ key }) => key === props.value);
  return (
    <div>
      <ChoiceInput {...props} choices={options.map(({ key, title }) => ({ value: key, label: title }))} />
      {chosen ? <Typography tag="p" variant="pi" textColor="neutral600">{`${chosen.hint} (${chosen.legalBasis})`}</Typography> : null}
    </div>
  );
};

export default PurposeInput;
