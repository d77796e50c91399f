import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { HomeDuty, HomeSection } from '../../../../contracts';
import { dayText } from '../../../../../platform/admin/src/public';
import { reviewAddress } from '../../addresses';
import { inboxLink } from '../../inbox-query';
import { countWords } from '../../row-text';
import { useWords } from '../../words';
import { CaseLines } from './CaseLines';
import { HomeCard } from './HomeCard';

type Part<Kind extends HomeSection['kind']> = Extract<HomeSection, { kind: Kind }>;

const Waiting = ({ part }: { part: Part<'waiting'> }) => {
  const { t, say } = useWords();
  return (
    <HomeCard id="waiting" title={t('home.waiting')} count={say(countWords({ count: part.total, more: part.more }))} link={{ to: inboxLink('to-decide', {}, 'due'), label: t('home.waiting.all') }}>
      <CaseLines cases={part.cases} say="due" empty={t('empty.to-decide')} />
    </HomeCard>
  );
};

const Returned = ({ part }: { part: Part<'returned'> }) => {
  const { t, say } = useWords();
  return (
    <HomeCard id="returned" title={t('home.returned')} count={say(countWords({ count: part.total, more: part.more }))} link={{ to: inboxLink('returned'), label: t('home.all') }}>
      <CaseLines cases={part.cases} say="remark" empty={t('empty.returned')} />
    </HomeCard>
  );
};

const Sent = ({ part }: { part: Part<'sent'> }) => {
  const { t, say } = useWords();
  return (
    <HomeCard id="sent" title={t('home.sent')} count={say(countWords({ count: part.total, more: part.more }))} link={{ to: inboxLink('mine'), label: t('home.all') }}>
      <CaseLines cases={part.cases} say="place" empty={t('home.sent.none')} />
    </HomeCard>
  );
};

const Due = ({ part }: { part: Part<'due'> }) => {
  const { t } = useWords();
  return (
    <HomeCard id="due" title={t('home.due')} link={{ to: inboxLink('all', {}, 'due'), label: t('home.all') }}>
      <Flex gap={4} wrap="wrap">
        <Typography fontWeight="semiBold" {...(part.overdue > 0 ? { textColor: 'danger600' } : {})}>
          <Link to={inboxLink('all', { due: 'overdue' }, 'due')}>{t('home.due.overdue', { count: part.overdue })}</Link>
        </Typography>
        <Typography fontWeight="semiBold"><Link to={inboxLink('all', { due: 'week' }, 'due')}>{t('home.due.week', { count: part.thisWeek })}</Link></Typography>
      </Flex>
      <CaseLines cases={part.cases} say="place" empty={t('home.due.none')} />
    </HomeCard>
  );
};

const Published = ({ part }: { part: Part<'published'> }) => {
  const { t, intl } = useWords();
  return (
    <HomeCard id="published" title={t('home.published')} link={{ to: inboxLink('all', { state: 'published' }), label: t('home.all') }}>
      {part.cases.length === 0 ? <Typography textColor="neutral600">{t('home.published.none')}</Typography> : (
        <Box tag="ul">
          {part.cases.map((item) => (
            <Box tag="li" key={item.documentId} paddingTop={2} paddingBottom={2}>
              <Typography tag="p" fontWeight="semiBold"><Link to={reviewAddress(item)}>{item.title}</Link></Typography>
              <Typography variant="pi" textColor="neutral600">{[t(`type.${item.contentType}`), item.unit.name, dayText(intl, item.publishedAt)].join(' · ')}</Typography>
            </Box>
          ))}
        </Box>
      )}
    </HomeCard>
  );
};

const Overview = ({ part }: { part: Part<'overview'> }) => {
  const { t, say } = useWords();
  return (
    <HomeCard id="overview" title={t('home.overview')} link={{ to: inboxLink('all'), label: t('home.all') }}>
      <Box tag="ul">
        {part.counts.map(({ state, ...count }) => (
          <Box tag="li" key={state} paddingTop={1} paddingBottom={1}>
            <Typography><Link to={inboxLink('all', { state })}>{t(`state.${state}`)}</Link>: {say(countWords(count))}</Typography>
          </Box>
        ))}
      </Box>
    </HomeCard>
  );
};

/** Where each function outside the editorial path works. */
const PLACES: Readonly<Record<HomeDuty, readonly { id: string; to: string }[]>> = {
  'super-admin': [
    { id: 'accounts', to: '/settings/users' },
    { id: 'assignments', to: '/plugins/units' },
  ],
  operator: [
    { id: 'assignments', to: '/plugins/units' },
    { id: 'content', to: '/content-manager' },
  ],
  'unit-admin': [
    { id: 'assignments', to: '/plugins/units' },
    { id: 'site', to: '/content-manager/collection-types/plugin::component-pages.site' },
  ],
  data: [{ id: 'reports', to: '/plugins/reporting' }],
};

const Duties = ({ part }: { part: Part<'duties'> }) => {
  const { t } = useWords();
  const places = [...new Map(part.duties.flatMap((duty) => PLACES[duty]).map((place) => [place.id, place])).values()];
  return (
    <HomeCard id="duties" title={t('home.duties')}>
      <Box tag="ul">
        {places.map(({ id, to }) => (
          <Box tag="li" key={id} paddingTop={1} paddingBottom={1}>
            <Typography tag="p" fontWeight="semiBold"><Link to={to}>{t(`home.place.${id}`)}</Link></Typography>
            <Typography variant="pi" textColor="neutral600">{t(`home.place.${id}.about`)}</Typography>
          </Box>
        ))}
      </Box>
    </HomeCard>
  );
};

/** One part of the home page. */
export const HomePart = ({ part }: { part: HomeSection }) => {
  switch (part.kind) {
    case 'waiting': return <Waiting part={part} />;
    case 'returned': return <Returned part={part} />;
    case 'sent': return <Sent part={part} />;
    case 'due': return <Due part={part} />;
    case 'published': return <Published part={part} />;
    case 'overview': return <Overview part={part} />;
    case 'duties': return <Duties part={part} />;
  }
};
