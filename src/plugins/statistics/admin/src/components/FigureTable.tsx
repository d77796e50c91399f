import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Figures } from '../../../contracts';
import { useWords } from '../words';

/** On a narrow screen each line becomes a block of labelled numbers: nobody scrolls sideways to read one. */
const Table = styled.table`
  /* What is only read out stays inside: the page would grow by it. */
  position: relative;
  width: 100%;
  border-collapse: collapse;
  th, td { text-align: right; vertical-align: top; padding: 0.8rem; border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150}; font-variant-numeric: tabular-nums; }
  th[data-name] { text-align: left; font-weight: normal; overflow-wrap: anywhere; min-width: 18rem; }
  tfoot th, tfoot td { border-top: 2px solid ${({ theme }) => theme.colors.neutral300}; }
  @media screen and (max-width: 768px) {
    &, tbody, tfoot, tr, th, td { display: block; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    tr { padding: 0.8rem 0; border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200}; }
    tbody th, tfoot th, td { border: 0; padding: 0.3rem 0; }
    td { display: flex; justify-content: space-between; gap: 1.2rem; }
    td::before { content: attr(data-label); color: ${({ theme }) => theme.colors.neutral600}; text-align: left; }
    tfoot tr { border-top: 2px solid ${({ theme }) => theme.colors.neutral300}; }
  }
`;

const COUNTS = ['published', 'corrected', 'returned', 'onTime', 'late', 'withoutDue', 'withdrawn', 'averageDays'] as const;

export interface Line extends Figures {
  readonly key: string;
  readonly name: string;
  /** A second line below the name. */
  readonly note?: string;
  /** Left out where it has no meaning: what waits, waits now. */
  readonly waiting?: number;
}

interface Props {
  readonly title: string;
  /** What a line is of. */
  readonly of: string;
  readonly lines: readonly Line[];
  readonly total: Line;
}

/** Figures by line with their sum, so that everybody can check that the parts add up. */
export const FigureTable = ({ title, of, lines, total }: Props) => {
  const { t, number } = useWords();
  const columns = [...COUNTS, ...(total.waiting === undefined ? [] : ['waiting' as const])];
  const cells = (line: Line) => columns.map((column) => (
    <td key={column} role="cell" data-label={t(`figure.${column}`)}>
      <Typography fontWeight={column === 'late' && line.late > 0 ? 'bold' : 'regular'}>{number(line[column] ?? null)}</Typography>
    </td>
  ));
  const row = (line: Line) => (
    <tr key={line.key} role="row">
      <th scope="row" role="rowheader" data-name="">
        <Typography tag="p" fontWeight="semiBold">{line.name}</Typography>
        {line.note ? <Typography tag="p" variant="pi" textColor="neutral600">{line.note}</Typography> : null}
      </th>
      {cells(line)}
    </tr>
  );
  return (
    <Box tag="section" aria-label={title} background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Typography tag="h2" variant="delta">{title}</Typography>
      <Box overflow="auto" paddingTop={2} tabIndex={0} role="group" aria-label={title}>
        <Table role="table" aria-label={title}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" data-name=""><Typography variant="sigma" textColor="neutral600">{of}</Typography></th>
              {columns.map((column) => <th key={column} role="columnheader" scope="col"><Typography variant="sigma" textColor="neutral600">{t(`figure.${column}`)}</Typography></th>)}
            </tr>
          </thead>
          <tbody role="rowgroup">{lines.map(row)}</tbody>
          <tfoot role="rowgroup">{row(total)}</tfoot>
        </Table>
      </Box>
    </Box>
  );
};
