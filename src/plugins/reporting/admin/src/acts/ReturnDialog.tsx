import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { RETURN_REASONS, type ReportDetail, type ReturnReason } from '../../../contracts';
import { messagesByField } from '../../../../platform/admin/src/public';
import { Dialog } from '../components/Dialog';
import { TextArea } from '../components/TextArea';
import { useAct } from '../components/use-act';
import { useWords } from '../words';

export interface Return {
  readonly toLevel: number;
  readonly reason: ReturnReason;
  readonly comment: string;
  readonly wantedOn: string | null;
}

interface Props {
  readonly report: Pick<ReportDetail, 'chain' | 'returnTo' | 'unit'>;
  /** Remarks on cells that stand already; the unit answers them one by one. */
  readonly openRemarks: number;
  send(input: Return): Promise<void>;
  onClose(): void;
}

/** Returns a report: to whom, why in a word and in a text, at which cells, by when (PR-7.3). */
export const ReturnDialog = ({ report, openRemarks, send, onClose }: Props) => {
  const { t } = useWords();
  const { busy, refusal, run } = useAct();
  const [level, setLevel] = useState(report.returnTo[0] ?? 0);
  const [reason, setReason] = useState<ReturnReason | null>(null);
  const [comment, setComment] = useState('');
  const [wantedOn, setWantedOn] = useState('');
  const [asked, setAsked] = useState(false);
  const problems = refusal ? messagesByField(refusal) : {};
  const submit = async () => {
    setAsked(true);
    if (reason === null || comment.trim() === '') return;
    await run(() => send({ toLevel: level, reason, comment: comment.trim(), wantedOn: wantedOn || null }));
  };
  return (
    <Dialog title={t('report.return.title')} confirm={t('report.return.confirm')} variant="danger" busy={busy} refusal={refusal} onConfirm={() => void submit()} onClose={onClose}>
      <Field.Root name="toLevel" error={problems.toLevel}>
        <Field.Label>{t('report.return.to')}</Field.Label>
        <SingleSelect value={String(level)} onChange={(value: string | number) => setLevel(Number(value))}>
          {report.returnTo.map((one) => <SingleSelectOption key={one} value={String(one)}>{t('report.return.level', { level: t(`report.level.${report.chain[one]?.level ?? 'commune'}`), unit: report.chain[one]?.unit.name ?? '' })}</SingleSelectOption>)}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <Field.Root name="reason" required error={problems.reason ?? (asked && reason === null ? t('report.return.reason-missing') : undefined)}>
        <Field.Label>{t('report.return.reason')}</Field.Label>
        <SingleSelect value={reason ?? undefined} placeholder={t('report.return.reason-choose')} onChange={(value: string | number) => setReason(RETURN_REASONS.find((one) => one === value) ?? null)}>
          {RETURN_REASONS.map((one) => <SingleSelectOption key={one} value={one}>{t(`report.reason.${one}`)}</SingleSelectOption>)}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <TextArea name="comment" label={t('report.return.comment')} value={comment} required error={problems.comment ?? (asked && comment.trim() === '' ? t('report.return.comment-missing') : undefined)} onChange={setComment} />
      <TextArea name="wantedOn" kind="date" label={t('report.return.wanted-on')} value={wantedOn} hint={t('report.return.wanted-hint')} error={problems.wantedOn} onChange={setWantedOn} />
      <Typography variant="pi">{openRemarks > 0 ? t('report.return.remarks', { count: openRemarks }) : t('report.return.remarks-hint')}</Typography>
    </Dialog>
  );
};
