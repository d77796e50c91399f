import { Button, Field, Flex, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { messagesByField, RefusalText, useAct } from '../../../../platform/admin/src/public';
import { HOLDS, type ConflictView, type Holds } from '../../../contracts';
import { useInformationActs } from '../api';
import { useWords, type Words } from '../words';

const choiceText = (holds: Holds, { left, right }: ConflictView, { t, figure }: Words): string => {
  if (holds === 'both') return t('settle.both');
  const side = holds === 'left' ? left : right;
  return t('settle.side', { unit: side.unit, value: figure(side.value, side.unitOfMeasure) });
};

/** Asks the operator which side holds, and why; the word is kept and can only be followed by another. */
export const SettleDialog = ({ conflict, onClose }: { conflict: ConflictView; onClose: (done: boolean) => void }) => {
  const words = useWords();
  const { t } = words;
  const acts = useInformationActs();
  const { busy, refusal, run } = useAct();
  const [holds, setHolds] = useState<Holds | null>(null);
  const [reason, setReason] = useState('');
  const problems = refusal ? messagesByField(refusal) : {};

  const settle = async () => {
    if (holds === null) return;
    if (await run(async () => { await acts.settle(conflict.pair, holds, reason); })) onClose(true);
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(false); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t('settle.title')}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('settle.what', { indicator: conflict.indicator, subject: conflict.subject.name, time: words.time(conflict.period, conflict.periodEnd) })}</Typography>
            <Radio.Group aria-label={t('settle.choose')} value={holds ?? ''} onValueChange={(value: string) => setHolds(HOLDS.find((one) => one === value) ?? null)}>
              <Flex direction="column" alignItems="flex-start" gap={3}>
                {HOLDS.map((one) => <Radio.Item key={one} value={one}>{choiceText(one, conflict, words)}</Radio.Item>)}
              </Flex>
            </Radio.Group>
            <Field.Root name="reason" required error={problems.reason} hint={t('settle.reason-hint')}>
              <Field.Label>{t('settle.reason')}</Field.Label>
              <Textarea value={reason} maxLength={2000} onChange={(event: { target: { value: string } }) => setReason(event.target.value)} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            <Typography variant="pi" textColor="neutral600">{t('settle.note')}</Typography>
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>{t('cancel')}</Button>
          <Button disabled={holds === null || reason.trim() === ''} loading={busy} onClick={() => void settle()}>{t('settle.confirm')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
