import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { ReviewNote, ReviewNotes, ReviewNoteSide } from '../../../../moderation/contracts';
import { key } from '../plugin-id';
import { Aside } from './marks';

const Side = ({ side }: { side: ReviewNoteSide }) => (
  <Box flex="1 1 24rem" minWidth={0} padding={3} background="neutral100" hasRadius>
    <Typography tag="p" fontWeight="bold">{side.text}</Typography>
    <Typography tag="p" variant="pi">{side.link ? <Link tag={RouterLink} to={side.link}>{side.title}</Link> : side.title}</Typography>
    <Typography tag="p" variant="pi" textColor="neutral700">{side.from.join(' · ')}</Typography>
  </Box>
);

const Note = ({ note }: { note: ReviewNote }) => {
  const { formatMessage } = useIntl();
  return (
    <Aside tag="li" $line={note.open ? 'warning500' : 'neutral200'} paddingLeft={3}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap">
          <Typography tag="h3" fontWeight="semiBold">{note.title}</Typography>
          {note.open || note.finding !== null ? (
            <Badge backgroundColor={note.open ? 'danger100' : 'success100'} textColor={note.open ? 'danger700' : 'success700'}>
              {formatMessage({ id: key(note.open ? 'notes.open' : 'notes.settled') })}
            </Badge>
          ) : null}
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral600">{note.detail}</Typography>
        <Flex gap={3} wrap="wrap" alignItems="stretch">{note.sides.map((side, at) => <Side key={at} side={side} />)}</Flex>
        {note.finding ? <Typography tag="p">{note.finding}</Typography> : null}
      </Flex>
    </Aside>
  );
};

/** What another part of the house knows about the item, for whoever decides about it. */
export const NotesCard = ({ about }: { about: ReviewNotes }) => {
  const id = useId();
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" id={id} variant="delta">{about.title}</Typography>
        <Typography tag="p">{about.lead}</Typography>
        {about.notes.length > 0 ? (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>{about.notes.map((note, at) => <Note key={at} note={note} />)}</Flex>
        ) : null}
        {about.act ? <Box><Link tag={RouterLink} to={about.act.link}>{about.act.text}</Link></Box> : null}
      </Flex>
    </Box>
  );
};
