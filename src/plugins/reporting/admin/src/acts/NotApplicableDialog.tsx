import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Dialog } from '../components/Dialog';
import { TextArea } from '../components/TextArea';
import type { Entry } from '../grid/entry';
import type { GridCell } from '../grid/grid';
import type { Desk } from '../form/use-desk';
import { useWords } from '../words';

interface Props {
  readonly desk: Desk;
  readonly cells: readonly GridCell[];
  onClose(): void;
}

const MOST = 500;

/** Marks cells as not applicable: that is neither zero nor empty, and it says why (PR-2.1). */
export const NotApplicableDialog = ({ desk, cells, onClose }: Props) => {
  const { t } = useWords();
  const [first] = cells;
  const there = first && desk.entries.get(first.id);
  const [reason, setReason] = useState(there?.kind === 'not-applicable' ? there.reason : '');
  const filled = cells.filter(({ id }) => desk.entries.get(id)?.kind === 'value').length;
  const mark = () => {
    const entry: Entry = { kind: 'not-applicable', reason: reason.normalize('NFC').trim() };
    desk.change(new Map(cells.map(({ id }) => [id, entry])));
    onClose();
  };
  return (
    <Dialog title={t('report.not-applicable.title')} confirm={t('report.not-applicable.confirm')} disabled={reason.trim() === ''} onConfirm={mark} onClose={onClose}>
      <Typography>{cells.length === 1 && first ? desk.names.get(first.id) : t('report.not-applicable.cells', { count: cells.length })}</Typography>
      {filled > 0 ? <Typography>{t('report.not-applicable.filled', { count: filled })}</Typography> : null}
      <TextArea name="reason" label={t('report.not-applicable.reason')} hint={t('report.not-applicable.hint')} value={reason} most={MOST} required onChange={setReason} />
    </Dialog>
  );
};
