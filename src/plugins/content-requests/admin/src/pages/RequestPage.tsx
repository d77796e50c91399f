import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { Loading, RefusalText, useAct, useAnswer } from '../../../../platform/admin/src/public';
import type { RequestDetail } from '../../../contracts';
import { useRequestActs } from '../api';
import { AnswerForm } from '../components/AnswerForm';
import { EventList } from '../components/EventList';
import { ReasonDialog } from '../components/ReasonDialog';
import { StateBadge } from '../components/StateBadge';
import { useWords } from '../words';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <Box flex="1 1 20rem" minWidth={0}>
    <Typography tag="dt" variant="pi" textColor="neutral600">{name}</Typography>
    <Typography tag="dd">{children}</Typography>
  </Box>
);

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box tag="section" aria-label={title} background="neutral0" padding={5} hasRadius shadow="tableShadow">
    <Typography tag="h2" variant="delta">{title}</Typography>
    <Box paddingTop={3}>{children}</Box>
  </Box>
);

const documentText = ({ documentNumber, documentDate }: RequestDetail, day: (iso: string) => string): string =>
  [documentNumber, documentDate && day(documentDate)].filter(Boolean).join(' · ') || '–';

/** Accept, ask again, cancel: what this person may do, by the server's word. */
const Acts = ({ request, onDone }: { request: RequestDetail; onDone: () => void }) => {
  const { t } = useWords();
  const acts = useRequestActs();
  const { busy, refusal, run } = useAct();
  const [asking, setAsking] = useState<'reopen' | 'cancel' | null>(null);
  const may = (act: 'close' | 'reopen' | 'cancel'): boolean => request.may.includes(act);
  const close = async () => { if (await run(async () => { await acts.close(request); })) onDone(); };
  if (!may('close') && !may('reopen') && !may('cancel')) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap">
        {may('close') ? <Button variant="success" loading={busy} onClick={() => void close()}>{t('close.confirm')}</Button> : null}
        {may('reopen') ? <Button variant="secondary" onClick={() => setAsking('reopen')}>{t('reopen.open')}</Button> : null}
        {may('cancel') ? <Button variant="danger-light" onClick={() => setAsking('cancel')}>{t('cancel.open')}</Button> : null}
      </Flex>
      {refusal ? <RefusalText refusal={refusal} /> : null}
      {asking ? <ReasonDialog act={asking} request={request} onClose={(after) => { setAsking(null); if (after) onDone(); }} /> : null}
    </Flex>
  );
};

/** One request: what is wanted, what happened, and what this person can do about it. */
export const RequestPage = () => {
  const { t, day, instant } = useWords();
  const { id = '' } = useParams();
  const answer = useAnswer<{ data: RequestDetail }>(`/content-requests/requests/${encodeURIComponent(id)}`);
  const request = answer.value?.data;
  return (
    <Page.Main>
      <Page.Title>{request ? `${request.number}. ${request.title}` : t('title')}</Page.Title>
      <Layouts.Header title={request ? `${request.number}. ${request.title}` : t('title')} navigationAction={<BackButton fallback=".." />}
        subtitle={request ? t('page.subtitle', { agency: request.agency, unit: request.unit.name }) : undefined}
        primaryAction={<Button variant="tertiary" loading={answer.loading} onClick={answer.reload}>{t('reload')}</Button>} />
      <Layouts.Content>
        <Loading from={answer}>
          {({ data }) => (
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Card title={t('page.wanted')}>
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <Flex><StateBadge request={data} /></Flex>
                  <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{data.text}</Typography>
                  <Flex tag="dl" gap={4} wrap="wrap" alignItems="flex-start">
                    <Fact name={t('raise.agency')}>{data.agency}</Fact>
                    <Fact name={t('page.document')}>{documentText(data, day)}</Fact>
                    <Fact name={t('raise.unit')}>{data.unit.name}</Fact>
                    <Fact name={t('raise.dueOn')}>{day(data.dueOn)}</Fact>
                    <Fact name={t('page.raised')}>{instant(data.raisedAt)}</Fact>
                    {data.answeredAt ? <Fact name={t('page.answered')}>{`${instant(data.answeredAt)}${data.answeredLate ? ` (${t('page.late')})` : ''}`}</Fact> : null}
                  </Flex>
                  <Acts request={data} onDone={answer.reload} />
                </Flex>
              </Card>
              {data.may.includes('answer') ? <AnswerForm key={data.version} request={data} onDone={answer.reload} /> : null}
              <Card title={t('history.title')}><EventList events={data.events} /></Card>
            </Flex>
          )}
        </Loading>
      </Layouts.Content>
    </Page.Main>
  );
};
