import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { onTint } from '../../../../platform/admin/src/public';
import type { BackupSummary, Standing as StandingOf } from '../../../contracts';
import { useWords, type Words } from '../words';

export const StandingBadge = ({ state }: Pick<StandingOf, 'state'>) => {
  const { t } = useWords();
  return state === 'good'
    ? <Badge backgroundColor="success100" textColor={onTint('success')}>{t('standing.good')}</Badge>
    : <Badge backgroundColor="danger600" textColor="neutral0">{t(`standing.${state}`)}</Badge>;
};

/** One sentence: how old the last proved copy is, and what to do when that is too old. */
export const standingText = ({ state, ageHours, rule, target }: BackupSummary, { t, age }: Words): string => {
  if (target === null) return t('standing.no-target-text');
  if (state === 'never' || ageHours === null) return t('standing.never-text');
  return t(`standing.${state}-text`, { age: age(ageHours), hours: rule.overdueAfterHours });
};

/** The last proved copy, its age in words, and where copies lie. */
export const Standing = ({ summary }: { summary: BackupSummary }) => {
  const words = useWords();
  const { t, instant, number } = words;
  const { state, lastProved, target, wal } = summary;
  const bad = state !== 'good';
  return (
    <Box tag="section" aria-label={t('standing.title')} role={bad ? 'alert' : undefined} background={bad ? 'danger100' : 'neutral0'} padding={4} hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Flex gap={2} wrap="wrap"><Typography tag="h2" variant="delta">{t('standing.title')}</Typography><StandingBadge state={state} /></Flex>
        <Typography tag="p" {...(bad ? { textColor: 'danger700', fontWeight: 'semiBold' } : {})}>{standingText(summary, words)}</Typography>
        {lastProved?.proof ? (
          <Typography tag="p" variant="pi" textColor={bad ? 'neutral800' : 'neutral600'}>
            {t('standing.proof', {
              at: instant(lastProved.startedAt), tables: number(lastProved.proof.tables), rows: number(lastProved.proof.rows),
              entries: number(lastProved.proof.ledgerEntries), files: number(lastProved.proof.files),
            })}
          </Typography>
        ) : null}
        {lastProved?.proof && lastProved.proof.filesLost > 0 ? (
          <Typography tag="p" textColor="danger700">{t('standing.lost', { count: lastProved.proof.filesLost })}</Typography>
        ) : null}
        <Typography tag="p" variant="pi" textColor={bad ? 'neutral800' : 'neutral600'} style={{ overflowWrap: 'anywhere' }}>
          {[
            target === null ? t('target.none') : t('target.at', { target }),
            wal.on ? (wal.archivedUntil === null ? t('wal.waiting') : t('wal.until', { at: instant(wal.archivedUntil) })) : t('wal.off'),
          ].join(' ')}
        </Typography>
      </Flex>
    </Box>
  );
};
