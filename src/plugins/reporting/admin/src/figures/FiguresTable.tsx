import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { showFigure, type FigureForm, type FigureTable } from '../../../contracts';
import { ScrollRegion } from '../form/sheet-style';
import { useWords } from '../words';

const Grid = styled.table`
  border-collapse: separate;
  border-spacing: 0;
  min-width: 100%;
  font-size: 1.4rem;
  th, td { border-right: 1px solid ${({ theme }) => theme.colors.neutral150}; border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150}; padding: 0.6rem 0.8rem; vertical-align: middle; }
  thead th { position: sticky; top: 0; z-index: 2; background: ${({ theme }) => theme.colors.neutral100}; font-size: 1.2rem; font-weight: 600; min-width: 9rem; max-width: 18rem; }
  tbody th, thead th:first-child { position: sticky; left: 0; z-index: 1; background: ${({ theme }) => theme.colors.neutral0}; text-align: left; min-width: 14rem; max-width: 22rem; font-weight: 400; }
  thead th:first-child { z-index: 3; background: ${({ theme }) => theme.colors.neutral100}; }
  td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  th button { all: unset; cursor: pointer; text-decoration: underline dotted; }
  th button:focus-visible { outline: 2px solid ${({ theme }) => theme.colors.primary600}; }
  [data-bar] { display: block; height: 0.6rem; margin-top: 0.3rem; margin-left: auto; background: ${({ theme }) => theme.colors.primary500}; }
`;

type Indicator = FigureForm['indicators'][number];

interface Props {
  readonly name: string;
  readonly tables: readonly FigureTable[];
  readonly indicators: readonly Indicator[];
  /** Column by which the units are ordered, the largest first, with bars; null: by their codes. */
  readonly by: string | null;
  onBy(column: string | null): void;
}

const valueOf = ({ cells }: FigureTable, { row, column }: Indicator): string | null => cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;

/** Units × indicators; the head of a column orders them by it. */
export const FiguresTable = ({ name, tables, indicators, by, onBy }: Props) => {
  const { t } = useWords();
  const chosen = indicators.find(({ column }) => column === by) ?? null;
  const size = (table: FigureTable): number => (chosen === null ? 0 : Math.abs(Number(valueOf(table, chosen) ?? 0)));
  const rows = chosen === null ? tables : tables.toSorted((a, b) => size(b) - size(a));
  const largest = Math.max(...tables.map(size), 0);
  return (
    <ScrollRegion tabIndex={0} role="region" aria-label={name}>
      <Grid aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t('board.unit')}</th>
            <th scope="col">{t('figures.contained')}</th>
            {indicators.map(({ column, heading, measure }) => (
              <th key={column} scope="col" aria-sort={column === by ? 'descending' : 'none'}>
                <button type="button" onClick={() => onBy(column === by ? null : column)}>{heading.join(' – ')}</button>{measure ? ` (${measure})` : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((table) => (
            <tr key={table.unit.documentId}>
              <th scope="row">{table.unit.name}</th>
              <td><Typography>{`${table.contained}/${table.owed}`}</Typography>{table.provisional ? <Typography tag="small" variant="pi" textColor="neutral600"> {t('figures.provisional')}</Typography> : null}</td>
              {indicators.map((indicator) => {
                const value = valueOf(table, indicator);
                return (
                  <td key={indicator.column}>
                    {value === null ? '–' : showFigure(value, indicator.places)}
                    {indicator.column === by && largest > 0 ? <span data-bar="" aria-hidden style={{ width: `${(100 * size(table)) / largest}%` }} /> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Grid>
    </ScrollRegion>
  );
};
