import { Badge, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { EntryDocument, QueueItem } from '../../../contracts';
import { reviewAddress } from '../api';
import { allows, isDone, type Outcome } from '../queue-acts';
import { useWords } from '../words';
import { Card } from './Card';
import { ConflictCard } from './ConflictCard';
import { FigureTable } from './FigureTable';
import type { QueueRow } from './use-queue-work';

const ROW = 'data-queue-row';

/** Puts the focus on the title of an entry, where the screen reader reads it and Enter opens it. */
export const focusEntry = (key: string): void => {
  document.querySelector<HTMLAnchorElement>(`[${ROW}="${key}"] h2 a`)?.focus();
};

/** How many conflicts of an entry nobody has settled, those that this person may not see included. */
export const openConflictsOf = ({ conflicts, hiddenConflicts }: QueueItem): number =>
  conflicts.filter(({ settlement }) => settlement === null).length + hiddenConflicts;

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

/** What happened to an entry on this page. */
const OutcomeLine = ({ outcome }: { outcome: Outcome }) => {
  const { t } = useWords();
  const done = isDone(outcome);
  const Icon = done ? CheckCircle : WarningCircle;
  return (
    <Box background={done ? 'success100' : 'danger100'} padding={2} hasRadius>
      <Flex gap={2} alignItems="flex-start">
        <Box paddingTop="2px"><Icon aria-hidden width="1.6rem" height="1.6rem" fill={done ? 'success600' : 'danger600'} /></Box>
        <Typography tag="p" fontWeight="bold" textColor={done ? 'success700' : 'danger700'}>{outcome.refusal ?? t(`outcome.${outcome.kind}`)}</Typography>
      </Flex>
    </Box>
  );
};

interface Props {
  readonly row: QueueRow;
  readonly chosen: boolean;
  readonly selectable: boolean;
  readonly busy: boolean;
  onChoose(on: boolean): void;
  onAccept(): void;
  onReturn(): void;
  onChanged(): void;
}

/** What the operator does with one entry, without leaving the page: accept and publish, or return with the reason. */
const QueueActs = ({ row, selectable, busy, onAccept, onReturn }: Pick<Props, 'row' | 'selectable' | 'busy' | 'onAccept' | 'onReturn'>) => {
  const { t } = useWords();
  if (!selectable) return <Typography textColor="neutral600">{t('queue.not-yours')}</Typography>;
  return (
    <Flex gap={2} wrap="wrap">
      {allows(row.case, 'accept') ? <Button variant="success" loading={busy} onClick={onAccept}>{t(row.case.state === 'open' ? 'queue.accept' : 'queue.publish')}</Button> : null}
      {allows(row.case, 'return') ? <Button variant="danger-light" disabled={busy} onClick={onReturn}>{t('queue.return')}</Button> : null}
    </Flex>
  );
};

/** One entry that waits: its figures beside the published ones, what contradicts them, its source and its document. */
export const QueueCard = ({ row, chosen, selectable, onChoose, onChanged, ...acts }: Props) => {
  const { t, instant } = useWords();
  const { item, outcome } = row;
  const open = openConflictsOf(item);
  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={4} {...{ [ROW]: row.key }}>
        <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
          <Flex gap={3} alignItems="flex-start" minWidth={0} flex="1 1 24rem">
            {selectable ? (
              <Box paddingTop="2px">
                <Checkbox checked={chosen} onCheckedChange={(on: boolean | 'indeterminate') => onChoose(on === true)} aria-label={t('queue.choose', { title: item.title, unit: item.unit.name })} />
              </Box>
            ) : null}
            <Box minWidth={0}>
              <Typography tag="h2" variant="delta"><Link to={reviewAddress(item.documentId)}>{item.title}</Link></Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {[item.unit.name, item.category ?? t('queue.no-category'), t('queue.submitted', { by: item.submittedBy, at: instant(item.submittedAt) })].join(' · ')}
              </Typography>
            </Box>
          </Flex>
          <Flex gap={2} wrap="wrap">
            <Badge>{t(item.published ? 'queue.update' : 'queue.first')}</Badge>
            {open > 0 ? <Badge backgroundColor="danger100" textColor="danger700">{t('queue.conflicts', { count: open })}</Badge> : null}
          </Flex>
        </Flex>
        <FigureTable entry={item} />
        {item.conflicts.map((conflict) => (
          <ConflictCard key={conflict.pair} conflict={conflict} maySettle={item.maySettle && !isDone(outcome)} onSettled={onChanged} />
        ))}
        <Flex tag="dl" gap={4} wrap="wrap" alignItems="flex-start">
          <Fact name={t('queue.source')}>{item.source ?? t('queue.no-source')}</Fact>
          <Fact name={t('queue.author')}>{[item.author ?? '–', t(`origin.${item.origin}`)].join(' · ')}</Fact>
          <Fact name={t('queue.document')}><DocumentFact document={item.document} /></Fact>
        </Flex>
        {item.hasBody ? <Typography variant="pi"><Link to={reviewAddress(item.documentId)}>{t('queue.read-body')}</Link></Typography> : null}
        {outcome ? <OutcomeLine outcome={outcome} /> : null}
        {isDone(outcome) ? null : <QueueActs row={row} selectable={selectable} {...acts} />}
      </Flex>
    </Card>
  );
};
