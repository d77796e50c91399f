import { Field, TextInput } from '@strapi/design-system';
import { Eye, EyeStriked } from '@strapi/icons';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

interface Props {
  readonly name: 'currentPassword' | 'password' | 'again';
  readonly value: string;
  readonly problem: string | undefined;
  onChange(value: string): void;
}

/** A password that can be looked at while it is typed: tones are easily typed wrong. */
export const PasswordLine = ({ name, value, problem, onChange }: Props) => {
  const { t } = useWordsOf(key);
  const [shown, setShown] = useState(false);
  return (
    <Field.Root name={name} error={problem} required>
      <Field.Label>{t(`field.${name}`)}</Field.Label>
      <TextInput type={shown ? 'text' : 'password'} value={value} autoComplete={name === 'currentPassword' ? 'current-password' : 'new-password'}
        autoCapitalize="off" spellCheck={false}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
        endAction={(
          <Field.Action label={t(shown ? 'hide' : 'show', { field: t(`field.${name}`) })} onClick={() => setShown(!shown)}>
            {shown ? <Eye fill="neutral600" /> : <EyeStriked fill="neutral600" />}
          </Field.Action>
        )} />
      <Field.Error />
    </Field.Root>
  );
};
