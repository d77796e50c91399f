import { Box, Flex, Typography } from '@strapi/design-system';
import { showFigure, isExact, type DiscrepancyDetail } from '../../../contracts';
import { useWords } from '../words';

const shown = (figure: string | null): string => (figure === null ? '–' : isExact(figure) ? showFigure(figure, 0) : figure);

/** What was done about a difference, the oldest first, with the values that were changed for it. */
export const EventList = ({ events }: Pick<DiscrepancyDetail, 'events'>) => {
  const { t, instant } = useWords();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4} aria-label={t('discrepancies.history')}>
      {events.map((event) => (
        <Box tag="li" key={`${event.kind} ${event.at}`} paddingLeft={4} borderColor="neutral200" borderStyle="solid" borderWidth="0 0 0 3px">
          <Typography tag="p" fontWeight="semiBold">{t(`discrepancies.event.${event.kind}`, { by: event.by?.name ?? t('discrepancies.system') })}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">{instant(event.at)}</Typography>
          {event.text === null ? null : <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{event.text}</Typography>}
          {event.corrections.length === 0 ? null : (
            <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }} aria-label={t('discrepancies.corrections')}>
              {event.corrections.map(({ row, column, before, after }) => (
                <Typography tag="li" key={`${row}/${column}`}>{t('discrepancies.correction', { row, column, before: shown(before), after: shown(after) })}</Typography>
              ))}
            </Box>
          )}
        </Box>
      ))}
    </Flex>
  );
};
