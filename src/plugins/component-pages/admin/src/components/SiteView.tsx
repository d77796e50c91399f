import { Button, Flex, Typography } from '@strapi/design-system';
import { Pencil, Plus } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { RefusalText, useAct } from '../../../../platform/admin/src/public';
import type { SiteOverview } from '../../../contracts';
import { ARTICLE, editAddress, PAGE, reviewAddress, SITE } from '../addresses';
import { useSiteActs } from '../api';
import { sitePanels } from '../site-panels';
import { useWords } from '../words';
import { Card } from './Card';
import { DraftDialog } from './DraftDialog';
import { FindingList } from './FindingList';
import { PageTree } from './PageTree';
import { SiteBadge, StateBadge } from './StateBadge';

const Head = ({ site }: { site: SiteOverview }) => {
  const { t, day } = useWords();
  return (
    <Flex gap={3} wrap="wrap">
      <SiteBadge state={site.state} />
      <Typography>{site.url}</Typography>
      <Typography textColor={site.responsible ? 'neutral800' : 'danger700'}>
        {site.responsible ? t('responsible', { name: site.responsible.name, position: site.responsible.position, day: day(site.responsible.from) }) : t('responsible.none')}
      </Typography>
    </Flex>
  );
};

const Parts = ({ site }: { site: SiteOverview }) => {
  const { t } = useWords();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {site.parts.map((part) => (
        <Flex key={part.documentId} tag="li" gap={2} wrap="wrap">
          <Typography><Link to={site.may.write ? editAddress(part) : reviewAddress(part)}>{t(`part.${part.contentType.split('.').at(-1) ?? ''}`, { title: part.title })}</Link></Typography>
          <StateBadge of={part} />
        </Flex>
      ))}
      {site.parts.length === 0 ? <Typography tag="li" textColor="neutral600">{t('part.none')}</Typography> : null}
    </Flex>
  );
};

/** The one place of a unit: what its site lacks, its pages, what waits, and the buttons to write. */
export const SiteView = ({ site, onChanged }: { site: SiteOverview; onChanged: () => void }) => {
  const { t } = useWords();
  const { formatMessage } = useIntl();
  const acts = useSiteActs();
  const { busy, refusal, run } = useAct();
  const [writing, setWriting] = useState<typeof PAGE | typeof ARTICLE | null>(null);
  const complete = async () => { if (await run(async () => { await acts.complete(site.documentId); })) onChanged(); };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Head site={site} />
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <Card title={t('findings')} acts={site.may.administer && site.template ? <Button size="S" variant="tertiary" loading={busy} onClick={() => void complete()}>{t('complete')}</Button> : null}>
        <FindingList site={site} />
      </Card>
      <Card title={t('articles')} acts={(
        <>
          {site.may.write ? <Button size="S" startIcon={<Plus />} onClick={() => setWriting(ARTICLE)}>{t('write.article')}</Button> : null}
          <Button tag={Link} size="S" variant="tertiary" to="/plugins/moderation">{t('inbox')}</Button>
        </>
      )}>
        <Typography>{t('articles.counts', { ...site.articles })}</Typography>
      </Card>
      <Card title={t('pages')} acts={site.may.write ? <Button size="S" startIcon={<Plus />} onClick={() => setWriting(PAGE)}>{t('write.page')}</Button> : null}>
        <PageTree site={site} />
      </Card>
      <Card title={t('parts')} acts={site.may.administer ? <Button tag={Link} size="S" variant="tertiary" startIcon={<Pencil />} to={editAddress({ contentType: SITE, documentId: site.documentId })}>{t('settings')}</Button> : null}>
        <Parts site={site} />
      </Card>
      {sitePanels().map(({ key, title, Component }) => <Card key={key} title={formatMessage({ id: title })}><Component site={site} /></Card>)}
      {writing ? <DraftDialog site={site} contentType={writing} onClose={() => setWriting(null)} /> : null}
    </Flex>
  );
};
