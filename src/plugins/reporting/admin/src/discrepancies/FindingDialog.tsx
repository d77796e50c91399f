import { Field, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { messagesByField } from '../../../../platform/admin/src/public';
import { DISCREPANCY_SOURCES, type DiscrepancyDetail, type DiscrepancyInput } from '../../../contracts';
import { Choice } from '../components/Choice';
import { Dialog } from '../components/Dialog';
import { TextArea } from '../components/TextArea';
import { useAct } from '../components/use-act';
import { useWords } from '../words';
import { useFinding } from './api';

type Source = DiscrepancyInput['source'];
const SOURCES = DISCREPANCY_SOURCES.filter((source): source is Source => source !== 'rule');

interface Props {
  readonly report: number;
  /** Null: of the report as a whole. */
  readonly cell: { readonly row: string; readonly column: string; readonly name: string } | null;
  onClose(found: DiscrepancyDetail | null): void;
}

/** A difference between the figures and reality that a person found (PR-2.4): where it was seen, what it is, the real figure. */
export const FindingDialog = ({ report, cell, onClose }: Props) => {
  const { t } = useWords();
  const record = useFinding();
  const { busy, refusal, run } = useAct();
  const [source, setSource] = useState<Source>('approver');
  const [description, setDescription] = useState('');
  const [realFigure, setRealFigure] = useState('');
  const problems = refusal ? messagesByField(refusal) : {};
  const send = () => run(async () => {
    onClose(await record({ report, row: cell?.row ?? null, column: cell?.column ?? null, source, description: description.trim(), realFigure: realFigure.trim() || null }));
  });
  return (
    <Dialog title={t('discrepancies.find')} confirm={t('discrepancies.find.confirm')} busy={busy} disabled={description.trim() === ''} refusal={refusal} onConfirm={() => void send()} onClose={() => onClose(null)}>
      <Typography>{t('discrepancies.find.about', { where: cell?.name ?? t('discrepancies.find.whole') })}</Typography>
      <Choice name="source" label={t('discrepancies.filter.source')} value={source} onChange={(value) => setSource(value as Source)} options={SOURCES.map((value) => ({ value, label: t(`discrepancies.source.${value}`) }))} />
      <TextArea name="description" label={t('discrepancies.find.description')} value={description} required most={2000} error={problems.description} onChange={setDescription} />
      <Field.Root name="realFigure" error={problems.realFigure} required={source === 'audit'}>
        <Field.Label>{t('discrepancies.real')}</Field.Label>
        <TextInput value={realFigure} maxLength={100} inputMode="decimal" onChange={(event: { target: { value: string } }) => setRealFigure(event.target.value)} />
        <Field.Error />
      </Field.Root>
    </Dialog>
  );
};
