import { Box, Button, Checkbox, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowClockwise, Question } from '@strapi/icons';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { BulkAct, CaseItem, RowAct } from '../../../contracts';
import { refusalOf } from '../../../../platform/admin/src/public';
import { useCounts, useInbox } from '../api/use-inbox';
import { ActDialog } from '../components/inbox/ActDialog';
import { BulkBar } from '../components/inbox/BulkBar';
import { CaseRow } from '../components/inbox/CaseRow';
import { FilterBar } from '../components/inbox/FilterBar';
import { KeysDialog } from '../components/inbox/KeysDialog';
import { focusRow, useRowKeys } from '../components/inbox/use-row-keys';
import { useWork } from '../components/inbox/use-work';
import { ViewTabs } from '../components/inbox/ViewTabs';
import { addressOf, NARROWING, readQuery } from '../inbox-query';
import { useWords } from '../words';

interface Asking { readonly act: RowAct; readonly cases: readonly CaseItem[]; readonly left: number }

const isBulk = (act: RowAct): act is BulkAct => act !== 'pass';
const selectable = ({ acts }: CaseItem): boolean => acts.some(isBulk);

/** The inbox (PT-9): what waits for this person, what came back, what he sent. Everything chosen stands in the address. */
const InboxPage = () => {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => readQuery(Object.fromEntries(params)), [params]);
  const list = useInbox(query);
  const counts = useCounts();
  const work = useWork(list.value?.data ?? [], addressOf(query));
  const [asking, setAsking] = useState<Asking | null>(null);
  const [helping, setHelping] = useState(false);
  const [said, setSaid] = useState('');
  const searchRef = useRef<HTMLInputElement>(null);

  /** Another question, from its first page; an empty value takes a part of it away. */
  const ask = (change: Readonly<Record<string, string | undefined>>) => {
    setSaid('');
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('page');
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  };
  const chosen = work.items.filter(({ id }) => work.chosen.has(id));

  /** One case, or all that are chosen when any is. */
  const begin = (act: RowAct, id: number | null) => {
    const concerned = id === null || (work.chosen.size > 0 && isBulk(act)) ? chosen : work.items.filter((item) => item.id === id);
    const cases = concerned.filter(({ acts }) => acts.includes(act));
    if (cases.length > 0) setAsking({ act, cases, left: concerned.length - cases.length });
    else if (concerned.length > 0) setSaid(t('bulk.none', { act: t(`act.${act}`) }));
  };

  const confirm = async ({ comment, to }: { comment: string; to: number | null }) => {
    if (asking === null) return;
    const { act, cases } = asking;
    const [first] = cases;
    if (isBulk(act)) {
      const { done, refused } = await work.act(act, cases, comment);
      setSaid(t('bulk.summary', { act: t(`act.${act}`), done, refused }));
    } else if (first !== undefined && to !== null) {
      await work.passOn(first, to);
      setSaid(t('done.pass'));
    }
    counts.reload();
    setAsking(null);
  };

  const keys = useRef({ begin, choose: work.choose, chosen: work.chosen, items: work.items });
  keys.current = { begin, choose: work.choose, chosen: work.chosen, items: work.items };
  useRowKeys(useMemo(() => ({
    toggle: (id: number) => {
      const { items, choose, chosen: now } = keys.current;
      if (items.some((item) => item.id === id && selectable(item))) choose([id], !now.has(id));
    },
    act: (act: 'approve' | 'return', id: number) => keys.current.begin(act, id === 0 ? null : id),
    search: () => searchRef.current?.focus(),
    help: () => setHelping(true),
  }), []));

  const reload = useCallback(() => {
    work.clear();
    setSaid('');
    list.reload();
    counts.reload();
  }, [work.clear, list.reload, counts.reload]);

  const eligible = work.items.filter(selectable);
  const allChosen = eligible.length > 0 && eligible.every(({ id }) => work.chosen.has(id));
  const pagination = list.value?.meta.pagination;

  return (
    <Page.Main>
      <Page.Title>{t('inbox.title')}</Page.Title>
      <Layouts.Header title={t('inbox.title')} subtitle={t('inbox.subtitle')} primaryAction={(
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" startIcon={<ArrowClockwise aria-hidden />} onClick={reload}>{t('inbox.reload')}</Button>
          <Button variant="tertiary" startIcon={<Question aria-hidden />} onClick={() => setHelping(true)}>{t('keys.open')}</Button>
        </Flex>
      )} />
      <Layouts.Content>
        <ViewTabs view={query.view} counts={counts.value?.data ?? []}
          onChange={(view) => ask({ view, sort: '', ...Object.fromEntries(NARROWING.map((name) => [name, ''])) })}>
          <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4} paddingBottom={4}>
            <FilterBar key={query.view} query={query} inputRef={searchRef} onNarrow={(name, value) => ask({ [name]: value })} onSort={(sort) => ask({ sort })}
              onClear={() => ask(Object.fromEntries(NARROWING.map((name) => [name, ''])))} />
            <VisuallyHidden><div role="status" aria-live="polite">{said}</div></VisuallyHidden>
            {said ? <Typography aria-hidden fontWeight="semiBold">{said}</Typography> : null}
            {list.error ? <Typography role="alert" textColor="danger600">{refusalOf(list.error, t('network')).message}</Typography> : null}
            {!list.value && list.loading ? <Typography textColor="neutral600">{t('loading')}</Typography> : null}
            {pagination && list.value ? (
              <Flex gap={4} wrap="wrap" justifyContent="space-between">
                {eligible.length > 1 ? (
                  <Checkbox checked={allChosen ? true : chosen.length > 0 ? 'indeterminate' : false} onCheckedChange={(on: boolean | 'indeterminate') => work.choose(eligible.map(({ id }) => id), on === true)}>
                    {t('bulk.all', { count: eligible.length })}
                  </Checkbox>
                ) : <span />}
                <Typography variant="pi" textColor="neutral600">{t(pagination.more ? 'inbox.total.more' : 'inbox.total', { count: pagination.total })}</Typography>
              </Flex>
            ) : null}
            {list.value && work.items.length === 0 ? (
              <Box background="neutral0" padding={8} hasRadius shadow="tableShadow">
                <Typography textColor="neutral600">{t(Object.keys(query.filters).length > 0 ? 'empty.filtered' : `empty.${query.view}`)}</Typography>
              </Box>
            ) : null}
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-busy={list.loading}>
              {work.items.map((item) => (
                <CaseRow key={item.id} item={item} chosen={work.chosen.has(item.id)} selectable={selectable(item)} outcome={work.outcomes.get(item.id)}
                  onChoose={(on) => work.choose([item.id], on)}
                  onAct={(act) => setAsking({ act, cases: [item], left: 0 })} />
              ))}
            </Flex>
            <BulkBar chosen={chosen} onAct={(act) => begin(act, null)} onClear={() => work.choose([...work.chosen], false)} />
          </Flex>
        </ViewTabs>
        {pagination && pagination.pageCount > 1 ? (
          <Pagination.Root {...pagination} defaultPageSize={20}>
            <Pagination.PageSize options={['20', '50', '100']} />
            <Pagination.Links />
          </Pagination.Root>
        ) : null}
      </Layouts.Content>
      {asking ? <ActDialog {...asking} progress={work.progress} onCancel={() => setAsking(null)} onClosed={() => focusRow(asking.cases[0]?.id ?? 0)} onConfirm={confirm} /> : null}
      {helping ? <KeysDialog onClose={() => setHelping(false)} /> : null}
    </Page.Main>
  );
};

export default InboxPage;
