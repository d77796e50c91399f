import { Button, Flex } from '@strapi/design-system';
import { useState, type FormEvent, type ReactNode } from 'react';
import { messagesByField, RefusalText, useAct } from '../../../../platform/admin/src/public';
import { PasswordLine } from './PasswordLine';

interface Props {
  readonly email: string;
  readonly send: string;
  readonly danger?: boolean;
  readonly beside?: ReactNode;
  onSend(currentPassword: string): Promise<unknown>;
}

/** Asks for the present password before something about the sign-in changes. */
export const ProvePassword = ({ email, send, danger = false, beside = null, onSend }: Props) => {
  const [current, setCurrent] = useState('');
  const { busy, refusal, run } = useAct();
  const problem = refusal ? messagesByField(refusal).currentPassword : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (current !== '') void run(() => onSend(current));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordLine name="currentPassword" value={current} problem={problem} onChange={setCurrent} />
        {refusal && !problem ? <RefusalText refusal={refusal} /> : null}
        <Flex justifyContent={beside ? 'space-between' : 'flex-end'} gap={3} wrap="wrap">
          {beside}
          <Button type="submit" size="L" variant={danger ? 'danger-light' : 'default'} disabled={current === ''} loading={busy}>{send}</Button>
        </Flex>
      </Flex>
    </form>
  );
};
