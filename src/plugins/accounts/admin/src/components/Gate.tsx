import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { GateReason, OwnAccount } from '../../../contracts';
import { useOwnAccount } from '../api/use-own-account';
import { passGate } from '../api/watch-for-gate';
import { key, PLUGIN_ID } from '../plugin-id';
import { CodeForm } from './CodeForm';
import { FactorSetUp } from './FactorSetUp';
import { MailedReset } from './MailedReset';
import { PasswordForm } from './PasswordForm';

/** Above core's loading sign, which it draws as long as a plugin is not ready. */
const WholeScreen = styled(Box)`
  position: fixed;
  inset: 0;
  z-index: 10;
  overflow: auto;
`;

interface Door {
  readonly account: OwnAccount;
  readonly beside: ReactNode;
  /** Asks anew what stands before the panel. */
  onPassed(): void;
}

const Code = ({ beside, onPassed }: Door) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const verify = async (code: string) => {
    await post('/accounts/me/second-factor/verify', { code });
    onPassed();
  };
  return <CodeForm recovery send={t('factor.verify')} beside={beside} onSend={verify} />;
};

const DOORS: Readonly<Record<GateReason, (door: Door) => ReactNode>> = {
  issued: ({ account, beside, onPassed }) => <PasswordForm account={account} beside={beside} onChanged={onPassed} />,
  expired: ({ account, beside, onPassed }) => <PasswordForm account={account} beside={beside} onChanged={onPassed} />,
  reported: ({ account, beside }) => <MailedReset email={account.email} beside={beside} />,
  'second-factor': Code,
  'set-up-second-factor': ({ account, beside, onPassed }) => <FactorSetUp email={account.email} beside={beside} onDone={onPassed} />,
};

const Wall = ({ account, reason, onPassed }: { account: OwnAccount; reason: GateReason; onPassed(): void }) => {
  const { t } = useWordsOf(key);
  const logout = useAuth('Gate', (state) => state.logout);
  const leave = <Button variant="tertiary" size="L" onClick={() => void logout()}>{t('gate.leave')}</Button>;
  const Door = DOORS[reason];
  return (
    <WholeScreen background="neutral100" data-gate={reason}>
      <Flex justifyContent="center" padding={{ initial: 3, medium: 8 }}>
        <Box tag="section" aria-labelledby="gate-title" background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 8 }} width="100%" maxWidth="56rem">
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex direction="column" alignItems="flex-start" gap={2}>
              <Typography tag="h1" variant="alpha" id="gate-title">{t(`gate.${reason}.title`)}</Typography>
              <Typography textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>{t('gate.who', { name: account.name, email: account.email })}</Typography>
              <Typography>{t(`gate.${reason}.text`)}</Typography>
            </Flex>
            <Door key={reason} account={account} beside={leave} onPassed={onPassed} />
          </Flex>
        </Box>
      </Flex>
    </WholeScreen>
  );
};

/**
 * PR-5.2b, PR-5.6: stands before the whole panel until the person has a password of the own that is in force, and has
 * shown the second factor where there is one or must be one.
 */
export const Gate = ({ setPlugin }: { setPlugin(pluginId: string): void }) => {
  const { value, error, reload } = useOwnAccount();
  const reason = value?.data.gate ?? null;
  // When the answer fails the panel is drawn; the server's gate stands whatever the screen shows.
  const isOpen = error !== null || (value !== null && reason === null);
  useEffect(() => {
    if (!isOpen) return;
    passGate();
    setPlugin(PLUGIN_ID);
  }, [isOpen, setPlugin]);
  return value && reason ? <Wall account={value.data} reason={reason} onPassed={reload} /> : null;
};
