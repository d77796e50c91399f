import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { messagesByField, RefusalText, useAct } from '../../../../platform/admin/src/public';
import type { ObligationView } from '../../../contracts';
import { editAddress, useInformationActs } from '../api';
import { useWords } from '../words';

/** Begins an entry: unit, group, provider and source are filled in; the form then opens. */
export const BeginDialog = ({ item, onClose }: { item: ObligationView; onClose: () => void }) => {
  const { t } = useWords();
  const acts = useInformationActs();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const [title, setTitle] = useState('');
  const problems = refusal ? messagesByField(refusal) : {};

  const begin = () => run(async () => {
    const documentId = await acts.begin(item.unit.documentId, item.category.documentId, title);
    navigate(editAddress(documentId));
  });

  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t('begin.title')}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('begin.what', { category: item.category.name, unit: item.unit.name })}</Typography>
            <Field.Root name="title" required error={problems.title} hint={t('begin.hint')}>
              <Field.Label>{t('begin.field')}</Field.Label>
              <TextInput value={title} maxLength={300} onChange={(event: { target: { value: string } }) => setTitle(event.target.value)} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>{t('cancel')}</Button>
          <Button disabled={title.trim() === ''} loading={busy} onClick={() => void begin()}>{t('begin.confirm')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
