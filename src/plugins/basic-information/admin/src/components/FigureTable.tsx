import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { EntryFigures, FigureView } from '../../../contracts';
import { useWords } from '../words';

/** On a narrow screen each figure becomes a block of labelled lines: nobody scrolls sideways to read a number. */
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  th, td { text-align: left; vertical-align: top; padding: 0.8rem; border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150}; overflow-wrap: anywhere; }
  td[data-number] { text-align: right; font-variant-numeric: tabular-nums; }
  th[data-number] { text-align: right; }
  @media (max-width: 768px) {
    &, tbody, tr, td { display: block; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    tr { padding: 0.8rem 0; border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200}; }
    td, td[data-number] { border: 0; padding: 0.3rem 0; display: flex; justify-content: space-between; gap: 1.2rem; text-align: right; }
    td::before { content: attr(data-label); color: ${({ theme }) => theme.colors.neutral600}; text-align: left; flex: 0 0 40%; }
    td[data-name] { display: block; text-align: left; }
    td[data-name]::before { content: none; }
  }
`;

const Change = ({ figure }: { figure: FigureView }) => {
  const { t, signed } = useWords();
  const { previous } = figure;
  if (previous === null) return <>{t('figure.new')}</>;
  if (previous.difference === null) return <>{t('figure.incomparable')}</>;
  if (previous.difference === '0') return <>{t('figure.unchanged')}</>;
  return <>{signed(previous.difference)}{previous.percent === null ? '' : ` (${signed(previous.percent)}%)`}</>;
};

const Line = ({ figure }: { figure: FigureView }) => {
  const words = useWords();
  const { t } = words;
  const { previous } = figure;
  return (
    <tr role="row">
      <td role="cell" data-name="">
        <Typography tag="p" fontWeight="semiBold">{figure.label}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[figure.indicator ? `${figure.indicator.code} ${figure.indicator.name}` : t('figure.own-label'), figure.subject.name].join(' · ')}
        </Typography>
        {figure.note ? <Typography tag="p" variant="pi" textColor="neutral600">{figure.note}</Typography> : null}
        {figure.conflicts.length > 0 ? <Typography tag="p" variant="pi" fontWeight="bold" textColor="danger700">{t('figure.conflicts', { count: figure.conflicts.length })}</Typography> : null}
      </td>
      <td role="cell" data-label={t('figure.time')}><Typography>{words.time(figure.period, figure.asOf)}</Typography></td>
      <td role="cell" data-number="" data-label={t('figure.value')}><Typography fontWeight="semiBold">{words.figure(figure.value, figure.unitOfMeasure)}</Typography></td>
      <td role="cell" data-number="" data-label={t('figure.previous')}>
        <Typography>{previous === null ? '–' : t('figure.previous-value', { value: words.figure(previous.value, previous.unitOfMeasure), day: words.day(previous.asOf) })}</Typography>
      </td>
      <td role="cell" data-number="" data-label={t('figure.change')}><Typography><Change figure={figure} /></Typography></td>
    </tr>
  );
};

/** The figures of an entry, each beside the one that readers see now. */
export const FigureTable = ({ entry }: { entry: EntryFigures }) => {
  const { t } = useWords();
  if (entry.figures.length === 0) return <Typography textColor="neutral600">{t('figure.none')}</Typography>;
  return (
    <Table role="table" aria-label={t('figure.table')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col"><Typography variant="sigma" textColor="neutral600">{t('figure.label')}</Typography></th>
          <th role="columnheader" scope="col"><Typography variant="sigma" textColor="neutral600">{t('figure.time')}</Typography></th>
          {(['value', 'previous', 'change'] as const).map((column) => (
            <th key={column} role="columnheader" scope="col" data-number=""><Typography variant="sigma" textColor="neutral600">{t(`figure.${column}`)}</Typography></th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entry.figures.map((figure, index) => <Line key={`${index}-${figure.label}`} figure={figure} />)}
      </tbody>
    </Table>
  );
};
