import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useAnswer } from '../../../../platform/admin/src/public';
import { REPORT_STATES, type Board } from '../../../contracts';
import { Choice } from '../components/Choice';
import { Loading } from '../components/Loading';
import { EVERY, PeriodChoice, usePeriods } from '../components/PeriodChoice';
import { useWords } from '../words';
import { groupsOf, parentsOf } from './board-rows';
import { BoardTable, SIGNS } from './BoardTable';

interface Query { period?: string; parent?: string; state?: string; late?: string }

/** How complete and how timely the period is (PR-2.1, PR-2.2), over everything this person sees. */
const Totals = ({ board: { totals } }: { board: Board }) => {
  const { t, percent } = useWords();
  const facts = [
    [t('board.owed'), String(totals.owed)],
    [t('board.complete'), `${totals.complete} (${percent(totals.complete, totals.owed)})`],
    [t('board.on-time'), `${totals.onTime} (${percent(totals.onTime, totals.owed)})`],
    [t('board.late'), String(totals.late)],
    ...REPORT_STATES.map((state) => [t(`report.filter.state-${state}`), String(totals.byState[state])] as const),
  ] as const;
  return (
    <Flex tag="dl" gap={4} wrap="wrap" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      {facts.map(([name, figure]) => (
        <Box key={name} minWidth="10rem">
          <Typography tag="dt" variant="pi" textColor="neutral600">{name}</Typography>
          <Typography tag="dd" fontWeight="bold">{figure}</Typography>
        </Box>
      ))}
    </Flex>
  );
};

const Legend = () => {
  const { t } = useWords();
  return (
    <Flex tag="ul" gap={4} wrap="wrap" aria-label={t('board.legend')}>
      {REPORT_STATES.map((state) => <Typography key={state} tag="li" variant="pi">{`${SIGNS[state]} ${t(`board.legend.${state}`)}`}</Typography>)}
      {['late', 'warnings', 'waiting', 'not-owed'].map((one) => <Typography key={one} tag="li" variant="pi">{t(`board.legend.${one}`)}</Typography>)}
    </Flex>
  );
};

const OfPeriod = ({ period, query, onQuery }: { period: number; query: Query; onQuery: (change: Query) => void }) => {
  const { t } = useWords();
  const answer = useAnswer<{ data: Board }>(`/reporting/board?period=${period}`);
  const board = answer.value?.data;
  const state = REPORT_STATES.find((one) => one === query.state) ?? null;
  const parents = useMemo(() => (board ? parentsOf(board) : []), [board]);
  const parent = parents.find(({ documentId }) => documentId === query.parent)?.documentId ?? null;
  const lateOnly = query.late === 'true';
  const groups = useMemo(() => (board ? groupsOf(board, { parent, state, lateOnly }) : []), [board, parent, state, lateOnly]);
  return (
    <Loading from={answer}>
      {({ data }) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Totals board={data} />
          <Flex gap={3} wrap="wrap" alignItems="flex-end">
            {parents.length > 1 ? (
              <Choice name="parent" label={t('board.parent')} value={parent ?? EVERY} onChange={(value) => onQuery({ parent: value === EVERY ? '' : value })}
                options={[{ value: EVERY, label: t('board.parent-all') }, ...parents.map(({ documentId, name }) => ({ value: documentId, label: name }))]} />
            ) : null}
            <Choice name="state" label={t('report.filter.state')} value={state ?? EVERY} onChange={(value) => onQuery({ state: value === EVERY ? '' : value })}
              options={[{ value: EVERY, label: t('report.filter.state-all') }, ...REPORT_STATES.map((one) => ({ value: one, label: t(`report.filter.state-${one}`) }))]} />
            <Box paddingBottom={2}><Checkbox checked={lateOnly} onCheckedChange={(on: boolean | 'indeterminate') => onQuery({ late: on === true ? 'true' : '' })}>{t('board.late-only')}</Checkbox></Box>
          </Flex>
          <Legend />
          {groups.length === 0 ? <Typography role="status">{t('board.none')}</Typography> : <BoardTable board={data} groups={groups} />}
        </Flex>
      )}
    </Loading>
  );
};

/** The board of an approver: one period at a time. */
export const BoardPanel = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<Query>();
  return (
    <Loading from={usePeriods()}>
      {(periods) => {
        const period = periods.find(({ id }) => String(id) === query.period) ?? periods.find(({ state }) => state === 'open') ?? periods[0];
        return period ? (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex><PeriodChoice periods={periods} value={String(period.id)} withAll={false} onChange={(value) => setQuery({ period: value })} /></Flex>
            <OfPeriod period={period.id} query={query} onQuery={(change) => setQuery(change)} />
          </Flex>
        ) : <Typography role="status">{t('board.no-period')}</Typography>;
      }}
    </Loading>
  );
};
