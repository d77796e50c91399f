import { Box, Typography } from '@strapi/design-system';
import type { ReportDetail } from '../../../contracts';
import { useWords } from '../words';

/** Why the report came back, what is wanted and by when; or that it is open again, and until when. */
export const Banner = ({ report }: { report: ReportDetail }) => {
  const { t, day, instant } = useWords();
  const { state, events, ticket, wantedOn, openRemarks } = report;
  const returned = state === 'returned' ? [...events].reverse().find(({ kind }) => kind === 'return') : undefined;
  if (returned) {
    return (
      <Box tag="section" aria-label={t('report.banner.returned')} background="neutral0" padding={4} hasRadius borderColor="danger600" data-no-print>
        <Typography tag="h2" variant="delta">{t('report.banner.returned')}</Typography>
        <Typography tag="p">{t('report.banner.by', { by: returned.by?.name ?? t('report.event.system'), at: instant(returned.at) })}</Typography>
        {returned.reason ? <Typography tag="p" fontWeight="semiBold">{t(`report.reason.${returned.reason}`)}</Typography> : null}
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{returned.comment}</Typography>
        {wantedOn ? <Typography tag="p">{t('report.event.wanted-on', { day: day(wantedOn) })}</Typography> : null}
        {openRemarks > 0 ? <Typography tag="p">{t('report.banner.remarks', { count: openRemarks })}</Typography> : null}
      </Box>
    );
  }
  if (!ticket || (ticket.state !== 'asked' && ticket.state !== 'allowed')) return null;
  return (
    <Box tag="section" aria-label={t(`report.banner.ticket-${ticket.state}`)} background="neutral0" padding={4} hasRadius borderColor="warning600" data-no-print>
      <Typography tag="h2" variant="delta">{t(`report.banner.ticket-${ticket.state}`)}</Typography>
      <Typography tag="p">{t('report.banner.by', { by: ticket.requestedBy.name, at: instant(ticket.requestedAt) })}</Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{ticket.reason}</Typography>
      {ticket.expiresAt ? <Typography tag="p">{t('report.banner.expires', { at: instant(ticket.expiresAt) })}</Typography> : null}
    </Box>
  );
};
