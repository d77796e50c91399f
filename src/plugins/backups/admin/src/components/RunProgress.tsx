import { Box, Flex, Typography } from '@strapi/design-system';
import type { BackupRun } from '../../../contracts';
import { useWords } from '../words';

/** A run under way, or one that was asked for and waits for a worker. */
export const RunProgress = ({ run, asked }: { run: BackupRun | null; asked: boolean }) => {
  const { t } = useWords();
  if (run === null && !asked) return null;
  const percent = run?.progress ?? 0;
  const text = run === null ? t('run.asked') : t('run.under-way', { stage: t(`stage.${run.stage ?? 'database'}`), percent });
  return (
    <Box background="primary100" padding={4} hasRadius role="status" aria-live="polite">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="p" textColor="primary700" fontWeight="semiBold">{text}</Typography>
        {/* The design system's bar looks full while it is empty. */}
        <Box role="progressbar" aria-label={t('run.progress')} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} background="neutral0" hasRadius height="0.8rem" width="100%">
          <Box background="primary600" hasRadius height="0.8rem" width={`${percent}%`} />
        </Box>
      </Flex>
    </Box>
  );
};
