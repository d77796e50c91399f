import { Box, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo, useState, type ReactNode } from 'react';
import { renderSVG } from 'uqr';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { FactorOffer } from '../../../contracts';
import { key } from '../plugin-id';
import { CodeForm } from './CodeForm';
import { ProvePassword } from './ProvePassword';
import { RecoveryCodes } from './RecoveryCodes';

interface Props {
  readonly email: string;
  readonly beside?: ReactNode;
  onDone(): void;
}

const Offer = ({ offer: { uri, secret } }: { offer: FactorOffer }) => {
  const { t } = useWordsOf(key);
  const picture = useMemo(() => `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(uri, { border: 2 }))}`, [uri]);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>{t('factor.scan')}</Typography>
      <Flex justifyContent="center"><img src={picture} alt={t('factor.picture')} width={220} height={220} style={{ background: 'white' }} /></Flex>
      <Typography variant="pi">{t('factor.type')}</Typography>
      <Box background="neutral100" padding={3} hasRadius>
        <Typography data-secret style={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</Typography>
      </Box>
    </Flex>
  );
};

/** Sets a second factor up in three steps: the password, the picture for the phone and its first code, the recovery codes. */
export const FactorSetUp = ({ email, beside = null, onDone }: Props) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const [offer, setOffer] = useState<FactorOffer | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = async (currentPassword: string) => setOffer((await post<{ data: FactorOffer }>('/accounts/me/second-factor', { currentPassword })).data.data);
  const confirm = async (code: string) => setCodes((await post<{ data: { recoveryCodes: readonly string[] } }>('/accounts/me/second-factor/confirm', { code })).data.data.recoveryCodes);

  if (codes) return <RecoveryCodes codes={codes} email={email} onDone={onDone} />;
  if (!offer) return <ProvePassword email={email} send={t('factor.begin')} beside={beside} onSend={begin} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Offer offer={offer} />
      <CodeForm recovery={false} send={t('factor.confirm')} beside={beside} onSend={confirm} />
    </Flex>
  );
};
