import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { onTint, useWordsOf } from '../../../../platform/admin/src/public';
import type { AccountAct, AccountState, AccountView } from '../../../contracts';
import { key } from '../plugin-id';

const COLOURS: Readonly<Record<AccountState, string>> = {
  invited: 'neutral', active: 'success', 'change-due': 'warning', expired: 'warning', locked: 'danger', closed: 'neutral',
};

const StateBadge = ({ state }: { state: AccountState }) => {
  const { t } = useWordsOf(key);
  const colour = COLOURS[state];
  return colour === 'neutral' ? <Badge>{t(`state.${state}`)}</Badge> : <Badge backgroundColor={`${colour}100`} textColor={onTint(colour)}>{t(`state.${state}`)}</Badge>;
};

interface Props {
  readonly account: AccountView;
  onAct(act: AccountAct): void;
}

const Line = ({ account, onAct }: Props) => {
  const { t, day, instant } = useWordsOf(key);
  const { name, email, state, functions, lockedUntil, closedAt, closeReason, expiresOn, may } = account;
  const more = state === 'locked' && lockedUntil ? t('line.locked', { until: instant(lockedUntil) })
    : state === 'closed' ? (closedAt && closeReason ? t('line.closed', { day: day(closedAt), reason: closeReason }) : '')
      : state === 'invited' ? '' : t('line.expires', { day: day(expiresOn) });
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow" data-account={email}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" alignItems="flex-start">
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth="0" maxWidth="100%">
          <Flex gap={2} wrap="wrap"><Typography tag="h2" variant="delta">{name}</Typography><StateBadge state={state} />{account.secondFactor ? <Badge>{t('factor.badge')}</Badge> : null}</Flex>
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>{[email, more].filter(Boolean).join(' · ')}</Typography>
          {functions.map((one) => (
            <Typography key={`${one.role} ${one.system} ${one.unit}`} variant="pi">{`${t(`role.${one.role}`)} · ${one.unit} · ${t(`system.${one.system}`)}`}</Typography>
          ))}
        </Flex>
        <Flex gap={2} wrap="wrap">
          {may.map((act) => (
            <Button key={act} size="S" variant={act === 'close' || act === 'remove-second-factor' ? 'danger-light' : act === 'unlock' ? 'default' : 'secondary'} onClick={() => onAct(act)}>{t(`act.${act}`)}</Button>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
};

/** Accounts as a list that also reads well on a narrow screen. */
export const AccountList = ({ accounts, onAct }: { accounts: readonly AccountView[]; onAct(account: AccountView, act: AccountAct): void }) => {
  const { t } = useWordsOf(key);
  if (accounts.length === 0) return <Typography textColor="neutral600">{t('empty')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {accounts.map((account) => <Line key={account.id} account={account} onAct={(act) => onAct(account, act)} />)}
    </Flex>
  );
};
