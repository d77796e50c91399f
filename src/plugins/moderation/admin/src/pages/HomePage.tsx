import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useStrapiApp } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { styled } from 'styled-components';
import type { HomeSection } from '../../../contracts';
import { isOurUid } from '../../../../platform/contracts/our-plugins';
import { refusalOf } from '../../../../platform/admin/src/public';
import { useHome, type Home } from '../api/use-inbox';
import { ContributedWidget, type Contributed } from '../components/home/ContributedWidget';
import { HomePart } from '../components/home/HomeParts';
import { useWords } from '../words';

/** Two columns where there is room; what waits stands first in either case. */
const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
  align-items: start;
  @media (min-width: 1080px) { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
`;

const MAIN: ReadonlySet<HomeSection['kind']> = new Set(['waiting', 'returned', 'sent', 'overview']);

const Greeting = ({ home }: { home: Home }) => {
  const { t, intl } = useWords();
  const { person, today } = home.meta;
  const day = intl.formatDate(`${today}T12:00:00+07:00`, { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' });
  const functions = person.functions.map(({ role, system, unit }) => t('home.function', { role: t(`role.${role}`), system: t(`system.${system}`), unit }));
  return (
    <Layouts.Header
      title={t('home.greeting', { name: person.name })}
      subtitle={(
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {[t('home.today', { day }), ...(person.superAdmin ? [t('home.super-admin')] : []), ...functions].map((line) => (
            <Typography key={line} textColor="neutral600">{line}</Typography>
          ))}
        </Flex>
      )}
    />
  );
};

/**
 * The home page of a member of staff. It stands in place of core's: that one keeps a layout per account, so that
 * new parts would be hidden from whoever once moved a card, and it brings promotions and counts of its own
 * (ADR 0015). Other plugins of ours add their parts through core's `app.widgets`.
 */
const HomePage = () => {
  const { t } = useWords();
  const { value, error } = useHome();
  const getAll = useStrapiApp('HomePage', (state) => state.widgets.getAll);
  const widgets = useMemo(() => getAll().filter(({ uid }) => isOurUid(uid)) as unknown as Contributed[], [getAll]);
  const parts = value?.data ?? [];
  const main = parts.filter(({ kind }) => MAIN.has(kind));
  const side = parts.filter(({ kind }) => !MAIN.has(kind));
  // Whoever has no work of his own here reads the rest across the whole width.
  const [first, second] = main.length > 0 ? [main, side] : [side, []];

  return (
    <Page.Main>
      <Page.Title>{t('home.title')}</Page.Title>
      {value ? <Greeting home={value} /> : <Layouts.Header title={t('home.title')} />}
      <Layouts.Content>
        {error ? <Typography role="alert" textColor="danger600">{refusalOf(error, t('network')).message}</Typography> : null}
        {!value && !error ? <Typography textColor="neutral600">{t('loading')}</Typography> : null}
        {value ? (
          <Columns>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {first.map((part) => <HomePart key={part.kind} part={part} />)}
              {parts.length === 0 ? <Box background="neutral0" padding={5} hasRadius shadow="tableShadow"><Typography>{t('home.none')}</Typography></Box> : null}
            </Flex>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {widgets.map((widget) => <ContributedWidget key={widget.uid} widget={widget} />)}
              {second.map((part) => <HomePart key={part.kind} part={part} />)}
            </Flex>
          </Columns>
        ) : null}
      </Layouts.Content>
    </Page.Main>
  );
};

export default HomePage;
