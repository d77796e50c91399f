import { Typography } from '@strapi/design-system';
import { memo } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Board, BoardCell, ReportState } from '../../../contracts';
import { reportAddress } from '../api/addresses';
import { ScrollRegion } from '../form/sheet-style';
import { useWords } from '../words';
import type { BoardGroup } from './board-rows';

/** A sign for each state; the words of it stand in the legend and in each cell's name. */
export const SIGNS: Readonly<Record<ReportState, string>> = { draft: '✎', submitted: '⇧', returned: '↩', reopened: '⟳', approved: '✓' };

const Grid = styled.table`
  border-collapse: separate;
  border-spacing: 0;
  min-width: 100%;
  font-size: 1.4rem;
  th, td { border-right: 1px solid ${({ theme }) => theme.colors.neutral150}; border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150}; padding: 0.6rem 0.8rem; vertical-align: middle; }
  thead th { position: sticky; top: 0; z-index: 2; background: ${({ theme }) => theme.colors.neutral100}; text-align: center; }
  tbody th, thead th:first-child { position: sticky; left: 0; z-index: 1; background: ${({ theme }) => theme.colors.neutral0}; text-align: left; min-width: 14rem; max-width: 22rem; font-weight: 400; }
  thead th:first-child { z-index: 3; background: ${({ theme }) => theme.colors.neutral100}; }
  tbody th[scope='rowgroup'] { background: ${({ theme }) => theme.colors.neutral150}; font-weight: 600; }
  td { text-align: center; white-space: nowrap; font-size: 1.3rem; }
  td[data-late] { box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.danger600}; }
  td[data-waiting] { background: ${({ theme }) => theme.colors.primary100}; }
  a { color: ${({ theme }) => theme.colors.neutral800}; text-decoration: none; display: block; padding: 0.2rem; }
  a:hover, a:focus-visible { text-decoration: underline; }
`;

const Cell = memo(({ cell, template, unit }: { cell: BoardCell; template: string; unit: string }) => {
  const { t } = useWords();
  const percent = cell.inputs === 0 ? 0 : Math.floor((100 * cell.filled) / cell.inputs);
  const words = [
    `${template}, ${unit}`, t(`board.state.${cell.state}`, { step: cell.level }),
    ...(cell.state === 'draft' ? [t('mine.filled', { filled: cell.filled, inputs: cell.inputs })] : []),
    ...(cell.late ? [t('report.line.late')] : []), ...(cell.warnings > 0 ? [t('mine.warnings', { count: cell.warnings })] : []),
    ...(cell.waiting === 'decide' ? [t('board.waits-for-you')] : []),
  ].join(', ');
  const shown = [
    SIGNS[cell.state], ...(cell.state === 'draft' ? [`${percent}%`] : []), ...(cell.state === 'submitted' ? [String(cell.level)] : []),
    ...(cell.late ? ['!'] : []), ...(cell.warnings > 0 ? [`?${cell.warnings}`] : []),
  ].join(' ');
  return <Link to={reportAddress({ id: cell.reportId })} aria-label={words} title={words}>{shown}</Link>;
});

interface Props {
  readonly board: Board;
  readonly groups: readonly BoardGroup[];
}

/** Units × forms of a period: what stands where, with how much delay and how many warnings. */
export const BoardTable = ({ board, groups }: Props) => {
  const { t } = useWords();
  const many = groups.length > 1;
  const name = t('board.table', { period: board.period.title });
  return (
    <ScrollRegion tabIndex={0} role="region" aria-label={name}>
      <Grid aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t('board.unit')}</th>
            {board.templates.map(({ code, title }) => <th key={code} scope="col" title={title}><abbr title={title} style={{ textDecoration: 'none' }}>{code}</abbr></th>)}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {many ? (
              <tr>
                <th scope="rowgroup">{group.name ?? t('board.no-parent')}</th>
                <td colSpan={board.templates.length} style={{ textAlign: 'left' }}><Typography variant="pi">{t('board.group', { approved: group.approved, owed: group.owed })}</Typography></td>
              </tr>
            ) : null}
            {group.rows.map(({ unit, cells }) => (
              <tr key={unit.documentId}>
                <th scope="row">{unit.name}</th>
                {cells.map((cell, index) => {
                  const template = board.templates[index]?.code ?? '';
                  return (
                    <td key={template} data-late={cell?.late ? '' : undefined} data-waiting={cell?.waiting === 'decide' ? '' : undefined}>
                      {cell ? <Cell cell={cell} template={template} unit={unit.name} /> : <span aria-label={t('board.not-owed')}>·</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </Grid>
    </ScrollRegion>
  );
};
