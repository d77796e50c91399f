import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { Loading, useWordsOf } from '../../../../platform/admin/src/public';
import { useOwnAccount } from '../api/use-own-account';
import { OwnSecondFactor } from '../components/OwnSecondFactor';
import { ReportAccountButton } from '../components/ReportAccountButton';
import { PasswordForm } from '../components/PasswordForm';
import { key } from '../plugin-id';

/** The own password, changed before it expires, and the own second factor. */
export const PasswordPage = () => {
  const { t, day } = useWordsOf(key);
  const account = useOwnAccount();
  const { toggleNotification } = useNotification();
  const changed = () => {
    toggleNotification({ type: 'success', message: t('password.changed') });
    account.reload();
  };
  return (
    <Page.Main>
      <Page.Title>{t('password.title')}</Page.Title>
      <Layouts.Header title={t('password.title')} subtitle={account.value ? t('password.subtitle', { day: day(account.value.data.expiresOn) }) : ''} />
      <Layouts.Content>
        <Box paddingBottom={4}><ReportAccountButton /></Box>
        <Loading from={account}>
          {({ data }) => (
            <Flex direction="column" alignItems="stretch" gap={6} maxWidth="56rem">
              <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}><PasswordForm key={data.expiresOn} account={data} onChanged={changed} /></Box>
              <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}><OwnSecondFactor account={data} onChanged={account.reload} /></Box>
            </Flex>
          )}
        </Loading>
      </Layouts.Content>
    </Page.Main>
  );
};
