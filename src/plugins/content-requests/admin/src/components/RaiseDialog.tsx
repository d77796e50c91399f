import { Button, Flex, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { messagesByField, RefusalText, useAct, useAnswer } from '../../../../platform/admin/src/public';
import { UnitInput } from '../../../../units/admin/src/public';
import type { DefaultDueDay, RequestDetail } from '../../../contracts';
import { useRequestActs } from '../api';
import { useWords } from '../words';
import { TextField } from './TextField';

const EMPTY = { unit: '', agency: '', documentNumber: '', documentDate: '', title: '', text: '', dueOn: '' };
type Draft = typeof EMPTY;

/** Asks a unit for content on another agency's behalf; the due day comes from the rule until one is written. */
export const RaiseDialog = ({ onClose }: { onClose: (raised: RequestDetail | null) => void }) => {
  const { t, day } = useWords();
  const acts = useRequestActs();
  const { busy, refusal, run } = useAct();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const usual = useAnswer<{ data: DefaultDueDay }>('/content-requests/due-day').value?.data;
  const problems = refusal ? messagesByField(refusal) : {};
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const raise = () => run(async () => {
    const { documentNumber, documentDate, dueOn, ...rest } = draft;
    onClose(await acts.raise({ ...rest, documentNumber: documentNumber.trim() || null, documentDate: documentDate || null, dueOn: dueOn || null }));
  });

  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(null); }}>
      <Modal.Content>
        <Modal.Header closeLabel={t('cancel')}><Modal.Title>{t('raise.title')}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <UnitInput label={t('raise.unit')} value={draft.unit} required error={problems.unit} onChange={(unit) => set({ unit })} />
            <TextField name="agency" label={t('raise.agency')} value={draft.agency} required most={300} error={problems.agency} onChange={(agency) => set({ agency })} />
            <TextField name="documentNumber" label={t('raise.documentNumber')} value={draft.documentNumber} most={100} error={problems.documentNumber} onChange={(documentNumber) => set({ documentNumber })} />
            <TextField name="documentDate" kind="date" label={t('raise.documentDate')} value={draft.documentDate} error={problems.documentDate} onChange={(documentDate) => set({ documentDate })} />
            <TextField name="title" label={t('raise.subject')} value={draft.title} required most={300} error={problems.title} onChange={(title) => set({ title })} />
            <TextField name="text" kind="text" label={t('raise.text')} value={draft.text} required most={10_000} hint={t('raise.text-hint')} error={problems.text} onChange={(text) => set({ text })} />
            <TextField name="dueOn" kind="date" label={t('raise.dueOn')} value={draft.dueOn} error={problems.dueOn} onChange={(dueOn) => set({ dueOn })}
              hint={usual ? t('raise.due-hint', { day: day(usual.dueOn), count: usual.workingDays }) : undefined} />
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(null)}>{t('cancel')}</Button>
          <Button loading={busy} onClick={() => void raise()}>{t('raise.confirm')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
