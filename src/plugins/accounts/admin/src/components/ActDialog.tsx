import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { messagesByField, RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import type { AccountAct, AccountView } from '../../../contracts';
import { key } from '../plugin-id';
import { TemporaryPassword } from './TemporaryPassword';

interface Props {
  readonly account: AccountView;
  readonly act: Exclude<AccountAct, 'edit'>;
  onClose(done: boolean): void;
}

/** Unlocks, reissues or closes, with a reason that is kept; a new password is shown in the same place. */
export const ActDialog = ({ account, act, onClose }: Props) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const { busy, refusal, run } = useAct();

  const confirm = async () => {
    const done = await run(async () => {
      const { data } = await post<{ data: { temporaryPassword?: string } }>(`/accounts/people/${account.id}/${act}`, { reason });
      setPassword(data.data.temporaryPassword ?? null);
    });
    if (done && act !== 'reissue-password') onClose(true);
  };
  const close = () => onClose(password !== null);

  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) close(); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t(`${act}.title`, { name: account.name })}</Modal.Title></Modal.Header>
        <Modal.Body>
          {password !== null ? <TemporaryPassword password={password} /> : (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{t(`${act}.text`)}</Typography>
              {refusal && !messagesByField(refusal).reason ? <RefusalText refusal={refusal} /> : null}
              <Field.Root name="reason" required error={refusal ? messagesByField(refusal).reason : undefined}>
                <Field.Label>{t('field.reason')}</Field.Label>
                <Textarea value={reason} onChange={(event: { target: { value: string } }) => setReason(event.target.value)} />
                <Field.Error />
              </Field.Root>
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>{t(password === null ? 'cancel' : 'temporary.done')}</Button>
          {password === null ? <Button variant={act === 'close' ? 'danger' : 'default'} loading={busy} onClick={() => void confirm()}>{t(`act.${act}`)}</Button> : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
