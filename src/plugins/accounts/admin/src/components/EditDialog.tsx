import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { AccountView } from '../../../contracts';
import { key } from '../plugin-id';
import { FormDialog } from './FormDialog';
import { TextLine } from './TextLine';

/** Name and address of who holds an account; another holder comes by a hand-over. */
export const EditDialog = ({ account, onClose }: { account: AccountView; onClose(done: boolean): void }) => {
  const { t } = useWordsOf(key);
  const { put } = useFetchClient();
  const [draft, setDraft] = useState({ name: account.name, email: account.email, reason: '' });
  const send = async () => {
    await put(`/accounts/people/${account.id}`, draft);
    onClose(true);
  };
  return (
    <FormDialog title={t('edit.title', { name: account.name })} confirm={t('act.edit')} made={null} send={send} onClose={onClose}>
      {(problems) => (
        <>
          <Typography>{t('edit.text')}</Typography>
          <TextLine name="name" required value={draft.name} problem={problems.name} onChange={(name) => setDraft({ ...draft, name })} />
          <TextLine name="email" type="email" required value={draft.email} problem={problems.email} onChange={(email) => setDraft({ ...draft, email })} />
          <TextLine name="reason" type="long" required value={draft.reason} problem={problems.reason} onChange={(reason) => setDraft({ ...draft, reason })} />
        </>
      )}
    </FormDialog>
  );
};
