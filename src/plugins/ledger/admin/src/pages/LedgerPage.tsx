import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { FileButton, Loading, Pages, usePage, useWordsOf } from '../../../../platform/admin/src/public';
import type { FoundEntry } from '../../../contracts';
import { EntryList } from '../components/EntryList';
import { Filters } from '../components/Filters';
import { VerificationBox } from '../components/VerificationBox';
import { key } from '../plugin-id';
import { fileAddress, searchAddress, type Filter, type Query } from '../query';

/** Who did what, when, to what (SD-7.1, SD-11.3), within what one looks after. */
const LedgerPage = () => {
  const { t } = useWordsOf(key);
  const [{ query }, setQuery] = useQueryParams<Query>();
  const list = usePage<FoundEntry>(searchAddress(query));
  const narrow = (changed: Partial<Record<Filter, string>>) => setQuery({ ...changed, page: '1' });

  return (
    <Page.Main>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header title={t('title')} subtitle={t('subtitle')} primaryAction={<FileButton address={fileAddress(query)} fallback="nhat-ky.xlsx" label={t('download')} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <VerificationBox />
          <Filters query={query} onChange={narrow} />
          <Loading from={list}>
            {({ data, meta }) => (
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Typography role="status" textColor="neutral600">{t('found', { total: meta.pagination.total })}</Typography>
                <EntryList entries={data} onNarrow={narrow} />
                <Pages pagination={meta.pagination} />
              </Flex>
            )}
          </Loading>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default LedgerPage;
