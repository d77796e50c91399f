import { memo } from 'react';
import { createGlobalStyle, styled } from 'styled-components';
import { headerRows, numberingLine } from '../../../contracts';
import { BLANK } from '../grid/entry';
import { figureText, shownText } from '../grid/figures';
import type { GridCell } from '../grid/grid';
import type { Desk } from '../form/use-desk';
import { useWords } from '../words';

/** Paper shows this sheet alone. */
const OnPaper = createGlobalStyle`
  @media print {
    nav, [data-no-print], [data-strapi-header], [data-screen] { display: none !important; }
    *:has(main), main { height: auto !important; max-height: none !important; overflow: visible !important; display: block !important; padding: 0 !important; margin: 0 !important; }
    body > [role='note'] { display: none !important; }
    @page { size: A4 landscape; margin: 12mm; }
  }
`;

const Paper = styled.div`
  display: none;
  @media print {
    display: block;
    position: relative;
    color: #000;
    font: 11pt/1.3 'Times New Roman', serif;
    header { display: flex; justify-content: space-between; }
    h1 { margin: 12pt 0 2pt; font-size: 13pt; font-weight: 700; text-align: center; text-transform: uppercase; }
    p { margin: 0; }
    [data-centre] { text-align: center; }
    table { width: 100%; margin-top: 8pt; border-collapse: collapse; font-size: 9pt; }
    th, td { border: 0.5pt solid #000; padding: 2pt 3pt; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    thead th { font-weight: 700; text-align: center; }
    tbody th { font-weight: 400; text-align: left; }
    td { text-align: right; font-variant-numeric: tabular-nums; }
    td[data-type='text'] { text-align: left; }
    [data-signatures] { display: flex; justify-content: space-around; margin-top: 14pt; min-height: 70pt; break-inside: avoid; text-align: center; }
    [data-watermark] { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; font-size: 90pt; font-weight: 700; color: rgba(0, 0, 0, 0.12); transform: rotate(-25deg); z-index: 1; }
  }
`;

/** The form as it stands, for paper: unit, form, period, figures, places for signatures; "DỰ THẢO" across it until it is approved. */
export const PrintSheet = memo(({ desk }: { desk: Desk }) => {
  const { t, day } = useWords();
  const { report, grid, entries, figures } = desk;
  const textOf = (cell: GridCell | null): string => {
    if (!cell) return '';
    if (cell.role === 'input') return shownText(cell, entries.get(cell.id) ?? BLANK);
    const value = figures.get(cell.id) ?? null;
    return value === null ? '' : figureText(cell, value);
  };
  return (
    <>
      <OnPaper />
      <Paper data-paper="" aria-hidden>
        {report.state === 'approved' ? null : <div data-watermark="">{t('report.print.draft')}</div>}
        <header>
          <div><p>{report.chain[1]?.unit.name}</p><p><strong>{report.unit.name}</strong></p></div>
          <div data-centre=""><p><strong>{t('report.print.form', { code: report.template.code })}</strong></p>{report.legalBasis ? <p>{t('report.print.basis', { basis: report.legalBasis })}</p> : null}</div>
        </header>
        <h1>{report.template.title}</h1>
        <p data-centre="">{t('report.print.period', { period: report.period.title })}</p>
        {grid.sections.map(({ definition, cells }) => {
          const heading = headerRows(definition);
          return (
            <table key={definition.code}>
              {definition.title ? <caption>{definition.title}</caption> : null}
              <thead>
                {heading.map((row, line) => (
                  <tr key={line}>
                    {line === 0 ? <th rowSpan={heading.length + 1}>{t('report.form.indicator')}</th> : null}
                    {row.map(({ label, colSpan, rowSpan, column }, index) => <th key={index} colSpan={colSpan} rowSpan={rowSpan}>{column === undefined ? label : `${label}${measureOf(definition.columns, column)}`}</th>)}
                  </tr>
                ))}
                <tr>{numberingLine(definition).map(({ column, text }) => <th key={column}>{text}</th>)}</tr>
              </thead>
              <tbody>
                {definition.rows.map(({ code, label, measure }, row) => (
                  <tr key={code}><th scope="row">{measure === undefined ? label : `${label} (${measure})`}</th>{definition.columns.map((column, index) => <td key={column.code} data-type={column.type}>{textOf(cells[row]?.[index] ?? null)}</td>)}</tr>
                ))}
              </tbody>
            </table>
          );
        })}
        <p>{t('report.print.not-applicable')}</p>
        <p>{t('report.print.due', { day: day(report.dueOn) })}</p>
        <div data-signatures="">
          {['report.print.maker', 'report.print.checker', 'report.print.head'].map((who) => <div key={who}><p><strong>{t(who)}</strong></p><p><em>{t('report.print.sign')}</em></p></div>)}
        </div>
      </Paper>
    </>
  );
});

const measureOf = (columns: readonly { readonly code: string; readonly measure: string }[], code: string): string => {
  const measure = columns.find((column) => column.code === code)?.measure;
  return measure ? ` (${measure})` : '';
};
