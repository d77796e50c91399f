import { Box, Typography } from '@strapi/design-system';
import type { ReportDetail, ReportEventView } from '../../../contracts';
import { useWords } from '../words';

const HASH_SHOWN = 12;

/** One thing that happened: who did what, when, with which word. */
const Line = ({ event, chain }: { event: ReportEventView; chain: ReportDetail['chain'] }) => {
  const { t, day, instant } = useWords();
  const to = chain[event.toLevel]?.unit.name ?? '';
  return (
    <Box tag="li" paddingTop={2}>
      <Typography tag="p">
        <strong>{t(`report.event.${event.kind}`, { to, submission: event.submission ?? 0 })}</strong>
        {` · ${event.by?.name ?? t('report.event.system')} · ${instant(event.at)}`}
      </Typography>
      {event.reason ? <Typography tag="p" variant="pi">{t('report.event.reason', { reason: t(`report.reason.${event.reason}`) })}</Typography> : null}
      {event.comment ? <Typography tag="p" variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{event.comment}</Typography> : null}
      {event.wantedOn ? <Typography tag="p" variant="pi">{t('report.event.wanted-on', { day: day(event.wantedOn) })}</Typography> : null}
      {event.hash ? <Typography tag="p" variant="pi" textColor="neutral600">{t('report.event.hash', { hash: event.hash.slice(0, HASH_SHOWN) })}</Typography> : null}
    </Box>
  );
};

/** What happened to the report, the newest first. */
export const EventList = ({ report }: { report: Pick<ReportDetail, 'events' | 'chain'> }) => {
  const { t } = useWords();
  return (
    <Box tag="section" aria-label={t('report.event.title')} background="neutral0" padding={4} hasRadius shadow="tableShadow" data-no-print>
      <Typography tag="h2" variant="delta">{t('report.event.title')}</Typography>
      <Box tag="ol" reversed paddingLeft={4}>{[...report.events].reverse().map((event) => <Line key={`${event.kind} ${event.at}`} event={event} chain={report.chain} />)}</Box>
    </Box>
  );
};
