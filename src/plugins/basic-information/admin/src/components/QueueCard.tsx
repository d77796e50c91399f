import { Badge, Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { RefusalText } from '../../../../platform/admin/src/public';
import type { EntryDocument, QueueItem } from '../../../contracts';
import { reviewAddress, useInformationActs } from '../api';
import { useWords } from '../words';
import { useAct } from './Acts';
import { Card } from './Card';
import { ConflictCard } from './ConflictCard';
import { FigureTable } from './FigureTable';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <Box flex="1 1 20rem" minWidth={0}>
    <Typography tag="dt" variant="pi" textColor="neutral600">{name}</Typography>
    <Typography tag="dd">{children}</Typography>
  </Box>
);

const DocumentFact = ({ document }: { document: EntryDocument | null }) => {
  const { t, day } = useWords();
  if (document === null) return <>{t('document.none')}</>;
  const { file } = document;
  return (
    <>
      {t('document.line', { number: document.number, day: day(document.issuedOn), issuer: document.issuer, signer: document.signer })}
      {' · '}
      {file ? <><a href={file.url} target="_blank" rel="noreferrer">{file.name}</a>{` (${t(`signature.${file.signature}`)})`}</> : t('document.no-file')}
    </>
  );
};

type Outcome = 'published' | 'returned' | null;

/** What the operator does with one entry, without leaving the page: accept and publish, or return with the reason. */
const QueueActs = ({ item, onDone }: { item: QueueItem; onDone: (outcome: Outcome) => void }) => {
  const { t } = useWords();
  const acts = useInformationActs();
  const { busy, refusal, run } = useAct();
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  // What was approved before the publication failed is only published.
  const [approved, setApproved] = useState<number | null>(item.case.state === 'approved' ? item.case.version : null);
  const { id, version } = item.case;

  const accept = async () => {
    const done = await run(async () => {
      const now = approved ?? (await acts.approve(id, version));
      setApproved(now);
      await acts.publish(id, now);
    });
    if (done) onDone('published');
  };
  const sendBack = async () => {
    if (await run(async () => { await acts.sendBack(id, version, reason.trim()); })) onDone('returned');
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {refusal ? <RefusalText refusal={refusal} /> : null}
      {returning ? (
        <Field.Root name={`reason-${id}`} required>
          <Field.Label>{t('queue.reason')}</Field.Label>
          <Textarea autoFocus value={reason} maxLength={5000} onChange={(event: { target: { value: string } }) => setReason(event.target.value)} />
        </Field.Root>
      ) : null}
      <Flex gap={2} wrap="wrap">
        {returning ? (
          <>
            <Button variant="danger-light" disabled={reason.trim() === ''} loading={busy} onClick={() => void sendBack()}>{t('queue.send-back')}</Button>
            <Button variant="tertiary" onClick={() => setReturning(false)}>{t('cancel')}</Button>
          </>
        ) : (
          <>
            <Button variant="success" loading={busy} onClick={() => void accept()}>{t(approved === null ? 'queue.accept' : 'queue.publish')}</Button>
            {approved === null ? <Button variant="danger-light" onClick={() => setReturning(true)}>{t('queue.return')}</Button> : null}
          </>
        )}
      </Flex>
    </Flex>
  );
};

/** One entry that waits: its figures beside the published ones, what contradicts them, its source and its document. */
export const QueueCard = ({ item, onChanged }: { item: QueueItem; onChanged: () => void }) => {
  const { t, instant } = useWords();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const open = item.conflicts.filter(({ settlement }) => settlement === null).length + item.hiddenConflicts;
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
          <Box minWidth={0} flex="1 1 24rem">
            <Typography tag="h2" variant="delta"><Link to={reviewAddress(item.documentId)}>{item.title}</Link></Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {[item.unit.name, item.category ?? t('queue.no-category'), t('queue.submitted', { by: item.submittedBy, at: instant(item.submittedAt) })].join(' · ')}
            </Typography>
          </Box>
          <Flex gap={2} wrap="wrap">
            <Badge>{t(item.published ? 'queue.update' : 'queue.first')}</Badge>
            {open > 0 ? <Badge backgroundColor="danger100" textColor="danger700">{t('queue.conflicts', { count: open })}</Badge> : null}
          </Flex>
        </Flex>
        <FigureTable entry={item} />
        {item.conflicts.map((conflict) => (
          <ConflictCard key={conflict.pair} conflict={conflict} maySettle={item.maySettle && outcome === null} onSettled={onChanged} />
        ))}
        <Flex tag="dl" gap={4} wrap="wrap" alignItems="flex-start">
          <Fact name={t('queue.source')}>{item.source ?? t('queue.no-source')}</Fact>
          <Fact name={t('queue.author')}>{[item.author ?? '–', t(`origin.${item.origin}`)].join(' · ')}</Fact>
          <Fact name={t('queue.document')}><DocumentFact document={item.document} /></Fact>
        </Flex>
        {item.hasBody ? <Typography variant="pi"><Link to={reviewAddress(item.documentId)}>{t('queue.read-body')}</Link></Typography> : null}
        {outcome === null ? <QueueActs item={item} onDone={setOutcome} /> : (
          <Typography role="status" fontWeight="bold" textColor={outcome === 'published' ? 'success700' : 'warning700'}>{t(`outcome.${outcome}`)}</Typography>
        )}
      </Flex>
    </Card>
  );
};
