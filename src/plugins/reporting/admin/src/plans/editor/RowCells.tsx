import { Box, Flex, Typography } from '@strapi/design-system';
import type { BlankMeaning, ColumnDefinition, DefinitionFault, RowDefinition } from '../../../../contracts';
import { Choice } from '../../components/Choice';
import { useWords } from '../../words';
import { faultsAt } from './changing';
import { BLANKS } from './ColumnFields';
import { ExpressionField } from './ExpressionField';
import { CELL_KINDS, cellKind, withCell, type CellKind } from './row-cells';

interface Props {
  readonly row: RowDefinition;
  readonly columns: readonly ColumnDefinition[];
  readonly path: string;
  readonly faults: readonly DefinitionFault[];
  onChange(row: RowDefinition): void;
}

/** Where the cells of a row differ from their columns: absent, typed by hand, or with a formula of their own. */
export const RowCells = ({ row, columns, path, faults, onChange }: Props) => {
  const { t } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={4} paddingTop={0}>
      <Typography tag="h4" fontWeight="semiBold">{t('plans.editor.row-cells')}</Typography>
      {columns.map((column) => {
        const { code } = column;
        const kind = cellKind(row, column);
        const own = row.formulas?.[code] ?? null;
        const kinds = CELL_KINDS.filter((one) => one !== 'input' || column.formula !== undefined || kind === 'input');
        return (
          <Flex key={code} gap={3} wrap="wrap" alignItems="flex-start">
            <Choice name={`${path}.cells.${code}`} label={`${code}. ${column.label}`} value={kind} options={kinds.map((one) => ({ value: one, label: t(`plans.editor.cell.${one}`) }))}
              onChange={(next) => onChange(withCell(row, code, next as CellKind, own))} />
            {own === null ? null : (
              <>
                <Box flex="2 1 22rem">
                  <ExpressionField name={`${path}.formulas.${code}`} label={t('plans.editor.formula')} hint={t('plans.editor.formula-hint')} value={own.expression} faults={faultsAt(faults, `${path}.formulas.${code}`, true)}
                    onChange={(expression) => onChange(withCell(row, code, 'own', { ...own, expression }))} />
                </Box>
                <Choice name={`${path}.blank.${code}`} label={t('plans.editor.blank')} value={own.blank} options={BLANKS.map((blank) => ({ value: blank, label: t(`plans.editor.blank.${blank}`) }))}
                  onChange={(blank) => onChange(withCell(row, code, 'own', { ...own, blank: blank as BlankMeaning }))} />
              </>
            )}
          </Flex>
        );
      })}
    </Flex>
  );
};
