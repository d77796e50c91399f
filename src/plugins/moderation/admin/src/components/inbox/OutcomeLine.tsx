import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { CaseItem } from '../../../../contracts';
import { useWords } from '../../words';
import { reviewAddress } from '../../addresses';
import type { Outcome } from './use-work';

type Say = ReturnType<typeof useWords>['t'];

/** Where the item is now, as a sentence: nobody has to guess what an act led to. */
export const whereNow = (t: Say, item: CaseItem): string =>
  item.state === 'open' ? t(item.assignedTo ? 'now.open.assigned' : 'now.open', { stage: item.stageName ?? '', name: item.assignedTo?.name ?? '' })
    : t(`now.${item.state}`, { site: item.site?.title ?? t('now.public') });

export const outcomeText = (t: Say, { act, ok, refusal, item }: Outcome): string =>
  [ok ? t(`done.${act}`) : (refusal ?? t('outcome.unknown')), item ? whereNow(t, item) : ''].filter(Boolean).join(' ');

/** What happened to a row on this page. The row stays until the list is left or asked for anew. */
export const OutcomeLine = ({ outcome, row }: { outcome: Outcome; row: CaseItem }) => {
  const { t } = useWords();
  const Icon = outcome.ok ? CheckCircle : WarningCircle;
  return (
    <Box background={outcome.ok ? 'success100' : 'danger100'} padding={2} hasRadius>
      <Flex gap={2} alignItems="flex-start">
        <Box paddingTop="2px"><Icon aria-hidden width="1.6rem" height="1.6rem" fill={outcome.ok ? 'success600' : 'danger600'} /></Box>
        <Typography tag="p" variant="pi" textColor={outcome.ok ? 'success700' : 'danger700'}>
          <strong>{t(outcome.ok ? 'outcome.done' : 'outcome.refused')}</strong>{' '}{outcomeText(t, outcome)}{' '}
          <Link to={reviewAddress(row)}>{t('outcome.open')}</Link>
        </Typography>
      </Flex>
    </Box>
  );
};
