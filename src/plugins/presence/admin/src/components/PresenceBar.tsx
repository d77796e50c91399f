import { Flex, Typography } from '@strapi/design-system';
import { Eye, Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { PresenceMode, PresentPerson } from '../../../contracts';
import { usePresence } from '../api/use-presence';
import { key } from '../plugin-id';

const ICONS = { editing: Pencil, looking: Eye } as const;

const PersonLine = ({ person }: { person: PresentPerson }) => {
  const { formatMessage, formatTime } = useIntl();
  const Icon = ICONS[person.mode];
  const editing = person.mode === 'editing';
  return (
    <Flex gap={2} alignItems="flex-start">
      <Icon aria-hidden width="1.4rem" height="1.4rem" fill={editing ? 'warning700' : 'neutral600'} style={{ flexShrink: 0, marginTop: '0.3rem' }} />
      <Typography variant="pi" textColor={editing ? 'warning700' : 'neutral700'} fontWeight={editing ? 'semiBold' : 'regular'}>
        {formatMessage({ id: key(person.mode) }, { name: person.name, time: formatTime(person.since, { timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' }) })}
      </Typography>
    </Flex>
  );
};

interface Props {
  readonly contentType: string;
  readonly documentId: string;
  readonly mode: PresenceMode;
}

/** Who else looks at the document or is changing it, said politely to screen readers; nothing when nobody does. */
export const PresenceBar = ({ contentType, documentId, mode }: Props) => {
  const people = usePresence(contentType, documentId, mode);
  return (
    <Flex role="status" aria-live="polite" direction="column" alignItems="stretch" gap={1} width="100%">
      {people.map((person) => <PersonLine key={person.userId} person={person} />)}
    </Flex>
  );
};
