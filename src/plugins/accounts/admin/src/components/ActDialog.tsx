import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { AccountAct, AccountView } from '../../../contracts';
import { key } from '../plugin-id';
import { FormDialog } from './FormDialog';
import { TextLine } from './TextLine';

interface Props {
  readonly account: AccountView;
  readonly act: Exclude<AccountAct, 'edit'>;
  onClose(done: boolean): void;
}

/** Unlocks, reissues, takes a second factor away or closes, with a reason that is kept; a new password is shown in the same place. */
export const ActDialog = ({ account, act, onClose }: Props) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const [reason, setReason] = useState('');
  const [made, setMade] = useState<{ password: string } | null>(null);
  const send = async () => {
    const { data } = await post<{ data: { temporaryPassword?: string } }>(`/accounts/people/${account.id}/${act}`, { reason });
    if (data.data.temporaryPassword) setMade({ password: data.data.temporaryPassword });
    else onClose(true);
  };
  return (
    <FormDialog title={t(`${act}.title`, { name: account.name })} confirm={t(`act.${act}`)} danger={act === 'close' || act === 'remove-second-factor'} made={made} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <Typography>{t(`${act}.text`)}</Typography>
          <TextLine name="reason" type="long" required value={reason} problem={problems.reason} onChange={setReason} />
        </>
      )}
    </FormDialog>
  );
};
