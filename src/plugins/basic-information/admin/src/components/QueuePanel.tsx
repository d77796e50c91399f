import { Box, Button, Checkbox, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { Loading, Pages, usePage } from '../../../../platform/admin/src/public';
import type { QueueItem } from '../../../contracts';
import { allows, isDone, QUEUE_VERBS, type Outcome, type QueueVerb } from '../queue-acts';
import { useWords, type Words } from '../words';
import { focusEntry, QueueCard } from './QueueCard';
import { QueueBar } from './QueueBar';
import { QueueDialog } from './QueueDialog';
import { useQueueWork, type QueueRow } from './use-queue-work';

interface Asking { readonly verb: QueueVerb; readonly rows: readonly QueueRow[]; readonly left: number }

const NONE: readonly QueueItem[] = [];

const isSelectable = (row: QueueRow): boolean => !isDone(row.outcome) && QUEUE_VERBS.some((verb) => allows(row.case, verb));

const summaryText = (outcomes: readonly Outcome[], { t }: Words): string => {
  const [only] = outcomes;
  if (only !== undefined && outcomes.length === 1) return only.refusal ?? t(`outcome.${only.kind}`);
  const done = outcomes.filter(isDone).length;
  return t('many.summary', { done, refused: outcomes.length - done });
};

/** The operator's queue (BI-6.1). What was decided stays in its place with the outcome until the list is loaded anew. */
export const QueuePanel = () => {
  const words = useWords();
  const { t } = words;
  const [{ query }, setQuery] = useQueryParams<{ only?: string; page?: string; pageSize?: string }>();
  const only = query.only === 'conflicts' ? 'conflicts' : 'all';
  const address = `/basic-information/queue?only=${only}&page=${query.page ?? 1}&pageSize=${query.pageSize ?? 20}`;
  const list = usePage<QueueItem>(address);
  const work = useQueueWork(list.value?.data ?? NONE, address);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [remark, setRemark] = useState('');
  const [said, setSaid] = useState('');
  const chosen = work.rows.filter((row) => work.chosen.has(row.key) && isSelectable(row));
  const eligible = work.rows.filter(isSelectable);

  const reload = useCallback(() => {
    work.clear();
    setSaid('');
    list.reload();
  }, [work.clear, list.reload]);

  const act = async (verb: QueueVerb, rows: readonly QueueRow[], text: string) => {
    setSaid('');
    const outcomes = await work.act(verb, rows, text);
    setSaid(summaryText(outcomes, words));
    // What did not arrive everywhere is not written twice.
    if (verb === 'return') setRemark(outcomes.every(isDone) ? '' : text);
  };
  const begin = (verb: QueueVerb, concerned: readonly QueueRow[]) => {
    const rows = concerned.filter((row) => allows(row.case, verb));
    setAsking({ verb, rows, left: concerned.length - rows.length });
  };
  const acceptOne = async (row: QueueRow) => {
    await act('accept', [row], '');
    focusEntry(row.key);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap">
        <Box minWidth="24rem">
          <SingleSelect aria-label={t('queue.only')} value={only} onChange={(value: string | number) => setQuery({ only: String(value), page: '1' })}>
            {(['all', 'conflicts'] as const).map((one) => <SingleSelectOption key={one} value={one}>{t(`queue.only-${one}`)}</SingleSelectOption>)}
          </SingleSelect>
        </Box>
        <Button variant="tertiary" onClick={reload} loading={list.loading}>{t('reload')}</Button>
      </Flex>
      <Typography role="status" fontWeight="semiBold">{said}</Typography>
      <Loading from={list}>
        {({ data, meta }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex gap={4} wrap="wrap" justifyContent="space-between">
              <Typography>{t('queue.count', { count: meta.pagination.total })}</Typography>
              {eligible.length > 1 ? (
                <Checkbox checked={chosen.length === eligible.length ? true : chosen.length > 0 ? 'indeterminate' : false}
                  onCheckedChange={(on: boolean | 'indeterminate') => work.choose(eligible.map(({ key }) => key), on === true)}>
                  {t('many.all', { count: eligible.length })}
                </Checkbox>
              ) : null}
            </Flex>
            {data.length > 0 ? (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
                {work.rows.map((row) => (
                  <QueueCard key={row.key} row={row} chosen={work.chosen.has(row.key)} selectable={isSelectable(row)} busy={work.busy.has(row.key)}
                    onChoose={(on) => work.choose([row.key], on)} onAccept={() => void acceptOne(row)} onReturn={() => begin('return', [row])} onChanged={list.reload} />
                ))}
              </Flex>
            ) : null}
            <QueueBar chosen={chosen} busy={work.progress !== null} onAct={(verb) => begin(verb, chosen)} onClear={() => work.choose([...work.chosen], false)} />
            <Pages pagination={meta.pagination} />
          </Flex>
        )}
      </Loading>
      {asking ? (
        <QueueDialog {...asking} remark={remark} progress={work.progress} onCancel={() => setAsking(null)} onClosed={() => focusEntry(asking.rows[0]?.key ?? '')}
          onConfirm={(text) => void act(asking.verb, asking.rows, text).then(() => setAsking(null))} />
      ) : null}
    </Flex>
  );
};
