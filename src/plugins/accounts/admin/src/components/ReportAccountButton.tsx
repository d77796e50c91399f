import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import { ACCOUNT_INCIDENTS } from '../../../contracts';
import { key } from '../plugin-id';
import { KindChoice } from './KindChoice';

const Report = ({ onClose }: { onClose(): void }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const { busy, refusal, run } = useAct();
  const [kind, setKind] = useState<(typeof ACCOUNT_INCIDENTS)[number]>('lost-account');
  const [description, setDescription] = useState('');
  const send = async () => {
    // The session is gone: core shows the sign-in page, where it says whom to call.
    if (await run(() => post('/accounts/incidents', { kind, description }))) window.location.reload();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t('report.account')}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('report.account.text')}</Typography>
            {refusal ? <RefusalText refusal={refusal} /> : null}
            <KindChoice<(typeof ACCOUNT_INCIDENTS)[number]> name="kind" label={t('report.kind')} value={kind} onChange={setKind} choices={ACCOUNT_INCIDENTS.map((one) => [one, t(`incident.kind.${one}`)])} />
            <Field.Root name="description">
              <Field.Label>{t('report.description')}</Field.Label>
              <Textarea value={description} maxLength={2000} onChange={(event: { target: { value: string } }) => setDescription(event.target.value)} />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{t('cancel')}</Button>
          <Button variant="danger" loading={busy} onClick={() => void send()}>{t('report.confirm')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** SD-6.5: one button for every signed-in person. */
export const ReportAccountButton = () => {
  const { t } = useWordsOf(key);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="danger-light" onClick={() => setOpen(true)}>{t('report.account')}</Button>
      {open ? <Report onClose={() => setOpen(false)} /> : null}
    </>
  );
};
