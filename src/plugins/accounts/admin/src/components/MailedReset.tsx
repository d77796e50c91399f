import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

/** SD-6.5: who has the mailbox gets the account back; who has only the old password does not. */
export const MailedReset = ({ email, beside }: { email: string; beside: ReactNode }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const { busy, refusal, run } = useAct();
  const [sent, setSent] = useState(false);
  const send = async () => setSent(await run(() => post('/admin/forgot-password', { email })));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {sent ? <Typography role="status">{t('reset.sent', { email })}</Typography> : null}
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        {beside}
        <Button size="L" loading={busy} disabled={sent} onClick={() => void send()}>{t('reset.send')}</Button>
      </Flex>
    </Flex>
  );
};
