import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Dialog } from '../components/Dialog';
import { TextArea } from '../components/TextArea';
import { useAct } from '../components/use-act';
import { blocking } from '../grid/problems';
import { ProblemLines } from '../form/ProblemList';
import type { Desk } from '../form/use-desk';
import { focusCell } from '../form/use-table-keys';
import { useWords } from '../words';

const CLOSING_MS = 150;

type Explanations = readonly { readonly key: string; readonly text: string }[];

interface Props {
  readonly desk: Desk;
  send(explanations: Explanations): Promise<void>;
  /** The dialog is closed unsent; what was written stays. */
  keep(explanations: Explanations): void;
  onClose(): void;
}

/** Sends the report upwards: what blocks is listed with ways to the cells, each warning wants its explanation (PR-4.4). */
export const SubmitDialog = ({ desk, send, keep, onClose }: Props) => {
  const { t } = useWords();
  const { busy, refusal, run } = useAct();
  const warnings = desk.problems.filter(({ kind }) => kind === 'warning');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(desk.report.explanations.map(({ key, text }) => [key, text])));
  const [asked, setAsked] = useState(false);
  const blocks = blocking(desk.problems);
  const unsent = desk.saving.unsent.size;
  const next = desk.report.chain[1]?.unit.name ?? '';
  const textOf = (key: string): string => texts[key]?.trim() ?? '';
  const submit = async () => {
    setAsked(true);
    if (warnings.some(({ key }) => textOf(key) === '')) return;
    await run(() => send(warnings.map(({ key }) => ({ key, text: textOf(key) }))));
  };
  const leave = () => {
    const before = new Map(desk.report.explanations.map(({ key, text }) => [key, text]));
    const written = warnings.map(({ key }) => ({ key, text: textOf(key) })).filter(({ key, text }) => text !== (before.get(key) ?? ''));
    if (written.length > 0) keep(written);
    onClose();
  };
  // The dialog first gives the focus back to where it came from.
  const go = (id: string) => {
    onClose();
    window.setTimeout(() => focusCell(id), CLOSING_MS);
  };
  if (blocks.length > 0 || unsent > 0) {
    return (
      <Dialog title={t('report.submit.blocked')} confirm={null} onClose={onClose}>
        {unsent > 0 ? <Typography>{t('report.submit.unsent', { count: unsent })}</Typography> : null}
        {blocks.length > 0 ? <Typography>{t('report.submit.blocks')}</Typography> : null}
        <ProblemLines desk={desk} kinds={['error', 'missing']} go={go} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('report.submit.title')} confirm={t('report.submit.confirm')} busy={busy} refusal={refusal} onConfirm={() => void submit()} onClose={leave}>
      <Typography>{t('report.submit.to', { unit: next })}</Typography>
      {warnings.length > 0 ? <Typography>{t('report.submit.explain', { count: warnings.length })}</Typography> : null}
      {warnings.map(({ key, message, fix, cells }) => (
        <TextArea key={key} name={`explanation-${key}`} label={message} required value={texts[key] ?? ''}
          hint={[fix, ...cells.slice(0, 2).map((id) => desk.names.get(id) ?? '')].filter(Boolean).join(' · ')}
          error={asked && textOf(key) === '' ? t('report.submit.explanation-missing') : undefined}
          onChange={(text) => setTexts((before) => ({ ...before, [key]: text }))} />
      ))}
    </Dialog>
  );
};
