import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { Loading, useHeld, usePage } from '../../../../platform/admin/src/public';
import { TASK_STATES, type TaskState, type TaskView } from '../../../contracts';
import { TaskCard } from '../components/TaskCard';
import { TASKS } from '../permissions';
import { useWords } from '../words';

interface Query { readonly state?: string; readonly page?: string; readonly pageSize?: string }

/** Copies on the portal whose original changed or was withdrawn: what is open, what was done. Filters stand in the address. */
const LinkedCopiesPage = () => {
  const { t } = useWords();
  const { holds, loading } = useHeld();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const state: TaskState = query.state === 'settled' ? 'settled' : 'open';
  const list = usePage<TaskView>(`/linked-copies/tasks?state=${state}&page=${query.page ?? 1}&pageSize=${query.pageSize ?? 20}`);
  if (loading) return <Page.Loading />;
  if (!TASKS.some(({ action }) => holds(action))) return <Page.NoPermissions />;
  return (
    <Page.Main>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header title={t('title')} subtitle={t('subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={3} wrap="wrap">
            <Box minWidth="22rem">
              <SingleSelect aria-label={t('filter.state')} value={state} onChange={(value: string | number) => setQuery({ state: String(value), page: '1' })}>
                {TASK_STATES.map((one) => <SingleSelectOption key={one} value={one}>{t(`filter.${one}`)}</SingleSelectOption>)}
              </SingleSelect>
            </Box>
            <Button variant="tertiary" onClick={list.reload} loading={list.loading}>{t('reload')}</Button>
          </Flex>
          <Loading from={list}>
            {({ data, meta: { pagination } }) => (
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Typography role="status">{t(`count.${state}`, { count: pagination.total })}</Typography>
                {data.length > 0 ? (
                  <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
                    {data.map((task) => <TaskCard key={task.id} task={task} onDone={list.reload} />)}
                  </Flex>
                ) : null}
                {pagination.pageCount > 1 ? (
                  <Pagination.Root {...pagination} defaultPageSize={20}>
                    <Pagination.PageSize options={['20', '50', '100']} />
                    <Pagination.Links />
                  </Pagination.Root>
                ) : null}
              </Flex>
            )}
          </Loading>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default LinkedCopiesPage;
