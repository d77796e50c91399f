import { Button, Checkbox, Field, Flex, Modal, Textarea, TextInput } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { messagesByField, RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import { SYSTEM_KEYS, type SystemKey } from '../../../../units/contracts';
import { OTHER_INCIDENTS } from '../../../contracts';
import { key } from '../plugin-id';
import { KindChoice } from './KindChoice';

type Typed = { target: { value: string } };

const Report = ({ onClose }: { onClose(done: boolean): void }) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const { busy, refusal, run } = useAct();
  const [kind, setKind] = useState<(typeof OTHER_INCIDENTS)[number]>('outage');
  const [system, setSystem] = useState<SystemKey>('portal');
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [beyondUnit, setBeyond] = useState(false);
  const problems = refusal ? messagesByField(refusal) : {};
  const send = async () => {
    if (await run(() => post('/accounts/incidents', { kind, system, title, description, beyondUnit }))) onClose(true);
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open) onClose(false); }}>
      <Modal.Content>
        <Modal.Header><Modal.Title>{t('incidents.report')}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {refusal && Object.keys(problems).length === 0 ? <RefusalText refusal={refusal} /> : null}
            <KindChoice<(typeof OTHER_INCIDENTS)[number]> name="kind" label={t('report.kind')} value={kind} onChange={setKind} choices={OTHER_INCIDENTS.map((one) => [one, t(`incident.kind.${one}`)])} />
            <KindChoice<SystemKey> name="system" label={t('report.system')} value={system} onChange={setSystem} choices={SYSTEM_KEYS.map((one) => [one, t(`system.${one}`)])} />
            <Field.Root name="title" required error={problems.title}>
              <Field.Label>{t('report.title')}</Field.Label>
              <TextInput value={title} maxLength={200} onChange={(event: Typed) => setTitle(event.target.value)} />
              <Field.Error />
            </Field.Root>
            <Field.Root name="description" required error={problems.description}>
              <Field.Label>{t('report.description')}</Field.Label>
              <Textarea value={description} maxLength={4000} onChange={(event: Typed) => setDescription(event.target.value)} />
              <Field.Error />
            </Field.Root>
            <Checkbox checked={beyondUnit} onCheckedChange={(checked: boolean | 'indeterminate') => setBeyond(checked === true)}>{t('report.beyond')}</Checkbox>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>{t('cancel')}</Button>
          <Button loading={busy} onClick={() => void send()}>{t('report.send')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** BI-7.3, PR-6: every signed-in member reports an incident. */
export const ReportIncidentButton = ({ onDone }: { onDone(): void }) => {
  const { t } = useWordsOf(key);
  const [open, setOpen] = useState(false);
  const close = (done: boolean) => {
    setOpen(false);
    if (done) onDone();
  };
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>{t('incidents.report')}</Button>
      {open ? <Report onClose={close} /> : null}
    </>
  );
};
