import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BLANK } from '../grid/entry';
import { cellAt, type GridCell } from '../grid/grid';
import { inputsOf, isBlock } from '../grid/selection';
import { useWords } from '../words';
import { previousText } from './cell-facts';
import { contentText } from './content-text';
import type { Desk } from './use-desk';

export type CellAsk = { readonly kind: 'not-applicable'; readonly cells: readonly GridCell[] } | { readonly kind: 'history' | 'remark'; readonly cell: GridCell };

/** What is known of the selected cell, and what can be done with it. */
export const CellPanel = ({ desk, onAsk }: { desk: Desk; onAsk: (ask: CellAsk) => void }) => {
  const words = useWords();
  const { t } = words;
  const { selection, grid, entries, figures, report } = desk;
  const cell = selection ? cellAt(grid, selection.focus) : null;
  if (!selection || !cell) return <Typography tag="p" textColor="neutral600" data-no-print>{t('report.cell.choose')}</Typography>;
  const inputs = inputsOf(grid, selection);
  const entry = entries.get(cell.id) ?? BLANK;
  const value = cell.role === 'computed' ? figures.get(cell.id) ?? null : entry.kind === 'value' ? entry.value : null;
  const previous = previousText(desk, cell, value, words);
  const change = desk.changed.get(cell.id);
  return (
    <Box tag="section" aria-label={t('report.cell.panel')} background="neutral0" padding={4} hasRadius shadow="tableShadow" data-no-print>
      <Typography tag="h2" variant="delta">{isBlock(selection) ? t('report.cell.block', { count: inputs.length }) : desk.names.get(cell.id)}</Typography>
      {isBlock(selection) ? null : (
        <>
          {entry.kind === 'not-applicable' ? <Typography tag="p">{t('report.cell.not-applicable', { reason: entry.reason })}</Typography> : null}
          {cell.definition.formula ? <Typography tag="p" variant="pi">{t('report.cell.formula', { formula: cell.definition.formula.expression })}</Typography> : null}
          {previous ? <Typography tag="p" variant="pi">{previous}</Typography> : null}
          {change ? <Typography tag="p" variant="pi">{t('report.cell.was', { figure: contentText(cell, change.before) || t('report.cell.blank') })}</Typography> : null}
          {(desk.problemsAt.get(cell.id) ?? []).map(({ key, kind, message, fix }) => <Typography key={key} tag="p" variant="pi"><strong>{`${t(`report.fault.${kind}`)}: `}</strong>{`${message} ${fix}`}</Typography>)}
        </>
      )}
      <Flex gap={2} wrap="wrap" paddingTop={2}>
        {!desk.readOnly && inputs.length > 0 ? (
          <Button size="S" variant="tertiary" onClick={() => onAsk({ kind: 'not-applicable', cells: inputs })}>{t('report.not-applicable.open')}</Button>
        ) : null}
        {!desk.readOnly && inputs.some(({ id }) => entries.get(id)?.kind === 'not-applicable') ? (
          <Button size="S" variant="tertiary" onClick={() => desk.change(new Map(inputs.filter(({ id }) => entries.get(id)?.kind === 'not-applicable').map(({ id }) => [id, BLANK])))}>{t('report.not-applicable.undo')}</Button>
        ) : null}
        {cell.role === 'input' ? <Button size="S" variant="tertiary" onClick={() => onAsk({ kind: 'history', cell })}>{t('report.history.open')}</Button> : null}
        {report.mayRemark ? <Button size="S" variant="tertiary" onClick={() => onAsk({ kind: 'remark', cell })}>{t('report.remark.open')}</Button> : null}
      </Flex>
    </Box>
  );
};
