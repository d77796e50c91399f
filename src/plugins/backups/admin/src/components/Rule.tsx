import { Box, Typography } from '@strapi/design-system';
import type { BackupSummary } from '../../../contracts';
import { useWords } from '../words';

/** What the rule asks, by which paper, and what must be kept apart from the copies. */
export const Rule = ({ rule, keysNeeded }: Pick<BackupSummary, 'rule' | 'keysNeeded'>) => {
  const { t } = useWords();
  const { dailyAt, keepDays, keepMonths, keepYears, overdueAfterHours, legalBasis } = rule;
  return (
    <Box tag="section" aria-label={t('rule.title')} background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Typography tag="h2" variant="delta">{t('rule.title')}</Typography>
      <Box tag="ul" paddingTop={2} paddingLeft={5} style={{ listStyle: 'disc' }}>
        {[
          t('rule.daily', { at: dailyAt, hours: overdueAfterHours }),
          t('rule.keep', { days: keepDays, months: keepMonths, years: keepYears }),
          t('rule.proof'),
          t('rule.keys', { keys: keysNeeded.join(', ') }),
        ].map((line) => <Box tag="li" key={line} paddingBottom={1}><Typography style={{ overflowWrap: 'anywhere' }}>{line}</Typography></Box>)}
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral600">{legalBasis}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">{t('rule.restore')}</Typography>
    </Box>
  );
};
