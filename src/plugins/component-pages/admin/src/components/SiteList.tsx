import { Badge, Box, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { Pagination, useQueryParams } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { Loading, onTint, useAnswer } from '../../../../platform/admin/src/public';
import { FINDING_KINDS, SITE_STATES, type SiteLine, type SiteListPage } from '../../../contracts';
import { siteAddress } from '../addresses';
import { useWords } from '../words';
import { SiteBadge } from './StateBadge';

type Query = Readonly<Record<'search' | 'state' | 'finding' | 'page' | 'pageSize', string | undefined>>;

const addressOf = ({ search, state, finding, page, pageSize }: Query): string => {
  const wanted = new URLSearchParams({ page: page ?? '1', pageSize: pageSize ?? '20' });
  if (search) wanted.set('search', search);
  if (SITE_STATES.some((one) => one === state)) wanted.set('state', state ?? '');
  if (FINDING_KINDS.some((one) => one === finding)) wanted.set('finding', finding ?? '');
  return `/component-pages/sites?${wanted.toString()}`;
};

const Line = ({ site }: { site: SiteLine }) => {
  const { t, day } = useWords();
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow" width="100%">
      <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Box flex="1 1 20rem" minWidth={0}>
          <Flex gap={2} wrap="wrap">
            <Typography tag="h2" variant="delta"><Link to={siteAddress(site.documentId)}>{site.title}</Link></Typography>
            {site.state === 'open' ? null : <SiteBadge state={site.state} />}
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600">{[site.path, site.unit.name, site.lastPublishedOn ? t('list.last', { day: day(site.lastPublishedOn) }) : t('list.never')].join(' · ')}</Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          {FINDING_KINDS.filter((kind) => site.counts[kind]).map((kind) => {
            const tone = kind === 'optional-missing' || kind === 'menu-missing' || kind === 'page-unpublished' ? 'warning' : 'danger';
            return <Badge key={kind} backgroundColor={`${tone}100`} textColor={onTint(tone)}>{t(`count.${kind}`, { count: site.counts[kind] ?? 0 })}</Badge>;
          })}
          {site.findings === 0 ? <Badge backgroundColor="success100" textColor={onTint('success')}>{t('list.complete')}</Badge> : null}
        </Flex>
      </Flex>
    </Box>
  );
};

/** Sites, worst first: what each lacks stands beside its name. */
export const SiteList = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const list = useAnswer<SiteListPage>(addressOf((query ?? {}) as Query));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap">
        <Box flex="2 1 20rem"><TextInput aria-label={t('list.search')} placeholder={t('list.search')} value={query?.search ?? ''} onChange={(event: { target: { value: string } }) => setQuery({ search: event.target.value, page: '1' } as never)} /></Box>
        <Box flex="1 1 14rem">
          <SingleSelect aria-label={t('list.finding')} value={query?.finding || 'all'} onChange={(value: string | number) => setQuery({ finding: value === 'all' ? '' : String(value), page: '1' } as never)}>
            <SingleSelectOption value="all">{t('list.finding-all')}</SingleSelectOption>
            {FINDING_KINDS.map((kind) => <SingleSelectOption key={kind} value={kind}>{t(`finding.${kind}`)}</SingleSelectOption>)}
          </SingleSelect>
        </Box>
        <Box flex="1 1 14rem">
          <SingleSelect aria-label={t('list.state')} value={query?.state || 'all'} onChange={(value: string | number) => setQuery({ state: value === 'all' ? '' : String(value), page: '1' } as never)}>
            <SingleSelectOption value="all">{t('list.state-all')}</SingleSelectOption>
            {SITE_STATES.map((state) => <SingleSelectOption key={state} value={state}>{t(`site.${state}`)}</SingleSelectOption>)}
          </SingleSelect>
        </Box>
      </Flex>
      <Loading from={list}>
        {({ data, meta }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('list.summary', { ...meta.counts })}</Typography>
            {data.length > 0 ? <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>{data.map((site) => <Line key={site.documentId} site={site} />)}</Flex> : <Typography textColor="neutral600">{t('list.empty')}</Typography>}
            {meta.pagination.pageCount > 1 ? (
              <Pagination.Root {...meta.pagination} defaultPageSize={20}><Pagination.PageSize options={['20', '50', '100']} /><Pagination.Links /></Pagination.Root>
            ) : null}
          </Flex>
        )}
      </Loading>
    </Flex>
  );
};
