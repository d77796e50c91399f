import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

/** Shown once: it is kept nowhere. */
export const TemporaryPassword = ({ password }: { password: string }) => {
  const { t } = useWordsOf(key);
  const [said, setSaid] = useState<'copied' | 'not-copied' | null>(null);
  // Without a secure address the browser has no clipboard; the password stays to be read.
  const copy = () => void (async () => {
    try {
      await navigator.clipboard.writeText(password);
      setSaid('copied');
    } catch {
      setSaid('not-copied');
    }
  })();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Typography>{t('temporary.text')}</Typography>
      <Box background="neutral100" padding={4} hasRadius><Typography variant="beta" data-temporary style={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>{password}</Typography></Box>
      <Flex gap={3} wrap="wrap">
        <Button variant="secondary" startIcon={<Duplicate aria-hidden />} onClick={copy}>{t('temporary.copy')}</Button>
        {said ? <Typography variant="pi">{t(`temporary.${said}`)}</Typography> : null}
      </Flex>
      <Typography variant="pi" textColor="neutral600">{t('temporary.next')}</Typography>
    </Flex>
  );
};
