import { Button, Flex } from '@strapi/design-system';
import { useState, type FormEvent, type ReactNode } from 'react';
import { messagesByField, RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import type { OwnAccount } from '../../../contracts';
import { useChangePassword } from '../api/use-change-password';
import { key } from '../plugin-id';
import { Demands, useDemands } from './Demands';
import { PasswordLine } from './PasswordLine';

/** Sets a new password in place of the present one, and says while typing what is still missing. */
export const PasswordForm = ({ account, beside = null, onChanged }: { account: OwnAccount; beside?: ReactNode; onChanged(): void }) => {
  const { t } = useWordsOf(key);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const { busy, refusal, run } = useAct();
  const change = useChangePassword();
  const demands = useDemands(account, password, again);
  const ready = current !== '' && demands.every(({ met }) => met);
  const problems = refusal ? messagesByField(refusal) : {};

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void run(() => change(current, password)).then((done) => {
      if (!done) return;
      for (const clear of [setCurrent, setPassword, setAgain]) clear('');
      onChanged();
    });
  };

  return (
    <form onSubmit={send} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <input type="email" name="username" autoComplete="username" value={account.email} readOnly hidden />
        <PasswordLine name="currentPassword" value={current} problem={problems.currentPassword} onChange={setCurrent} />
        <PasswordLine name="password" value={password} problem={undefined} onChange={setPassword} />
        <PasswordLine name="again" value={again} problem={undefined} onChange={setAgain} />
        <Demands demands={demands} remembered={account.rule.remembered} />
        {refusal && !problems.currentPassword ? <RefusalText refusal={{ ...refusal, fields: [] }} /> : null}
        <Flex justifyContent={beside ? 'space-between' : 'flex-end'} gap={3} wrap="wrap">{beside}<Button type="submit" size="L" disabled={!ready} loading={busy}>{t('change')}</Button></Flex>
      </Flex>
    </form>
  );
};
