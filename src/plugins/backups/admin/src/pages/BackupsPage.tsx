import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Loading, Pages, RefusalText, useAct, useAnswer, useHeld, usePage } from '../../../../platform/admin/src/public';
import type { BackupRun, BackupSummary } from '../../../contracts';
import { Rule } from '../components/Rule';
import { RunCard } from '../components/RunCard';
import { RunProgress } from '../components/RunProgress';
import { Standing } from '../components/Standing';
import { OPERATE } from '../permissions';
import { useWords } from '../words';

const WHILE_RUNNING_MS = 2_000;
/** Who asked for a copy waits so long for a worker to begin. */
const PATIENCE_MS = 120_000;

const Runs = ({ query, round }: { query: string; round: number }) => {
  const { t } = useWords();
  const runs = usePage<BackupRun>(`/backups/runs?${query}`);
  const { reload } = runs;
  useEffect(() => { if (round > 0) reload(); }, [round, reload]);
  return (
    <Box tag="section" aria-label={t('runs.title')}>
      <Typography tag="h2" variant="delta">{t('runs.title')}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">{t('runs.clock')}</Typography>
      <Loading from={runs}>
        {({ data, meta }) => (
          <>
            {data.length === 0 ? <Typography tag="p">{t('runs.none')}</Typography> : null}
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2} paddingBottom={2}>
              {data.map((run) => <RunCard key={run.id} run={run} />)}
            </Flex>
            <Pages pagination={meta.pagination} />
          </>
        )}
      </Loading>
    </Box>
  );
};

const Screen = () => {
  const { t } = useWords();
  const { post } = useFetchClient();
  const act = useAct();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const summary = useAnswer<{ data: BackupSummary }>('/backups/summary');
  const { reload } = summary;
  const [askedAt, setAskedAt] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const running = summary.value?.data.running ?? null;
  const asked = askedAt !== null && running === null;
  const watched = running !== null || asked;

  useEffect(() => {
    if (!watched) return undefined;
    const timer = window.setInterval(() => {
      if (askedAt !== null && Date.now() - askedAt > PATIENCE_MS) setAskedAt(null);
      reload();
    }, WHILE_RUNNING_MS);
    return () => window.clearInterval(timer);
  }, [watched, askedAt, reload]);
  // When it began the waiting is over; when it ended the list has a new line.
  useEffect(() => {
    if (running !== null) setAskedAt(null);
    setRound((value) => value + 1);
  }, [running?.id, running === null]);

  const backUpNow = () => void act.run(() => post('/backups/runs', {})).then((done) => {
    if (done) setAskedAt(Date.now());
    reload();
  });
  const question = new URLSearchParams({ page: query.page ?? '1', pageSize: query.pageSize ?? '20' }).toString();
  return (
    <>
      <Layouts.Header title={t('title')} subtitle={t('subtitle')} primaryAction={<Button onClick={backUpNow} loading={act.busy} disabled={watched}>{t('now')}</Button>} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {act.refusal ? <RefusalText refusal={act.refusal} /> : null}
          <RunProgress run={running} asked={asked} />
          <Loading from={summary}>
            {({ data }) => (
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Standing summary={data} />
                <Rule rule={data.rule} keysNeeded={data.keysNeeded} />
              </Flex>
            )}
          </Loading>
          <Runs query={question} round={round} />
        </Flex>
      </Layouts.Content>
    </>
  );
};

/** Copies of all data: how they stand with the rule, what was made when, and one more now (SD-10.5, PR-3.1). */
const BackupsPage = () => {
  const { t } = useWords();
  const { holds, loading } = useHeld();
  if (loading) return <Page.Loading />;
  if (!OPERATE.some(({ action }) => holds(action))) return <Page.NoPermissions />;
  return (
    <Page.Main>
      <Page.Title>{t('title')}</Page.Title>
      <Screen />
    </Page.Main>
  );
};

export default BackupsPage;
