import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { messagesByField, RefusalText, useAct } from '../../../../platform/admin/src/public';
import type { TaskView } from '../../../contracts';
import { useLinkActs } from '../api';
import { useWords } from '../words';

/** Asks why the copy stays as it is; the reason is kept, and the unit reads it. */
export const SettleDialog = ({ task, onClose }: { task: TaskView; onClose: (done: boolean) => void }) => {
  const { t } = useWords();
  const acts = useLinkActs();
  const { busy, refusal, run } = useAct();
  const [reason, setReason] = useState('');
  const problems = refusal ? messagesByField(refusal) : {};
  const settle = async () => {
    if (await run(() => acts.settle(task.id, reason))) onClose(true);
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(false); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t(`settle.title-${task.kind}`)}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography fontWeight="semiBold">{task.copy.title}</Typography>
            <Field.Root name="reason" required error={problems.reason} hint={t('settle.hint')}>
              <Field.Label>{t('settle.reason')}</Field.Label>
              <Textarea value={reason} maxLength={2000} onChange={(event: { target: { value: string } }) => setReason(event.target.value)} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>{t('cancel')}</Button>
          <Button disabled={reason.trim() === ''} loading={busy} onClick={() => void settle()}>{t('settle.confirm')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
