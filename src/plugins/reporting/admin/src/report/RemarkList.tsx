import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { memo, useState } from 'react';
import { RefusalText } from '../../../../platform/admin/src/public';
import type { RemarkView } from '../../../contracts';
import type { RemarkAct, ReportActs } from '../api/use-report-acts';
import { TextArea } from '../components/TextArea';
import { useAct } from '../components/use-act';
import { focusCell } from '../form/use-table-keys';
import { figureText } from '../grid/figures';
import type { Desk } from '../form/use-desk';
import { useWords } from '../words';

interface CardProps {
  readonly desk: Desk;
  readonly remark: RemarkView;
  readonly actOnRemark: ReportActs['actOnRemark'];
  onDone(): void;
}

const cellOf = ({ row, column }: RemarkView): string | null => (row === null || column === null ? null : `${row}/${column}`);

/** A remark with what was said about it, and the box for the answer where one is due. */
const RemarkCard = ({ desk, remark, actOnRemark, onDone }: CardProps) => {
  const { t, instant } = useWords();
  const { busy, refusal, run } = useAct();
  const [text, setText] = useState('');
  const id = cellOf(remark);
  const cell = id === null ? null : desk.grid.byId.get(id) ?? null;
  const act = async (verb: RemarkAct) => {
    if (await run(async () => { await actOnRemark(remark, verb, text.trim()); })) {
      setText('');
      onDone();
    }
  };
  const needsText = remark.acts.some((verb) => verb !== 'close');
  return (
    <Box tag="li" background="neutral100" padding={3} hasRadius>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        {cell && id ? <Button size="S" variant="ghost" onClick={() => focusCell(id)}>{desk.names.get(id)}</Button> : <Typography fontWeight="semiBold">{t('report.remark.whole')}</Typography>}
        <Typography fontWeight="semiBold">{t(`report.remark.state.${remark.state}`)}</Typography>
      </Flex>
      {remark.figure !== null && cell ? <Typography tag="p" variant="pi">{t('report.remark.figure', { figure: figureText(cell, remark.figure) })}</Typography> : null}
      <Box tag="ol" paddingLeft={4}>
        {remark.entries.map((entry) => (
          <Box key={`${entry.kind} ${entry.at}`} tag="li" paddingTop={1}>
            <Typography tag="p" variant="pi" textColor="neutral600">{t('report.remark.entry', { kind: t(`report.remark.kind.${entry.kind}`), by: entry.by.name, at: instant(entry.at) })}</Typography>
            {entry.text ? <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{entry.text}</Typography> : null}
          </Box>
        ))}
      </Box>
      {remark.acts.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {needsText ? <TextArea name={`answer-${remark.id}`} label={t(remark.acts.includes('answer') ? 'report.remark.answer' : 'report.remark.reopen-text')} value={text} onChange={setText} /> : null}
          <Flex gap={2} wrap="wrap">
            {remark.acts.map((verb) => (
              <Button key={verb} size="S" variant={verb === 'answer' ? 'default' : 'tertiary'} loading={busy} disabled={verb !== 'close' && text.trim() === ''} onClick={() => void act(verb)}>{t(`report.remark.act.${verb}`)}</Button>
            ))}
          </Flex>
          {refusal ? <RefusalText refusal={refusal} /> : null}
        </Flex>
      ) : null}
    </Box>
  );
};

/** Remarks on the report: the open ones first. */
export const RemarkList = memo(({ desk, actOnRemark, onDone }: Omit<CardProps, 'remark'>) => {
  const { t } = useWords();
  const { remarks } = desk.report;
  if (remarks.length === 0) return null;
  const RANK = { open: 0, answered: 1, closed: 2 } as const;
  return (
    <Box tag="section" aria-label={t('report.remark.list')} background="neutral0" padding={4} hasRadius shadow="tableShadow" data-no-print>
      <Typography tag="h2" variant="delta">{t('report.remark.list')}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {[...remarks].sort((a, b) => RANK[a.state] - RANK[b.state] || a.id - b.id).map((remark) => <RemarkCard key={remark.id} desk={desk} remark={remark} actOnRemark={actOnRemark} onDone={onDone} />)}
      </Flex>
    </Box>
  );
});
