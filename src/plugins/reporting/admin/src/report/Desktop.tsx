import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { useWide } from '../components/use-wide';
import { FormCards } from '../form/FormCards';
import { FormTable } from '../form/FormTable';
import { Boxes } from '../form/sheet-style';
import type { Desk } from '../form/use-desk';
import { useTableKeys } from '../form/use-table-keys';
import type { Pasted } from '../grid/pasting';
import { useWords } from '../words';
import { pasteText } from './paste-text';
import { WorkbookButton } from './WorkbookButton';

/** The form as one works in it: as a table, on a narrow screen as cards, each to be had on the other. */
export const Desktop = ({ desk }: { desk: Desk }) => {
  const words = useWords();
  const { t } = words;
  const wide = useWide('(min-width: 900px)');
  const [asTable, setAsTable] = useState<boolean | null>(null);
  const [withPrevious, setWithPrevious] = useState(false);
  const [said, setSaid] = useState('');
  const tell = useCallback((what: Pasted) => setSaid(pasteText(what, words)), [words]);
  const handlers = useTableKeys(desk, tell);
  const { grid, type, undo, redo } = desk;
  const onText = useCallback((id: string, text: string) => {
    const cell = grid.byId.get(id);
    if (cell) type(cell, text);
  }, [grid, type]);
  const table = asTable ?? wide;
  const { onMouseDown: _, onMouseOver: __, ...touch } = handlers;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-screen>
      <Flex gap={2} wrap="wrap" alignItems="center">
        <Button size="S" variant="tertiary" onClick={() => setAsTable(!table)}>{t(table ? 'report.form.as-cards' : 'report.form.as-table')}</Button>
        {desk.previous ? (
          <Button size="S" variant={withPrevious ? 'secondary' : 'tertiary'} aria-pressed={withPrevious} onClick={() => setWithPrevious(!withPrevious)}>{t('report.form.previous', { period: desk.report.previous?.period.title ?? '' })}</Button>
        ) : null}
        {desk.readOnly ? null : (
          <>
            <Button size="S" variant="tertiary" onClick={() => undo()}>{t('report.form.undo')}</Button>
            <Button size="S" variant="tertiary" onClick={() => redo()}>{t('report.form.redo')}</Button>
          </>
        )}
        <Button size="S" variant="tertiary" onClick={() => window.print()}>{t('report.form.print')}</Button>
        <WorkbookButton report={desk.report.id} />
      </Flex>
      {desk.readOnly ? null : (
        <Box tag="details">
          <summary><Typography>{t('report.form.keys')}</Typography></summary>
          <Typography tag="p" variant="pi">{t('report.form.keys-text')}</Typography>
        </Box>
      )}
      <Typography tag="p" role="status" fontWeight="semiBold">{said}</Typography>
      <Boxes>
        {table
          ? <FormTable desk={desk} withPrevious={withPrevious} onText={onText} handlers={handlers} />
          : <FormCards desk={desk} withPrevious={withPrevious} onText={onText} handlers={touch} />}
      </Boxes>
      <Typography tag="p" variant="pi" textColor="neutral600">{t('report.form.legend')}</Typography>
    </Flex>
  );
};
