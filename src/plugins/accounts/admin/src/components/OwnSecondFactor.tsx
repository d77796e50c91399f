import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { OwnAccount } from '../../../contracts';
import { key } from '../plugin-id';
import { FactorSetUp } from './FactorSetUp';
import { ProvePassword } from './ProvePassword';
import { RecoveryCodes } from './RecoveryCodes';

type Act = 'set-up' | 'codes' | 'remove';

const FEW = 3;

/** The own second factor: whether it is on, and what one may do about it. */
export const OwnSecondFactor = ({ account: { email, secondFactor: { on, required, recoveryCodesLeft } }, onChanged }: { account: OwnAccount; onChanged(): void }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const [act, setAct] = useState<Act | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const done = () => {
    setAct(null);
    setCodes(null);
    onChanged();
  };
  const renew = async (currentPassword: string) => setCodes((await post<{ data: { recoveryCodes: readonly string[] } }>('/accounts/me/second-factor/recovery-codes', { currentPassword })).data.data.recoveryCodes);
  const remove = async (currentPassword: string) => {
    await post('/accounts/me/second-factor/remove', { currentPassword });
    done();
  };
  const leave = <Button variant="tertiary" size="L" onClick={() => setAct(null)}>{t('cancel')}</Button>;

  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-second-factor={on ? 'on' : 'off'}>
      <Typography tag="h2" variant="beta">{t('factor.title')}</Typography>
      {act === null ? <Typography>{t(on ? 'factor.is-on' : 'factor.is-off')}</Typography> : null}
      {on && act === null ? <Typography textColor={recoveryCodesLeft < FEW ? 'danger600' : 'neutral600'}>{t('factor.codes.left', { left: recoveryCodesLeft })}</Typography> : null}
      {act === null ? (
        <Flex gap={3} wrap="wrap">
          <Button variant={on ? 'secondary' : 'default'} onClick={() => setAct('set-up')}>{t(on ? 'factor.move' : 'factor.turn-on')}</Button>
          {on ? <Button variant="secondary" onClick={() => setAct('codes')}>{t('factor.codes.renew')}</Button> : null}
          {on && !required ? <Button variant="danger-light" onClick={() => setAct('remove')}>{t('factor.turn-off')}</Button> : null}
        </Flex>
      ) : null}
      {act === 'set-up' ? <FactorSetUp email={email} beside={leave} onDone={done} /> : null}
      {act === 'codes' ? (codes ? <RecoveryCodes codes={codes} email={email} onDone={done} /> : <ProvePassword email={email} send={t('factor.codes.renew')} beside={leave} onSend={renew} />) : null}
      {act === 'remove' ? <ProvePassword email={email} send={t('factor.turn-off')} danger beside={leave} onSend={remove} /> : null}
    </Flex>
  );
};
