import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { messagesByField, RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

interface Props {
  /** Whether a recovery code does as well. */
  readonly recovery: boolean;
  readonly send: string;
  readonly beside?: ReactNode;
  onSend(code: string): Promise<unknown>;
}

/** Asks for the code that a device shows. */
export const CodeForm = ({ recovery, send, beside = null, onSend }: Props) => {
  const { t } = useWordsOf(key);
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // Whoever comes here has the phone in one hand.
  useEffect(() => input.current?.focus(), []);
  const { busy, refusal, run } = useAct();
  const problem = refusal ? messagesByField(refusal).code : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') void run(() => onSend(code)).then((done) => { if (!done) setCode(''); });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="code" error={problem} required hint={recovery ? t('factor.code.hint') : undefined}>
          <Field.Label>{t('factor.code')}</Field.Label>
          <TextInput ref={input} value={code} autoComplete="one-time-code" inputMode={recovery ? 'text' : 'numeric'} autoCapitalize="off" spellCheck={false} maxLength={60}
            onChange={(event: { target: { value: string } }) => setCode(event.target.value)} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        {refusal && !problem ? <RefusalText refusal={refusal} /> : null}
        <Flex justifyContent={beside ? 'space-between' : 'flex-end'} gap={3} wrap="wrap">{beside}<Button type="submit" size="L" disabled={code.trim() === ''} loading={busy}>{send}</Button></Flex>
      </Flex>
    </form>
  );
};
