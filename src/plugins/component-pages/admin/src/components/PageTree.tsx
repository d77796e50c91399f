import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { PageLine, SiteOverview } from '../../../contracts';
import { editAddress, PAGE, reviewAddress } from '../addresses';
import { useWords } from '../words';
import { StateBadge } from './StateBadge';

const Node = ({ page, all, site }: { page: PageLine; all: readonly PageLine[]; site: SiteOverview }) => {
  const { t, day } = useWords();
  const below = all.filter(({ parent }) => parent === page.documentId);
  const document = { contentType: PAGE, documentId: page.documentId };
  const facts = [page.path ?? t('page.no-address'), page.reviewOn ? t('page.review-on', { day: day(page.reviewOn) }) : null].filter(Boolean).join(' · ');
  return (
    <Box tag="li" paddingTop={2}>
      <Flex gap={2} wrap="wrap">
        <Typography><Link to={site.may.write ? editAddress(document) : reviewAddress(document)}>{page.title}</Link></Typography>
        <StateBadge of={page} />
        <Typography variant="pi" textColor="neutral600">{facts}</Typography>
      </Flex>
      {page.state === 'returned' && page.remark ? <Typography tag="p" variant="pi" textColor="danger700">{t('page.remark', { remark: page.remark })}</Typography> : null}
      {below.length > 0 ? (
        <Box tag="ul" paddingLeft={5} marginTop={1} borderColor="neutral200" style={{ borderWidth: '0 0 0 1px' }}>
          {below.map((one) => <Node key={one.documentId} page={one} all={all} site={site} />)}
        </Box>
      ) : null}
    </Box>
  );
};

/** The pages of a site as the tree that readers see, with where each stands. */
export const PageTree = ({ site }: { site: SiteOverview }) => {
  const { t } = useWords();
  const known = new Set(site.pages.map(({ documentId }) => documentId));
  const top = site.pages.filter(({ parent }) => parent === null || !known.has(parent));
  if (top.length === 0) return <Typography textColor="neutral600">{t('page.none')}</Typography>;
  return <Box tag="ul">{top.map((page) => <Node key={page.documentId} page={page} all={site.pages} site={site} />)}</Box>;
};
