import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { FoundEntry } from '../../../contracts';
import { key } from '../plugin-id';

type Values = Readonly<Record<string, unknown>>;

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;
  th, td {
    padding: 6px 8px;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** Something that is no list of fields stands under one nameless field. */
const fieldsOf = (value: unknown): Values =>
  (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Values) : value === null || value === undefined ? {} : { '': value });

const textOf = (value: unknown): string =>
  value === undefined ? '' : value === null ? '–' : typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);

/** What an entry says field by field: what it was, what it became, and what was recorded beside it. */
export const Changes = ({ entry: { before, after, facts, erased } }: { entry: FoundEntry }) => {
  const { t } = useWordsOf(key);
  const [from, to] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const beside = Object.entries(facts);
  return (
    <Box paddingTop={3}>
      {names.length > 0 ? (
        <Table>
          <thead><tr>{(['field', 'before', 'after'] as const).map((column) => <th key={column} scope="col"><Typography variant="sigma" textColor="neutral600">{t(`changes.${column}`)}</Typography></th>)}</tr></thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row"><Typography variant="pi" fontWeight="bold">{name || t('changes.value')}</Typography></th>
                <td><Typography variant="pi">{textOf(from[name])}</Typography></td>
                <td><Typography variant="pi">{textOf(to[name])}</Typography></td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {beside.map(([name, value]) => <Typography key={name} tag="p" variant="pi">{`${name}: ${textOf(value)}`}</Typography>)}
      {erased.length > 0 ? <Typography tag="p" variant="pi" textColor="neutral600">{t('changes.erased', { fields: erased.join(', ') })}</Typography> : null}
      {names.length + beside.length + erased.length === 0 ? <Typography variant="pi" textColor="neutral600">{t('changes.none')}</Typography> : null}
    </Box>
  );
};
