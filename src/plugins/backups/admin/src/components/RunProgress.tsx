import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';
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
        <ProgressBar value={percent} aria-label={t('run.progress')} style={{ width: '100%' }} />
      </Flex>
    </Box>
  );
};
