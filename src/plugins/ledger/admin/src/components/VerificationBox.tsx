import { Box, Flex, Typography } from '@strapi/design-system';
import { useAnswer, useWordsOf } from '../../../../platform/admin/src/public';
import type { LastVerification } from '../../../contracts';
import { key } from '../plugin-id';

const LastCheck = ({ last: { verifiedAt, ageHours, stale, entries, findings } }: { last: LastVerification }) => {
  const { t, instant } = useWordsOf(key);
  const state = verifiedAt === null ? 'never' : findings.length > 0 ? 'broken' : stale ? 'stale' : 'whole';
  return (
    <Box role={state === 'broken' ? 'alert' : 'status'} background={state === 'broken' ? 'danger100' : state === 'whole' ? 'success100' : 'warning100'} hasRadius padding={4} data-verification={state}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography textColor="neutral800" fontWeight="bold">{t(`verified.${state}`)}</Typography>
        {verifiedAt === null ? null : <Typography textColor="neutral800" variant="pi">{t('verified.when', { at: instant(verifiedAt), hours: ageHours ?? 0, entries })}</Typography>}
        {findings.map((finding) => <Typography key={finding} tag="p" textColor="neutral800">{finding}</Typography>)}
      </Flex>
    </Box>
  );
};

/** What the last check of the whole chain found, and how old it is. */
export const VerificationBox = () => {
  const { value } = useAnswer<{ data: LastVerification }>('/ledger/verification');
  return value ? <LastCheck last={value.data} /> : null;
};
