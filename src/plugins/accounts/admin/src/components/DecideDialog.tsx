import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { RequestAct, RequestView } from '../../../contracts';
import { key } from '../plugin-id';
import { FormDialog } from './FormDialog';
import { TextLine } from './TextLine';

/** Grants, refuses or takes back a request, with a reason. */
export const DecideDialog = ({ request, act, onClose }: { request: RequestView; act: RequestAct; onClose(done: boolean): void }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const [reason, setReason] = useState('');
  const [made, setMade] = useState<{ password: string } | null>(null);
  const send = async () => {
    const { data } = act === 'cancel'
      ? await post<{ data: { temporaryPassword: string | null } }>(`/accounts/requests/${request.id}/cancel`, { reason })
      : await post<{ data: { temporaryPassword: string | null } }>(`/accounts/requests/${request.id}/decide`, { decision: act, reason });
    if (data.data.temporaryPassword) setMade({ password: data.data.temporaryPassword });
    else onClose(true);
  };
  return (
    <FormDialog title={t(`request.${act}.title`, { id: request.id })} confirm={t(`request.${act}`)} danger={act === 'refuse'} made={made} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <Typography>{t(`request.${act}.text`)}</Typography>
          <TextLine name="reason" type="long" required value={reason} problem={problems.reason} onChange={setReason} />
        </>
      )}
    </FormDialog>
  );
};
