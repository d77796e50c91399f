import { Box, Checkbox, Flex } from '@strapi/design-system';
import type { BlankMeaning, ColumnDefinition, DefinitionFault, ValueType } from '../../../../contracts';
import { Choice } from '../../components/Choice';
import { useWords } from '../../words';
import { Line } from '../Line';
import { messageAt, faultsAt } from './changing';
import { ExpressionField } from './ExpressionField';

interface Props {
  readonly column: ColumnDefinition;
  readonly path: string;
  readonly faults: readonly DefinitionFault[];
  readonly disabled: boolean;
  onChange(column: ColumnDefinition): void;
}

const TYPES: readonly ValueType[] = ['integer', 'decimal', 'text'];
export const BLANKS: readonly BlankMeaning[] = ['propagate', 'zero-if-any'];

const optional = (column: ColumnDefinition, name: 'min' | 'max' | 'number', value: string): ColumnDefinition => {
  const { [name]: _, ...rest } = column;
  return value === '' ? rest : { ...rest, [name]: value };
};

/** One column: what it holds, between which bounds, and how it is computed. */
export const ColumnFields = ({ column, path, faults, disabled, onChange }: Props) => {
  const { t } = useWords();
  const set = (part: Partial<ColumnDefinition>) => onChange({ ...column, ...part });
  const field = (name: string) => ({ name: `${path}.${name}`, disabled, error: messageAt(faults, `${path}.${name}`) });
  const { formula: _, ...input } = column;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={4}>
      <Flex gap={3} wrap="wrap" alignItems="flex-start">
        <Box flex="1 1 10rem"><Line {...field('code')} label={t('plans.code')} value={column.code} onChange={(code) => set({ code })} /></Box>
        <Box flex="3 1 22rem"><Line {...field('label')} label={t('plans.editor.label')} value={column.label} onChange={(label) => set({ label })} /></Box>
        <Box flex="1 1 12rem"><Line {...field('number')} label={t('plans.editor.number')} value={column.number ?? ''} onChange={(value) => onChange(optional(column, 'number', value))} /></Box>
        <Box flex="1 1 10rem"><Line {...field('measure')} label={t('plans.editor.measure')} value={column.measure} onChange={(measure) => set({ measure })} /></Box>
      </Flex>
      <Flex gap={3} wrap="wrap" alignItems="flex-start">
        <Choice name={`${path}.type`} label={t('plans.editor.type')} value={column.type} options={TYPES.map((type) => ({ value: type, label: t(`plans.editor.type.${type}`) }))}
          onChange={(type) => set({ type: type as ValueType, ...(type === 'decimal' ? {} : { places: 0 }), ...(type === 'text' ? { aggregate: 'none' } : {}) })} />
        <Box flex="1 1 8rem"><Line {...field('places')} kind="number" label={t('plans.editor.places')} value={String(column.places)} onChange={(places) => set({ places: Number(places) })} /></Box>
        <Box flex="1 1 8rem"><Line {...field('min')} label={t('plans.editor.min')} value={column.min ?? ''} onChange={(value) => onChange(optional(column, 'min', value))} /></Box>
        <Box flex="1 1 8rem"><Line {...field('max')} label={t('plans.editor.max')} value={column.max ?? ''} onChange={(value) => onChange(optional(column, 'max', value))} /></Box>
      </Flex>
      <Flex gap={4} wrap="wrap">
        <Checkbox disabled={disabled} checked={column.required} onCheckedChange={(on: boolean | 'indeterminate') => set({ required: on === true })}>{t('plans.editor.required')}</Checkbox>
        <Checkbox disabled={disabled} checked={column.aggregate === 'sum'} onCheckedChange={(on: boolean | 'indeterminate') => set({ aggregate: on === true ? 'sum' : 'none' })}>{t('plans.editor.adds-up')}</Checkbox>
        <Checkbox disabled={disabled} checked={column.formula !== undefined} onCheckedChange={(on: boolean | 'indeterminate') => onChange(on === true ? { ...input, required: false, formula: { expression: '', blank: 'propagate' } } : input)}>{t('plans.editor.computed')}</Checkbox>
      </Flex>
      {column.formula ? (
        <Flex gap={3} wrap="wrap" alignItems="flex-start">
          <Box flex="2 1 22rem">
            <ExpressionField name={`${path}.formula`} label={t('plans.editor.formula')} hint={t('plans.editor.formula-hint')} disabled={disabled} value={column.formula.expression}
              faults={faultsAt(faults, `${path}.formula`, true)} onChange={(expression) => set({ formula: { blank: column.formula?.blank ?? 'propagate', expression } })} />
          </Box>
          <Choice name={`${path}.blank`} label={t('plans.editor.blank')} value={column.formula.blank} options={BLANKS.map((blank) => ({ value: blank, label: t(`plans.editor.blank.${blank}`) }))}
            onChange={(blank) => set({ formula: { expression: column.formula?.expression ?? '', blank: blank as BlankMeaning } })} />
        </Flex>
      ) : null}
    </Flex>
  );
};
