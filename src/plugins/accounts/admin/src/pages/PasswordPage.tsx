import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Loading, useWordsOf } from '../../../../platform/admin/src/public';
import { useOwnAccount } from '../api/use-own-account';
import { ReportAccountButton } from '../components/ReportAccountButton';
import { PasswordForm } from '../components/PasswordForm';
import { key } from '../plugin-id';

/** The own password, changed before it expires. */
export const PasswordPage = () => {
  const { t, day } = useWordsOf(key);
  const account = useOwnAccount();
  return (
    <Page.Main>
      <Page.Title>{t('password.title')}</Page.Title>
      <Layouts.Header title={t('password.title')} subtitle={account.value ? t('password.subtitle', { day: day(account.value.data.expiresOn) }) : ''} />
      <Layouts.Content>
        <Box paddingBottom={4}><ReportAccountButton /></Box>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} maxWidth="56rem">
          <Loading from={account}>{({ data }) => <PasswordForm account={data} />}</Loading>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
};
