import { Box, Flex, Typography } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { headingOf, numberOf } from '../../../contracts';
import type { GridCell, GridSection } from '../grid/grid';
import { useWords } from '../words';
import { CellBox } from './CellBox';
import { factsOf, problemElement } from './cell-facts';
import type { Desk } from './use-desk';

interface Props {
  readonly desk: Desk;
  readonly withPrevious: boolean;
  readonly handlers: Pick<ComponentProps<'div'>, 'onKeyDown' | 'onCopy' | 'onCut' | 'onPaste' | 'onFocus' | 'onBlur'>;
  onText(id: string, text: string): void;
}

interface Card {
  readonly key: string;
  readonly title: string;
  readonly under: string;
  readonly cells: readonly { readonly label: string; readonly cell: GridCell }[];
}

/** So many rows a card of one column may have; of a longer form a card is one row. */
const FEW_ROWS = 4;

const there = (cells: readonly { label: string; cell: GridCell | null | undefined }[]) =>
  cells.flatMap(({ label, cell }) => (cell ? [{ label, cell }] : []));

const cardsOf = ({ definition, cells }: GridSection): readonly Card[] => {
  const nameOf = (code: string): string => headingOf(definition, code).join(' – ');
  if (definition.rows.length <= FEW_ROWS) {
    return definition.columns.map((each, column) => ({
      key: each.code, title: nameOf(each.code), under: [numberOf(each), each.measure].filter(Boolean).join(' '),
      cells: there(definition.rows.map(({ label, measure: own }, row) => ({ label: own === undefined ? label : `${label} (${own})`, cell: cells[row]?.[column] }))),
    }));
  }
  return definition.rows.map(({ code, label, measure }, row) => ({
    key: code, title: label, under: measure ?? '',
    cells: there(definition.columns.map((column, index) => ({ label: [nameOf(column.code), numberOf(column)].filter(Boolean).join(' '), cell: cells[row]?.[index] }))),
  }));
};

const Faults = ({ desk, cell }: { desk: Desk; cell: GridCell }) => (
  <>
    {(desk.problemsAt.get(cell.id) ?? []).filter(({ kind }) => kind === 'error' || kind === 'warning').map(({ key, kind, message, fix }) => (
      <Typography key={key} tag="p" variant="pi" textColor={kind === 'error' ? 'danger600' : 'neutral800'}>
        <a href={`#${problemElement(key)}`} style={{ color: 'inherit', textDecoration: 'none' }}>{`${kind === 'error' ? '!' : '?'} ${message} ${fix}`}</a>
      </Typography>
    ))}
  </>
);

/** The form on a phone: one column (of a long form: one row) after the other, nothing to scroll sideways. */
export const FormCards = ({ desk, withPrevious, handlers, onText }: Props) => {
  const words = useWords();
  return (
    <Box {...handlers}>
      {desk.grid.sections.map((section) => (
        <Box key={section.definition.code} tag="section" aria-label={section.definition.title ?? words.t('report.form.cards')}>
          {section.definition.title ? <Typography tag="h3" variant="delta">{section.definition.title}</Typography> : null}
          <Flex tag="ol" direction="column" alignItems="stretch" gap={3} paddingTop={2}>
            {cardsOf(section).map(({ key, title, under, cells }) => (
              <Box key={key} tag="li" background="neutral0" padding={3} hasRadius borderColor="neutral200">
                <Typography tag="h4" fontWeight="semiBold">{title}</Typography>
                {under ? <Typography tag="p" variant="pi" textColor="neutral600">{under}</Typography> : null}
                <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
                  {cells.map(({ label, cell }) => (
                    <Box key={cell.id}>
                      <Flex gap={3} justifyContent="space-between" alignItems="center">
                        <Box flex="1 1 40%" minWidth={0}><Typography aria-hidden style={{ overflowWrap: 'anywhere' }}>{label}</Typography></Box>
                        <Box flex="0 0 16rem"><CellBox {...factsOf(desk, cell, words, withPrevious)} readOnly={desk.readOnly} onText={onText} /></Box>
                      </Flex>
                      <Faults desk={desk} cell={cell} />
                    </Box>
                  ))}
                </Flex>
              </Box>
            ))}
          </Flex>
        </Box>
      ))}
    </Box>
  );
};
