import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink, Outlet, useLocation } from 'react-router-dom';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { OwnAccount } from '../../../contracts';
import { useOwnAccount } from '../api/use-own-account';
import { useSignsOfLife } from '../api/use-signs-of-life';
import { key } from '../plugin-id';

const PASSWORD_PAGE = '/plugins/accounts/password';
/** Core's page of the own profile. */
const PROFILE = '/me';

const Expiring = ({ account: { daysLeft, expiresOn } }: { account: OwnAccount }) => {
  const { t, day } = useWordsOf(key);
  return (
    <Box role="status" background="warning100" padding={3} data-expiring>
      <Flex gap={3} wrap="wrap" justifyContent={{ initial: 'flex-start', large: 'center' }}>
        <Typography textColor="neutral800">{t('expiring', { days: daysLeft, day: day(expiresOn) })}</Typography>
        <Link tag={RouterLink} to={PASSWORD_PAGE}>{t('expiring.change')}</Link>
      </Flex>
    </Box>
  );
};

/** Where people look for it: beside their name and language. */
const WayToPassword = () => {
  const { t } = useWordsOf(key);
  return (
    <Box background="neutral0" padding={3}>
      <Flex justifyContent={{ initial: 'flex-start', large: 'center' }}><Link tag={RouterLink} to={PASSWORD_PAGE}>{t('password.way')}</Link></Flex>
    </Box>
  );
};

/** Around every page of a signed-in person: says when the password soon expires, and keeps the session of who sits here. */
export const Everywhere = () => {
  const { pathname } = useLocation();
  const { value } = useOwnAccount();
  useSignsOfLife(value?.data.idleMinutes ?? null);
  return (
    <>
      {value?.data.warn && pathname !== PASSWORD_PAGE ? <Expiring account={value.data} /> : null}
      {pathname === PROFILE ? <WayToPassword /> : null}
      <Outlet />
    </>
  );
};
