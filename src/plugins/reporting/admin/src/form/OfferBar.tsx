import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { CellOffer } from '../saving/use-kept-cells';
import { useWords } from '../words';
import { shownText } from '../grid/figures';
import type { Desk } from './use-desk';

interface Props {
  readonly desk: Desk;
  readonly offer: CellOffer;
  onTake(): void;
  onDrop(): void;
}

/** What an earlier visit typed and could not send: put back, or dropped. */
export const OfferBar = ({ desk, offer, onTake, onDrop }: Props) => {
  const { t, instant } = useWords();
  return (
    <Box tag="section" aria-label={t('report.offer.title')} background="neutral0" padding={4} hasRadius borderColor="warning600" data-no-print>
      <Typography tag="h2" variant="delta">{t('report.offer.title')}</Typography>
      <Typography tag="p">{t('report.offer.what', { count: offer.cells.size, at: instant(new Date(offer.at).toISOString()) })}</Typography>
      <Box tag="details" paddingTop={2}>
        <summary><Typography>{t('report.offer.show')}</Typography></summary>
        <ul>
          {[...offer.cells].map(([id, { entry }]) => {
            const cell = desk.grid.byId.get(id);
            return cell ? <li key={id}><Typography variant="pi">{`${desk.names.get(id) ?? id}: ${shownText(cell, entry) || t('report.cell.blank')}`}</Typography></li> : null;
          })}
        </ul>
      </Box>
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        <Button onClick={onTake}>{t('report.offer.take')}</Button>
        <Button variant="tertiary" onClick={onDrop}>{t('report.offer.drop')}</Button>
      </Flex>
    </Box>
  );
};
