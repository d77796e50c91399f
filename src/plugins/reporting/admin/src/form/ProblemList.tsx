import { Box, Flex, Typography } from '@strapi/design-system';
import { memo } from 'react';
import { showFigure } from '../../../contracts';
import type { Problem, ProblemKind } from '../grid/problems';
import { useWords } from '../words';
import { problemElement } from './cell-facts';
import type { Desk } from './use-desk';
import { focusCell } from './use-table-keys';

/** So many cells are named behind a sentence. */
const NAMED = 4;

interface Going {
  readonly desk: Desk;
  /** How one gets to a cell from here. */
  readonly go?: ((id: string) => void) | undefined;
}

const CellLink = ({ desk, id, go = focusCell }: Going & { readonly id: string }) => {
  const name = desk.names.get(id);
  return name === undefined ? null : (
    <button type="button" onClick={() => go(id)} style={{ font: 'inherit', color: 'inherit', textDecoration: 'underline', background: 'none', border: 0, padding: 0, cursor: 'pointer', textAlign: 'left' }}>{name}</button>
  );
};

const Line = ({ desk, go, problem }: Going & { readonly problem: Problem }) => {
  const { t } = useWords();
  const { key, kind, message, fix, cells, left, right } = problem;
  return (
    <Box tag="li" id={problemElement(key)} paddingTop={2} paddingBottom={2}>
      <Typography tag="p"><strong>{`${kind === 'error' ? '! ' : kind === 'warning' ? '? ' : ''}${t(`report.fault.${kind}`)}: `}</strong>{`${message} `}{left !== null && right !== null ? `${t('report.fault.sides', { left: showFigure(left, 0), right: showFigure(right, 0) })} ` : ''}{fix}</Typography>
      {cells.length > 0 ? (
        <Flex tag="p" gap={3} wrap="wrap">
          {cells.slice(0, NAMED).map((id) => <Typography key={id} variant="pi"><CellLink desk={desk} go={go} id={id} /></Typography>)}
          {cells.length > NAMED ? <Typography variant="pi">{t('report.fault.more-cells', { count: cells.length - NAMED })}</Typography> : null}
        </Flex>
      ) : null}
    </Box>
  );
};

/** Cells that are still empty are one line, with a way to the first. */
const MissingLine = ({ desk, go }: Going) => {
  const { t } = useWords();
  const missing = desk.problems.filter(({ kind }) => kind === 'missing').flatMap(({ cells }) => cells);
  const [first] = missing;
  return first === undefined ? null : (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Typography tag="p"><strong>{`${t('report.fault.missing')}: `}</strong>{t('report.fault.missing-count', { count: missing.length })}</Typography>
      <Typography tag="p" variant="pi">{`${t('report.fault.first')} `}<CellLink desk={desk} go={go} id={first} /></Typography>
    </Box>
  );
};

interface Props extends Going {
  readonly kinds: readonly ProblemKind[];
}

/** What is wrong, with what to do about it and links to the cells. */
export const ProblemLines = ({ desk, go, kinds }: Props) => (
  <Box tag="ul" paddingLeft={0}>
    {desk.problems.filter(({ kind }) => kind !== 'missing' && kinds.includes(kind)).map((problem) => <Line key={problem.key} desk={desk} go={go} problem={problem} />)}
    {kinds.includes('missing') ? <MissingLine desk={desk} go={go} /> : null}
  </Box>
);

export const ProblemList = memo(({ desk }: { desk: Desk }) => {
  const { t } = useWords();
  const count = (wanted: ProblemKind): number => desk.problems.filter(({ kind }) => kind === wanted).length;
  return (
    <Box tag="section" aria-label={t('report.fault.title')} background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Typography tag="h2" variant="delta">{t('report.fault.title')}</Typography>
      <Typography tag="p" role="status">{desk.problems.length === 0 ? t('report.fault.none') : t('report.fault.summary', { errors: count('error'), warnings: count('warning'), missing: count('missing') })}</Typography>
      <ProblemLines desk={desk} kinds={['error', 'warning', 'missing']} />
      {count('note') > 0 ? (
        <Box tag="details" paddingTop={2}>
          <summary><Typography>{t('report.fault.notes', { count: count('note') })}</Typography></summary>
          <ProblemLines desk={desk} kinds={['note']} />
        </Box>
      ) : null}
    </Box>
  );
});
