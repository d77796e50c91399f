import { Box, Flex, Typography } from '@strapi/design-system';
import type { StandingFigures } from '../../../contracts';
import { useWords } from '../words';

/** Share of what was published in time, of what had a due day; null without any. */
const shareInTime = ({ onTime, late }: StandingFigures): number | null => (onTime + late === 0 ? null : Math.round((100 * onTime) / (onTime + late)));

const Card = ({ name, value, note }: { name: string; value: string; note?: string | undefined }) => (
  <Box background="neutral0" padding={4} hasRadius shadow="tableShadow" flex="1 1 16rem" minWidth="14rem">
    <Typography tag="dt" variant="pi" textColor="neutral600">{name}</Typography>
    <Typography tag="dd" variant="alpha">{value}</Typography>
    {note ? <Typography tag="dd" variant="pi" textColor="neutral600">{note}</Typography> : null}
  </Box>
);

/** The figures of the whole choice. */
export const Cards = ({ total }: { total: StandingFigures }) => {
  const { t, number } = useWords();
  const share = shareInTime(total);
  return (
    <Flex tag="dl" gap={3} wrap="wrap" alignItems="stretch" aria-label={t('cards.title')}>
      <Card name={t('figure.published')} value={number(total.published)} note={t('card.published')} />
      <Card name={t('figure.corrected')} value={number(total.corrected)} note={t('card.corrected')} />
      <Card name={t('figure.onTime')} value={number(total.onTime)} note={share === null ? t('card.no-due') : t('card.share', { share })} />
      <Card name={t('figure.late')} value={number(total.late)} note={t('card.without-due', { count: total.withoutDue })} />
      <Card name={t('figure.returned')} value={number(total.returned)} note={t('card.returned')} />
      <Card name={t('figure.withdrawn')} value={number(total.withdrawn)} />
      <Card name={t('figure.averageDays')} value={total.averageDays === null ? '–' : t('card.days', { days: total.averageDays })} note={t('card.average')} />
      <Card name={t('figure.waiting')} value={number(total.waiting)} note={t('card.waiting')} />
    </Flex>
  );
};
