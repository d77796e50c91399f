import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import type { FoundEntry } from '../../../contracts';
import { key } from '../plugin-id';
import type { Filter } from '../query';
import { Changes } from './Changes';

interface Props {
  readonly entries: readonly FoundEntry[];
  onNarrow(changed: Partial<Record<Filter, string>>): void;
}

const Line = ({ entry, onNarrow }: { entry: FoundEntry; onNarrow: Props['onNarrow'] }) => {
  const { t, instant } = useWordsOf(key);
  const [open, setOpen] = useState(false);
  const { seq, recordedAt, actionName, actor, subject, subjectName } = entry;
  const who = actor.name || [t(`kind.${actor.kind}`), actor.id].filter(Boolean).join(' ');
  const about = subjectName ?? `${subject.type} · ${subject.id}`;
  const details = `entry-${seq}`;
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow" data-entry={seq}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" alignItems="flex-start">
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth="0" maxWidth="100%">
          <Typography tag="h2" variant="delta">{`${who}: ${actionName}`}</Typography>
          <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>{about}</Typography>
          <Typography variant="pi" textColor="neutral600">{[instant(recordedAt), actor.address, t('entry.number', { seq })].filter(Boolean).join(' · ')}</Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {actor.kind === 'staff' && actor.id ? <Button size="S" variant="tertiary" onClick={() => onNarrow({ actor: actor.id ?? '' })} aria-label={t('entry.same-person', { who })}>{t('entry.person')}</Button> : null}
          <Button size="S" variant="tertiary" onClick={() => onNarrow({ subject: `${subject.type}/${subject.id}` })} aria-label={t('entry.same-subject', { about })}>{t('entry.subject')}</Button>
          <Button size="S" variant="secondary" onClick={() => setOpen(!open)} aria-expanded={open} aria-controls={details} aria-label={t(open ? 'entry.hide-of' : 'entry.show-of', { seq })}>{t(open ? 'entry.hide' : 'entry.show')}</Button>
        </Flex>
      </Flex>
      <div id={details}>{open ? <Changes entry={entry} /> : null}</div>
    </Box>
  );
};

/** Entries as a list that also reads well on a narrow screen. */
export const EntryList = ({ entries, onNarrow }: Props) => {
  const { t } = useWordsOf(key);
  if (entries.length === 0) return <Typography textColor="neutral600">{t('empty')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {entries.map((entry) => <Line key={entry.seq} entry={entry} onNarrow={onNarrow} />)}
    </Flex>
  );
};
