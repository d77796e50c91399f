import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, Navigate } from 'react-router-dom';
import { Loading, useAnswer, useHeld } from '../../../../platform/admin/src/public';
import type { SiteListPage, SiteOverview } from '../../../contracts';
import { SITE, siteAddress, SITES } from '../addresses';
import { OpenDialog } from '../components/OpenDialog';
import { SiteList } from '../components/SiteList';
import { SiteView } from '../components/SiteView';
import { LOOK_AFTER } from '../permissions';
import { useWords } from '../words';

const OneSite = ({ site, several }: { site: string; several: boolean }) => {
  const { t } = useWords();
  const overview = useAnswer<{ data: SiteOverview }>(`/component-pages/sites/${site}`);
  const title = overview.value?.data.title ?? t('title.mine');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={t('subtitle.mine')} navigationAction={several ? <Link to={SITES}>{t('back')}</Link> : undefined} />
      <Layouts.Content><Loading from={overview}>{({ data }) => <SiteView site={data} onChanged={overview.reload} />}</Loading></Layouts.Content>
    </Page.Main>
  );
};

const AllSites = ({ mayOpen }: { mayOpen: boolean }) => {
  const { t } = useWords();
  const [opening, setOpening] = useState(false);
  return (
    <Page.Main>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header title={t('title')} subtitle={t('subtitle')} primaryAction={mayOpen ? <Button startIcon={<Plus />} onClick={() => setOpening(true)}>{t('open.title')}</Button> : undefined} />
      <Layouts.Content><SiteList /></Layouts.Content>
      {opening ? <OpenDialog onClose={() => setOpening(false)} /> : null}
    </Page.Main>
  );
};

/** "Trang của đơn vị": whoever looks after one site sees it at once, others their list, worst first. */
const SitesPage = () => {
  const { holds, loading } = useHeld();
  const [{ query }] = useQueryParams<{ site?: string }>();
  const mine = useAnswer<SiteListPage>('/component-pages/sites?pageSize=2');
  if (loading || (mine.loading && mine.value === null)) return <Page.Loading />;
  if (!LOOK_AFTER.some(({ action }) => holds(action))) return <Page.NoPermissions />;
  const several = (mine.value?.meta.pagination.total ?? 0) > 1;
  if (query?.site) return <OneSite site={query.site} several={several} />;
  const [only] = mine.value?.data ?? [];
  if (only !== undefined && !several) return <Navigate to={siteAddress(only.documentId)} replace />;
  return <AllSites mayOpen={holds('plugin::content-manager.explorer.create', SITE)} />;
};

export default SitesPage;
