import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { AnswerDocument, RequestEvent } from '../../../contracts';
import { useWords } from '../words';

const DocumentLine = ({ document }: { document: AnswerDocument }) => {
  const { t } = useWords();
  if (document.title === null) return <Typography tag="li" textColor="neutral600">{t('document.hidden', { type: document.typeName })}</Typography>;
  const facts = [document.typeName, t(document.published ? 'document.public' : 'document.not-public'), ...(document.state === 'published' ? [] : [t(`document.state.${document.state}`)])];
  return (
    <Typography tag="li">
      {document.link ? <Link to={document.link}>{document.title}</Link> : document.title}
      {` (${facts.join(', ')})`}
    </Typography>
  );
};

/** What happened to a request, the oldest first; nothing of it can be changed. */
export const EventList = ({ events }: { events: readonly RequestEvent[] }) => {
  const { t, day, instant } = useWords();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4} aria-label={t('history.title')}>
      {events.map((event) => (
        <Box tag="li" key={`${event.kind} ${event.at}`} paddingLeft={4} borderColor="neutral200" borderStyle="solid" borderWidth="0 0 0 3px">
          <Typography tag="p" fontWeight="semiBold">{t(`event.${event.kind}`, { by: event.by })}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[instant(event.at), ...(event.dueOn === null ? [] : [t('line.due', { day: day(event.dueOn) })])].join(' · ')}
          </Typography>
          {event.text === null ? null : <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{event.text}</Typography>}
          {event.documents.length > 0 ? (
            <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }} aria-label={t('answer.documents')}>
              {event.documents.map((document) => <DocumentLine key={`${document.contentType} ${document.documentId}`} document={document} />)}
            </Box>
          ) : null}
        </Box>
      ))}
    </Flex>
  );
};
