import { Box, Checkbox, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { MAIL_CHOICES, type Choice, type KindChoice, type MailChoice } from '../../../contracts';
import { key, kindText } from '../plugin-id';

interface Props {
  readonly choice: KindChoice;
  onChange(choice: Choice): void;
}

/** One kind: when its mail comes, and whether it shows on screen. */
export const KindChoiceField = ({ choice: { kind, name, mail, onScreen }, onChange }: Props) => {
  const intl = useIntl();
  const t = (id: string) => intl.formatMessage({ id: key(id) });
  const title = kindText(intl, kind, name);
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex tag="fieldset" gap={4} wrap="wrap" justifyContent="space-between" alignItems="flex-end" style={{ border: 0, margin: 0, padding: 0 }}>
        <Typography tag="legend" variant="delta" paddingBottom={2}>{title}</Typography>
        <Box minWidth="24rem" flex="1">
          <Field.Root name={`${kind}.mail`}>
            <Field.Label>{t('choices.mail')}</Field.Label>
            <SingleSelect value={mail} onChange={(chosen: string | number) => onChange({ mail: chosen as MailChoice, onScreen })}>
              {MAIL_CHOICES.map((one) => <SingleSelectOption key={one} value={one}>{t(`mail.${one}`)}</SingleSelectOption>)}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Box flex="1" minWidth="20rem" paddingBottom={2}>
          <Checkbox checked={onScreen} onCheckedChange={(checked: boolean | 'indeterminate') => onChange({ mail, onScreen: checked === true })}>
            {t('choices.on-screen')}
          </Checkbox>
        </Box>
        {mail === 'never' && !onScreen ? <Typography variant="pi" textColor="warning700">{t('choices.nothing')}</Typography> : null}
      </Flex>
    </Box>
  );
};
