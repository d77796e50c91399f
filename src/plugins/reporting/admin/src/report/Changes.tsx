import { Box, Typography } from '@strapi/design-system';
import { memo } from 'react';
import { styled } from 'styled-components';
import { showFigure } from '../../../contracts';
import { contentText } from '../form/content-text';
import { differenceText } from '../form/difference';
import { focusCell } from '../form/use-table-keys';
import type { Desk } from '../form/use-desk';
import { useWords } from '../words';

const Plain = styled.table`
  width: 100%;
  border-collapse: collapse;
  th, td { text-align: left; vertical-align: top; padding: 0.6rem; border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150}; overflow-wrap: anywhere; }
  td { font-variant-numeric: tabular-nums; }
  button { font: inherit; color: inherit; text-decoration: underline; background: none; border: 0; padding: 0; text-align: left; cursor: pointer; }
`;

interface Line {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

const Table = ({ desk, title, before, lines, empty }: { desk: Desk; title: string; before: string; lines: readonly Line[]; empty: string }) => {
  const { t } = useWords();
  return (
    <Box tag="section" aria-label={title} background="neutral0" padding={4} hasRadius shadow="tableShadow" data-no-print>
      <Typography tag="h2" variant="delta">{title}</Typography>
      {lines.length === 0 ? <Typography tag="p">{empty}</Typography> : (
        <Box overflow="auto" tabIndex={0} role="group" aria-label={title}>
          <Plain aria-label={title}>
            <thead><tr>{[t('report.change.cell'), before, t('report.change.after'), t('report.change.difference')].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  <th scope="row"><button type="button" onClick={() => focusCell(line.id)}>{desk.names.get(line.id) ?? line.id}</button></th>
                  <td>{line.before}</td><td>{line.after}</td><td>{line.difference}</td>
                </tr>
              ))}
            </tbody>
          </Plain>
        </Box>
      )}
    </Box>
  );
};

/** What changed since the report was last sent. */
export const ChangesSinceSubmission = memo(({ desk }: { desk: Desk }) => {
  const { t } = useWords();
  const { changes } = desk.report;
  const lines = changes.flatMap(({ row, column, before, after }): Line[] => {
    const id = `${row}/${column}`;
    const cell = desk.grid.byId.get(id);
    if (!cell) return [];
    const numeric = cell.definition.type !== 'text' && before?.status === 'value' && after?.status === 'value';
    return [{
      id, before: contentText(cell, before) || t('report.cell.blank'), after: contentText(cell, after) || t('report.cell.blank'),
      difference: numeric ? differenceText(before.value, after.value, cell.definition.places) ?? '' : '',
    }];
  });
  return <Table desk={desk} title={t('report.change.since-submission')} before={t('report.change.before')} lines={lines} empty={t('report.change.none')} />;
});

/** This period beside the previous one: every figure that is not the same. */
export const ChangesSincePeriod = memo(({ desk }: { desk: Desk }) => {
  const { t } = useWords();
  const { report: { previous }, grid, figures, entries } = desk;
  if (!previous) return null;
  const lines = [...grid.byId.values()].flatMap((cell): Line[] => {
    const entry = entries.get(cell.id);
    const now = cell.role === 'computed' ? figures.get(cell.id) ?? null : entry?.kind === 'value' ? entry.value : null;
    const was = desk.previous?.get(cell.id) ?? null;
    if (cell.definition.type === 'text' || was === now) return [];
    const text = (figure: string | null): string => (figure === null ? '–' : showFigure(figure, cell.definition.places));
    return [{ id: cell.id, before: text(was), after: text(now), difference: was !== null && now !== null ? differenceText(was, now, cell.definition.places) ?? '' : '' }];
  });
  return <Table desk={desk} title={t('report.change.since-period', { period: previous.period.title })} before={previous.period.title} lines={lines} empty={t('report.change.none')} />;
});
