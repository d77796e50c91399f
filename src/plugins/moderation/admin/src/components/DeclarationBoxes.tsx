import { Checkbox, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Declaration } from '../../../contracts';
import { key } from '../plugin-id';

export const NOTHING_DECLARED: Declaration = { noStateSecrets: false, accurate: false };

/** The two sentences by which a submitter answers for a text (BI-3.1, PT-20.1). */
export const DeclarationBoxes = ({ value, onChange }: { value: Declaration; onChange: (value: Declaration) => void }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      {(['noStateSecrets', 'accurate'] as const).map((name) => (
        <Checkbox key={name} checked={value[name]} onCheckedChange={(checked: boolean | 'indeterminate') => onChange({ ...value, [name]: checked === true })}>
          {formatMessage({ id: key(`declaration.${name}`) })}
        </Checkbox>
      ))}
    </Flex>
  );
};
