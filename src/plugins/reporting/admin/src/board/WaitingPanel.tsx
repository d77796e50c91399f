import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { usePage } from '../../../../platform/admin/src/public';
import type { BulkResult, ReportLine } from '../../../contracts';
import { listAddress } from '../api/addresses';
import { useBulkApproval } from '../api/use-bulk-approval';
import { Dialog } from '../components/Dialog';
import { Loading } from '../components/Loading';
import { Pages } from '../components/Pages';
import { useAct } from '../components/use-act';
import { ReportCard } from '../mine/ReportCard';
import { useWords } from '../words';

interface Query { page?: string; pageSize?: string }

/** A report that was approved waits for a word on its being opened again: that is said in the report. */
const isApprovable = ({ state }: ReportLine): boolean => state === 'submitted';

const nameOf = ({ template, unit, period }: ReportLine): string => `${template.code} · ${unit.name} · ${period.title}`;

/** What became of each report of an approval of many. */
const Results = ({ results, lines }: { results: readonly BulkResult[]; lines: readonly ReportLine[] }) => {
  const { t } = useWords();
  return (
    <Box tag="section" aria-label={t('report.bulk.results')} role="status" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Typography tag="h2" variant="delta">{t('report.bulk.summary', { done: results.filter(({ ok }) => ok).length, refused: results.filter(({ ok }) => !ok).length })}</Typography>
      <ul>
        {results.map(({ id, ok, message }) => {
          const line = lines.find((one) => one.id === id);
          return <li key={id}><Typography fontWeight={ok ? 'regular' : 'bold'}>{`${ok ? '✓' : '!'} ${line ? nameOf(line) : id}: ${message}`}</Typography></li>;
        })}
      </ul>
    </Box>
  );
};

/** What waits for this person's decision: open one, or approve many at once, each under its own rules. */
export const WaitingPanel = () => {
  const { t } = useWords();
  const [{ query }] = useQueryParams<Query>();
  const list = usePage<ReportLine>(listAddress({ waiting: 'decide', page: query.page, pageSize: query.pageSize ?? '50' }));
  const approve = useBulkApproval();
  const { busy, refusal, run } = useAct();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<{ results: readonly BulkResult[]; lines: readonly ReportLine[] } | null>(null);
  const lines = list.value?.data ?? [];
  const approvable = lines.filter(isApprovable);
  const selected = approvable.filter(({ id }) => chosen.has(id));

  const choose = (ids: readonly number[], on: boolean) => setChosen((before) => {
    const next = new Set(before);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    return next;
  });

  const send = () => run(async () => {
    setDone({ results: await approve(selected), lines: selected });
    setChosen(new Set());
    setAsking(false);
    list.reload();
  });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {done ? <Results {...done} /> : null}
      <Loading from={list}>
        {({ data, meta }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {data.length === 0 ? <Typography role="status">{t('report.bulk.none')}</Typography> : (
              <Flex gap={3} wrap="wrap" justifyContent="space-between">
                <Checkbox checked={selected.length > 0 && selected.length === approvable.length ? true : selected.length > 0 ? 'indeterminate' : false} onCheckedChange={(on: boolean | 'indeterminate') => choose(approvable.map(({ id }) => id), on === true)}>{t('report.bulk.all', { count: approvable.length })}</Checkbox>
                <Button variant="success" disabled={selected.length === 0} onClick={() => setAsking(true)}>{t('report.bulk.open', { count: selected.length })}</Button>
              </Flex>
            )}
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {data.map((report) => (
                <Flex key={report.id} tag="li" gap={3} alignItems="flex-start">
                  <Box paddingTop={4} minWidth="2rem">
                    {isApprovable(report) ? <Checkbox checked={chosen.has(report.id)} onCheckedChange={(on: boolean | 'indeterminate') => choose([report.id], on === true)} aria-label={t('report.bulk.choose', { report: nameOf(report) })} /> : null}
                  </Box>
                  <Box flex="1 1 auto" minWidth={0} tag="ul"><ReportCard report={report} withUnit heading="h2" /></Box>
                </Flex>
              ))}
            </Flex>
            <Pages pagination={meta.pagination} />
          </Flex>
        )}
      </Loading>
      {asking ? (
        <Dialog title={t('report.bulk.title')} confirm={t('report.bulk.confirm', { count: selected.length })} variant="success" busy={busy} refusal={refusal} onConfirm={() => void send()} onClose={() => setAsking(false)}>
          <Typography>{t('report.bulk.what')}</Typography>
          <ul>{selected.map((line) => <li key={line.id}><Typography variant="pi">{[nameOf(line), ...(line.warnings > 0 ? [t('mine.warnings', { count: line.warnings })] : [])].join(' · ')}</Typography></li>)}</ul>
        </Dialog>
      ) : null}
    </Flex>
  );
};
