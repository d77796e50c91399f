import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { messagesByField, RefusalText, useAct } from '../../../../platform/admin/src/public';
import type { RequestDetail } from '../../../contracts';
import { useRequestActs } from '../api';
import { useWords } from '../words';
import { TextField } from './TextField';

interface Props {
  readonly act: 'reopen' | 'cancel';
  readonly request: RequestDetail;
  onClose(after: RequestDetail | null): void;
}

/** Asks why: the unit reads it. Who asks again may set another due day. */
export const ReasonDialog = ({ act, request, onClose }: Props) => {
  const { t } = useWords();
  const acts = useRequestActs();
  const { busy, refusal, run } = useAct();
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState('');
  const problems = refusal ? messagesByField(refusal) : {};
  const send = () => run(async () => onClose(await (act === 'reopen' ? acts.reopen(request, reason, dueOn || null) : acts.cancel(request, reason))));
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(null); }}>
      <Modal.Content>
        <Modal.Header closeLabel={t('cancel')}><Modal.Title>{t(`${act}.title`)}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t(`${act}.what`, { number: request.number, unit: request.unit.name })}</Typography>
            <TextField name="reason" kind="text" label={t(`${act}.reason`)} value={reason} required most={2000} error={problems.reason} onChange={setReason} />
            {act === 'reopen' ? <TextField name="dueOn" kind="date" label={t('reopen.dueOn')} value={dueOn} hint={t('reopen.due-hint')} error={problems.dueOn} onChange={setDueOn} /> : null}
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(null)}>{t('cancel')}</Button>
          <Button variant={act === 'cancel' ? 'danger' : 'default'} loading={busy} disabled={reason.trim() === ''} onClick={() => void send()}>{t(`${act}.confirm`)}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
