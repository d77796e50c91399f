import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { RequestAct, RequestView } from '../../../contracts';
import { key } from '../plugin-id';
import { DocumentLink } from './DocumentLink';

const Line = ({ request, onAct }: { request: RequestView; onAct(act: RequestAct): void }) => {
  const { t, day, instant } = useWordsOf(key);
  const { id, kind, system, programme, unit, role, name, email, text, documentNumber, documentDate, document, state, madeBy, madeAt, decidedBy, decidedAt, reason, paper, may } = request;
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow" data-request={id}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" alignItems="flex-start">
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth="0" maxWidth="100%">
          <Flex gap={2} wrap="wrap">
            <Typography tag="h2" variant="delta">{t('request.heading', { id, kind: t(`request.kind.${kind}`) })}</Typography>
            <Badge>{t(`request.state.${state}`)}</Badge>
          </Flex>
          <Typography>{[unit.name, role ? t(`role.${role}`) : null, t(`system.${system}`), programme].filter(Boolean).join(' · ')}</Typography>
          {name ? <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>{`${name} · ${email ?? ''}`}</Typography> : null}
          {text ? <Typography variant="pi" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{text}</Typography> : null}
          <Typography variant="pi">{t('request.document', { number: documentNumber, day: day(documentDate) })}</Typography>
          {document ? <DocumentLink file={document} /> : null}
          <Typography variant="pi" textColor="neutral600">{t(paper ? 'request.entered' : 'request.made', { name: madeBy.name, at: instant(madeAt) })}</Typography>
          {decidedBy && decidedAt && !paper ? <Typography variant="pi" textColor="neutral600">{t('request.decided', { name: decidedBy.name, at: instant(decidedAt), reason: reason ?? '' })}</Typography> : null}
        </Flex>
        <Flex gap={2} wrap="wrap">
          {may.map((act) => (
            <Button key={act} size="S" variant={act === 'approve' ? 'default' : act === 'refuse' ? 'danger-light' : 'secondary'} onClick={() => onAct(act)}>{t(`request.${act}`)}</Button>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
};

/** Requests as a list that also reads well on a narrow screen. */
export const RequestList = ({ requests, onAct }: { requests: readonly RequestView[]; onAct(request: RequestView, act: RequestAct): void }) => {
  const { t } = useWordsOf(key);
  if (requests.length === 0) return <Typography textColor="neutral600">{t('requests.empty')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {requests.map((request) => <Line key={request.id} request={request} onAct={(act) => onAct(request, act)} />)}
    </Flex>
  );
};
