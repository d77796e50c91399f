import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
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

export interface NumberLine {
  readonly key: string;
  readonly name: string;
  /** A second line below the name. */
  readonly note?: string | undefined;
  /** In the order of the columns; null: there is nothing to say. */
  readonly values: readonly (number | null)[];
  /** Places of values that a reader should not miss. */
  readonly bold?: readonly number[];
}

interface Props {
  readonly title: string;
  /** What a line is of. */
  readonly of: string;
  readonly columns: readonly string[];
  readonly lines: readonly NumberLine[];
  /** Left out where the lines are a choice and add up to nothing. */
  readonly total?: NumberLine;
}

/** Numbers by line with their sum, so that everybody can check that the parts add up. */
export const NumberTable = ({ title, of, columns, lines, total }: Props) => {
  const { number } = useWords();
  const row = ({ key, name, note, values, bold = [] }: NumberLine) => (
    <tr key={key} role="row">
      <th scope="row" role="rowheader" data-name="">
        <Typography tag="p" fontWeight="semiBold">{name}</Typography>
        {note ? <Typography tag="p" variant="pi" textColor="neutral600">{note}</Typography> : null}
      </th>
      {columns.map((column, at) => (
        <td key={column} role="cell" data-label={column}>
          <Typography fontWeight={bold.includes(at) ? 'bold' : 'regular'}>{number(values[at] ?? null)}</Typography>
        </td>
      ))}
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
              {columns.map((column) => <th key={column} role="columnheader" scope="col"><Typography variant="sigma" textColor="neutral600">{column}</Typography></th>)}
            </tr>
          </thead>
          <tbody role="rowgroup">{lines.map(row)}</tbody>
          {total ? <tfoot role="rowgroup">{row(total)}</tfoot> : null}
        </Table>
      </Box>
    </Box>
  );
};
