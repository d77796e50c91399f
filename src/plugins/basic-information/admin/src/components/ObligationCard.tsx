import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { onTint, RefusalText, useAct } from '../../../../platform/admin/src/public';
import type { EntryLine, ObligationStatus, ObligationView } from '../../../contracts';
import { editAddress, reviewAddress, useInformationActs } from '../api';
import { useWords, type Words } from '../words';
import { BeginDialog } from './BeginDialog';
import { Card } from './Card';

const COLOURS: Readonly<Record<ObligationStatus, 'danger' | 'warning' | 'success' | 'neutral'>> = {
  late: 'danger', due: 'warning', provided: 'success', 'on-change': 'neutral',
};

/** "còn 8 ngày", "quá hạn 3 ngày": the state in words. */
const statusText = ({ status, days }: ObligationView, { t }: Words): string => t(days === 0 && status === 'due' ? 'status.due-today' : `status.${status}`, { days: days ?? 0 });

const dueText = ({ frequency, dueOn, lastProvidedOn }: ObligationView, { t, day }: Words): string =>
  [
    t(`frequency.${frequency}`),
    ...(dueOn === null ? [] : [t('obligation.due', { day: day(dueOn) })]),
    lastProvidedOn === null ? t('obligation.never') : t('obligation.last', { day: day(lastProvidedOn) }),
  ].join(' · ');

const EntryRow = ({ entry, mayWrite }: { entry: EntryLine; mayWrite: boolean }) => {
  const { t, instant } = useWords();
  const facts = [
    t(`entry.${entry.state}`),
    ...(entry.published && entry.publishedAt ? [t('entry.published-at', { at: instant(entry.publishedAt) })] : [t('entry.not-public')]),
    ...(entry.editedAt ? [t('entry.edited', { at: instant(entry.editedAt), by: entry.editedBy ?? t('entry.system') })] : []),
  ];
  return (
    <Flex tag="li" gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
      <Box flex="1 1 24rem" minWidth={0}>
        <Typography tag="p"><Link to={mayWrite ? editAddress(entry.documentId) : reviewAddress(entry.documentId)}>{entry.title}</Link></Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">{facts.join(' · ')}</Typography>
        {entry.remark ? <Typography tag="p" variant="pi" textColor="danger700">{t('entry.remark', { remark: entry.remark })}</Typography> : null}
      </Box>
      {mayWrite && entry.state !== 'open' && entry.state !== 'approved' && entry.state !== 'scheduled' ? (
        <Button tag={Link} to={editAddress(entry.documentId)} size="S" variant="secondary" aria-label={t('entry.update-of', { title: entry.title })}>{t(entry.state === 'returned' ? 'entry.mend' : 'entry.update')}</Button>
      ) : null}
    </Flex>
  );
};

/** What a unit answers for in one category: its state, its entries, and what this person can do about it. */
export const ObligationCard = ({ item, onChanged }: { item: ObligationView; onChanged: () => void }) => {
  const words = useWords();
  const { t } = words;
  const acts = useInformationActs();
  const { busy, refusal, run } = useAct();
  const [beginning, setBeginning] = useState(false);
  const colour = COLOURS[item.status];

  const confirm = async () => {
    const { responsibility } = item;
    if (responsibility !== null && (await run(async () => { await acts.confirm(responsibility); }))) onChanged();
  };

  return (
    <Card>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
          <Box flex="1 1 24rem" minWidth={0}>
            <Typography tag="h2" variant="delta">{item.category.name}</Typography>
            <Typography tag="p" fontWeight="semiBold">{item.unit.name}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">{dueText(item, words)}</Typography>
          </Box>
          <Badge backgroundColor={`${colour}100`} textColor={onTint(colour)}>{statusText(item, words)}</Badge>
        </Flex>
        {item.entries.length > 0 ? (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {item.entries.map((entry) => <EntryRow key={entry.documentId} entry={entry} mayWrite={item.mayProvide} />)}
          </Flex>
        ) : <Typography textColor="neutral700">{t('obligation.nothing')}</Typography>}
        {item.entryCount > item.entries.length ? <Typography variant="pi" textColor="neutral600">{t('obligation.more', { count: item.entryCount - item.entries.length })}</Typography> : null}
        {refusal ? <RefusalText refusal={refusal} /> : null}
        {item.mayProvide ? (
          <Flex gap={2} wrap="wrap">
            <Button variant="secondary" size="S" onClick={() => setBeginning(true)}>{t('obligation.begin')}</Button>
            {item.mayConfirm ? <Button variant="tertiary" size="S" loading={busy} onClick={() => void confirm()}>{t('obligation.confirm')}</Button> : null}
          </Flex>
        ) : null}
        {item.legalBasis ? <Typography variant="pi" textColor="neutral600">{t('obligation.basis', { basis: item.legalBasis })}</Typography> : null}
      </Flex>
      {beginning ? <BeginDialog item={item} onClose={() => setBeginning(false)} /> : null}
    </Card>
  );
};
