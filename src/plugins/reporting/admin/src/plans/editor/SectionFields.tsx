import { Accordion, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import type { ColumnDefinition, DefinitionFault, RowDefinition, SectionDefinition } from '../../../../contracts';
import { TextArea } from '../../components/TextArea';
import { useWords } from '../../words';
import { Line } from '../Line';
import { changedAt, faultsAt, messageAt, moved } from './changing';
import { ColumnFields } from './ColumnFields';
import { RowCells } from './RowCells';
import { headingOfText, headingText } from './heading-text';

interface ItemProps {
  readonly value: string;
  readonly title: string;
  readonly wrong: boolean;
  readonly disabled: boolean;
  readonly children: ReactNode;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One entry of a list, closed until somebody opens it; what is wrong inside is said on its title. */
export const Item = ({ value, title, wrong, disabled, children, onMove, onRemove }: ItemProps) => {
  const { t } = useWords();
  return (
    <Accordion.Item value={value}>
      <Accordion.Header><Accordion.Trigger>{wrong ? `${title} – ${t('plans.editor.wrong')}` : title}</Accordion.Trigger></Accordion.Header>
      <Accordion.Content>
        {children}
        {disabled ? null : (
          <Flex gap={2} padding={4} paddingTop={0} wrap="wrap">
            <Button size="S" variant="tertiary" onClick={() => onMove(-1)}>{t('plans.editor.up')}</Button>
            <Button size="S" variant="tertiary" onClick={() => onMove(1)}>{t('plans.editor.down')}</Button>
            <Button size="S" variant="danger-light" onClick={onRemove}>{t('plans.editor.remove')}</Button>
          </Flex>
        )}
      </Accordion.Content>
    </Accordion.Item>
  );
};

interface Props {
  readonly section: SectionDefinition;
  readonly path: string;
  readonly faults: readonly DefinitionFault[];
  readonly disabled: boolean;
  onChange(section: SectionDefinition): void;
}

const freshCode = (codes: readonly string[], prefix = ''): string => {
  let next = codes.length + 1;
  while (codes.includes(`${prefix}${next}`)) next += 1;
  return `${prefix}${next}`;
};

const RowFields = ({ row, path, faults, disabled, onChange }: { row: RowDefinition; path: string; faults: readonly DefinitionFault[]; disabled: boolean; onChange: (row: RowDefinition) => void }) => {
  const { t } = useWords();
  const { measure: _, ...plain } = row;
  return (
    <Flex gap={3} padding={4} wrap="wrap" alignItems="flex-start">
      <Box flex="1 1 10rem"><Line name={`${path}.code`} disabled={disabled} label={t('plans.code')} value={row.code} error={messageAt(faults, `${path}.code`)} onChange={(code) => onChange({ ...row, code })} /></Box>
      <Box flex="3 1 22rem"><Line name={`${path}.label`} disabled={disabled} label={t('plans.editor.label')} value={row.label} error={messageAt(faults, `${path}.label`)} onChange={(label) => onChange({ ...row, label })} /></Box>
      <Box flex="1 1 10rem"><Line name={`${path}.measure`} disabled={disabled} label={t('plans.editor.row-measure')} value={row.measure ?? ''} onChange={(measure) => onChange(measure === '' ? plain : { ...row, measure })} /></Box>
    </Flex>
  );
};

/** Columns, rows and heading of one part of a form. */
export const SectionFields = ({ section, path, faults, disabled, onChange }: Props) => {
  const { t } = useWords();
  const [heading, setHeading] = useState(() => headingText(section.header));
  const set = (part: Partial<SectionDefinition>) => {
    onChange({ ...section, ...part });
    if (part.header) setHeading(headingText(part.header));
  };
  const addColumn = () => {
    const code = freshCode(section.columns.map((column) => column.code));
    const column: ColumnDefinition = { code, label: t('plans.editor.new-column'), type: 'integer', places: 0, measure: '', min: '0', required: true, aggregate: 'sum' };
    set({ columns: [...section.columns, column], header: [...section.header, { column: code }] });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Line name={`${path}.title`} disabled={disabled} label={t('plans.editor.section-title')} value={section.title ?? ''} onChange={(title) => set({ title: title === '' ? null : title })} />
      <Typography tag="h3" variant="delta">{t('plans.editor.columns-title')}</Typography>
      <Accordion.Root>
        {section.columns.map((column, index) => {
          const at = `${path}.columns.${index}`;
          return (
            <Item key={index} value={at} title={`${column.code}. ${column.label}`} wrong={faultsAt(faults, at, true).length > 0} disabled={disabled}
              onMove={(by) => set({ columns: moved(section.columns, index, by) })} onRemove={() => set({ columns: changedAt(section.columns, index, () => null) })}>
              <ColumnFields column={column} path={at} faults={faults} disabled={disabled} onChange={(next) => set({ columns: changedAt(section.columns, index, () => next) })} />
            </Item>
          );
        })}
      </Accordion.Root>
      {disabled ? null : <Flex><Button variant="secondary" onClick={addColumn}>{t('plans.editor.add-column')}</Button></Flex>}
      <TextArea name={`${path}.header`} label={t('plans.editor.heading')} hint={t('plans.editor.heading-hint')} value={heading} most={20_000}
        error={faultsAt(faults, `${path}.header`, true)[0]?.message} onChange={(text) => { setHeading(text); onChange({ ...section, header: headingOfText(text) }); }} />
      <Typography tag="h3" variant="delta">{t('plans.editor.rows-title')}</Typography>
      <Accordion.Root>
        {section.rows.map((row, index) => {
          const at = `${path}.rows.${index}`;
          return (
            <Item key={index} value={at} title={`${row.code}. ${row.label}`} wrong={faultsAt(faults, at, true).length > 0} disabled={disabled}
              onMove={(by) => set({ rows: moved(section.rows, index, by) })} onRemove={() => set({ rows: changedAt(section.rows, index, () => null) })}>
              <RowFields row={row} path={at} faults={faults} disabled={disabled} onChange={(next) => set({ rows: changedAt(section.rows, index, () => next) })} />
              {disabled ? null : <RowCells row={row} columns={section.columns} path={at} faults={faults} onChange={(next) => set({ rows: changedAt(section.rows, index, () => next) })} />}
            </Item>
          );
        })}
      </Accordion.Root>
      {disabled ? null : <Flex><Button variant="secondary" onClick={() => set({ rows: [...section.rows, { code: freshCode(section.rows.map(({ code }) => code), 'D'), label: t('plans.editor.new-row') }] })}>{t('plans.editor.add-row')}</Button></Flex>}
    </Flex>
  );
};
