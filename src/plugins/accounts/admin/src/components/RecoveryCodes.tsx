import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Download, Duplicate } from '@strapi/icons';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

/** Codes for the day without the device, shown once. */
export const RecoveryCodes = ({ codes, email, onDone }: { codes: readonly string[]; email: string; onDone(): void }) => {
  const { t } = useWordsOf(key);
  const [said, setSaid] = useState<'copied' | 'not-copied' | null>(null);
  const text = [t('factor.codes.file', { email }), '', ...codes].join('\n');
  // Without a secure address the browser has no clipboard; the codes stay to be read.
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setSaid('copied'), () => setSaid('not-copied'));
  return (
    <Flex direction="column" alignItems="stretch" gap={4} role="status">
      <Typography>{t('factor.codes.text')}</Typography>
      <Box background="neutral100" padding={4} hasRadius>
        <Flex tag="ul" gap={2} wrap="wrap" data-recovery-codes>
          {codes.map((code) => <Typography tag="li" key={code} style={{ fontFamily: 'monospace', minWidth: '14rem' }}>{code}</Typography>)}
        </Flex>
      </Box>
      <Flex gap={3} wrap="wrap">
        <Button variant="secondary" startIcon={<Duplicate aria-hidden />} onClick={copy}>{t('factor.codes.copy')}</Button>
        <Button variant="secondary" tag="a" startIcon={<Download aria-hidden />} download="ma-du-phong.txt" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}>{t('factor.codes.save')}</Button>
        {said ? <Typography variant="pi">{t(said === 'copied' ? 'temporary.copied' : 'temporary.not-copied')}</Typography> : null}
      </Flex>
      <Flex justifyContent="flex-end"><Button size="L" onClick={onDone}>{t('factor.codes.done')}</Button></Flex>
    </Flex>
  );
};
