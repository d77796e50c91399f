import { Box, Button, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

/** SD-6.5: who has the mailbox gets the account back; who has only the old password does not. */
export const MailedReset = ({ email }: { email: string }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const { busy, refusal, run } = useAct();
  const [sent, setSent] = useState(false);
  const send = async () => setSent(await run(() => post('/admin/forgot-password', { email })));
  if (sent) return <Typography role="status">{t('reset.sent', { email })}</Typography>;
  return (
    <Box>
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <Button size="L" loading={busy} onClick={() => void send()}>{t('reset.send')}</Button>
    </Box>
  );
};
