import { Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { cellId, compileForm, computeForm, headerRows, numberingLine, type FormDefinition, type FormOutline, type SectionDefinition } from '../../../../contracts';
import { Boxes, ScrollRegion, Sheet } from '../../form/sheet-style';
import { figureText, readerOf } from '../../grid/figures';
import { storedOf } from '../../grid/entry';
import { gridOf, type GridCell } from '../../grid/grid';
import { useWords } from '../../words';

const Heading = ({ section }: { section: SectionDefinition }) => {
  const { t } = useWords();
  const rows = headerRows(section);
  return (
    <thead>
      {rows.map((cells, line) => (
        <tr key={line}>
          {line === 0 ? <th scope="col" rowSpan={rows.length + 2} data-corner="">{t('report.form.indicator')}</th> : null}
          {cells.map(({ label, colSpan, rowSpan, column }, index) => <th key={column ?? index} scope={column === undefined ? 'colgroup' : 'col'} colSpan={colSpan} rowSpan={rowSpan}>{label}</th>)}
        </tr>
      ))}
      <tr data-line="numbers">{section.columns.map(({ code, measure }) => <th key={code} scope="col">{measure || '–'}</th>)}</tr>
      <tr data-line="numbers">{numberingLine(section).map(({ column, text }) => <th key={column} scope="col">{text}</th>)}</tr>
    </thead>
  );
};

interface Props {
  readonly code: string;
  readonly definition: FormDefinition;
  readonly outlines: Readonly<Record<string, FormOutline>>;
}

/** The form as officers will see it; figures typed here are computed and kept nowhere. */
export const FormPreview = ({ code, definition, outlines }: Props) => {
  const { t } = useWords();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const read = useMemo(() => readerOf(t('report.cell.no-reason')), [t]);
  const form = useMemo(() => compileForm(definition, new Map(Object.entries(outlines)), { code, absent: 'unavailable' }).form, [code, definition, outlines]);
  const grid = useMemo(() => form && gridOf(form), [form]);
  const figures = useMemo(() => {
    if (!form || !grid) return new Map<string, string | null>();
    const cells = grid.inputs.map((cell) => storedOf(cell, read(cell, typed.get(cell.id) ?? ''), 0));
    return new Map(computeForm(form, cells, { references: [], peers: [] }).map((cell) => [cellId(cell), cell.value]));
  }, [form, grid, typed, read]);
  if (!grid) return <Typography role="status">{t('plans.editor.no-preview')}</Typography>;
  const figureOf = (cell: GridCell): string => {
    const value = figures.get(cell.id) ?? null;
    return value === null ? '' : figureText(cell, value);
  };
  const box = (cell: GridCell, name: string) => (cell.role === 'input'
    ? <div data-box="input"><input aria-label={name} inputMode={cell.definition.type === 'text' ? 'text' : 'decimal'} value={typed.get(cell.id) ?? ''} onChange={({ target }) => setTyped((before) => new Map(before).set(cell.id, target.value))} /></div>
    : <div data-box="computed"><output aria-label={name}>{figureOf(cell)}</output></div>);
  return (
    <Boxes>
      {grid.sections.map((section) => (
        <ScrollRegion key={section.definition.code} tabIndex={0} role="region" aria-label={section.definition.title ?? t('plans.editor.preview')}>
          <Sheet aria-label={section.definition.title ?? t('plans.editor.preview')}>
            <Heading section={section.definition} />
            <tbody>
              {section.definition.rows.map((row, index) => (
                <tr key={row.code}>
                  <th scope="row">{row.label}</th>
                  {section.definition.columns.map((column, at) => {
                    const cell = section.cells[index]?.[at] ?? null;
                    return <td key={column.code} data-closed={cell ? undefined : ''}>{cell ? box(cell, `${row.label}, ${column.label} (${column.code})`) : null}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </Sheet>
        </ScrollRegion>
      ))}
    </Boxes>
  );
};
