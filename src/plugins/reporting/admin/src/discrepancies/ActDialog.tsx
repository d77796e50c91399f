import { Field, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { messagesByField } from '../../../../platform/admin/src/public';
import type { DiscrepancyAct, DiscrepancyDetail } from '../../../contracts';
import { Dialog } from '../components/Dialog';
import { TextArea } from '../components/TextArea';
import { useAct } from '../components/use-act';
import { useWords } from '../words';
import { useDiscrepancyAct } from './api';

interface Props {
  readonly act: DiscrepancyAct;
  readonly found: DiscrepancyDetail;
  onClose(done: boolean): void;
}

const WANTS_TEXT: readonly DiscrepancyAct[] = ['explain', 'dismiss'];

/** One act on a case: what it means, a text where one is wanted, the real figure when it is verified. */
export const ActDialog = ({ act, found, onClose }: Props) => {
  const { t } = useWords();
  const doAct = useDiscrepancyAct();
  const { busy, refusal, run } = useAct();
  const [text, setText] = useState('');
  const [realFigure, setRealFigure] = useState('');
  const problems = refusal ? messagesByField(refusal) : {};
  const required = WANTS_TEXT.includes(act);
  const send = async () => { if (await run(async () => { await doAct(found, { act, text: text.trim() || null, realFigure: realFigure.trim() || null }); })) onClose(true); };
  return (
    <Dialog title={t(`discrepancies.act.${act}`)} confirm={t(`discrepancies.act.${act}`)} variant={act === 'dismiss' ? 'danger' : 'default'} busy={busy}
      disabled={required && text.trim() === ''} refusal={refusal} onConfirm={() => void send()} onClose={() => onClose(false)}>
      <Typography>{t(`discrepancies.about.${act}`)}</Typography>
      <TextArea name="text" label={t(required ? `discrepancies.text.${act}` : 'discrepancies.text')} value={text} required={required} most={5000} error={problems.text} onChange={setText} />
      {act === 'verify' && found.row !== null ? (
        <Field.Root name="realFigure" error={problems.realFigure}>
          <Field.Label>{t('discrepancies.real')}</Field.Label>
          <TextInput value={realFigure} maxLength={100} inputMode="decimal" onChange={(event: { target: { value: string } }) => setRealFigure(event.target.value)} />
          <Field.Error />
        </Field.Root>
      ) : null}
    </Dialog>
  );
};
