import { Typography, VisuallyHidden } from '@strapi/design-system';
import { Fragment, memo, useMemo, type ComponentProps } from 'react';
import { headerRows, numberingLine, type SectionDefinition } from '../../../contracts';
import type { GridCell, GridSection } from '../grid/grid';
import { isBlock, isInside, rectangleOf } from '../grid/selection';
import { useWords } from '../words';
import { CellBox } from './CellBox';
import { factsOf } from './cell-facts';
import { ScrollRegion, Sheet } from './sheet-style';
import type { Desk } from './use-desk';

/** The merged heading as printed, the measures and the line with the numbers of the columns. */
const Heading = memo(({ section }: { section: SectionDefinition }) => {
  const { t } = useWords();
  const rows = headerRows(section);
  return (
    <thead>
      {rows.map((cells, line) => (
        <tr key={line}>
          {line === 0 ? <th scope="col" rowSpan={rows.length + 2} data-corner="">{t('report.form.indicator')}</th> : null}
          {cells.map(({ label, colSpan, rowSpan, column }, index) => (
            <th key={index} scope={column === undefined ? 'colgroup' : 'col'} colSpan={colSpan} rowSpan={rowSpan}>{label}</th>
          ))}
        </tr>
      ))}
      <tr data-line="numbers">{section.columns.map(({ code, measure }) => <th key={code} scope="col">{measure || '–'}</th>)}</tr>
      <tr data-line="numbers">{numberingLine(section).map(({ column, text }) => <th key={column} scope="col">{text}</th>)}</tr>
    </thead>
  );
});

interface RowsProps {
  readonly desk: Desk;
  readonly section: GridSection;
  readonly withPrevious: boolean;
  onText(id: string, text: string): void;
}

const Rows = ({ desk, section, withPrevious, onText }: RowsProps) => {
  const words = useWords();
  const { selection } = desk;
  const chosen = selection && isBlock(selection) ? rectangleOf(selection) : null;
  const box = (cell: GridCell) => <CellBox {...factsOf(desk, cell, words, withPrevious)} readOnly={desk.readOnly} onText={onText} />;
  return (
    <tbody>
      {section.definition.rows.map(({ code, label, measure }, row) => (
        <tr key={code}>
          <th scope="row">{label}{measure === undefined ? null : <Typography tag="span" variant="pi" textColor="neutral600">{` (${measure})`}</Typography>}</th>
          {section.definition.columns.map((column, index) => {
            const cell = section.cells[row]?.[index] ?? null;
            return (
              <td key={column.code} data-closed={cell ? undefined : ''} data-chosen={chosen && isInside(chosen, { section: section.index, row, column: index }) ? '' : undefined}>
                {cell ? box(cell) : <VisuallyHidden>{words.t('report.form.closed')}</VisuallyHidden>}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
};

interface Props extends Omit<RowsProps, 'section'> {
  readonly handlers: Pick<ComponentProps<'div'>, 'onKeyDown' | 'onCopy' | 'onCut' | 'onPaste' | 'onFocus' | 'onBlur' | 'onMouseDown' | 'onMouseOver'>;
}

/** The form as a table that looks like the printed one. */
export const FormTable = ({ handlers, ...props }: Props) => {
  const { t } = useWords();
  const { report, grid } = props.desk;
  const name = useMemo(() => t('report.form.table', { code: report.template.code, title: report.template.title }), [t, report.template]);
  return (
    <>
      {grid.sections.map((section) => (
        <Fragment key={section.definition.code}>
          {section.definition.title ? <Typography tag="h3" variant="delta">{section.definition.title}</Typography> : null}
          <ScrollRegion tabIndex={0} role="region" aria-label={section.definition.title ?? name} {...handlers}>
            <Sheet aria-label={section.definition.title ?? name}>
              <Heading section={section.definition} />
              <Rows section={section} {...props} />
            </Sheet>
          </ScrollRegion>
        </Fragment>
      ))}
    </>
  );
};
