import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { HistoryItem } from '../../../contracts';
import { instantText } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

/** More than these are folded away: the panel stands beside the text, not in its place. */
const SHOWN = 5;

const HistoryLine = ({ item }: { item: HistoryItem }) => {
  const intl = useIntl();
  const { formatMessage } = intl;
  const what = formatMessage({ id: key(item.kind === 'edit' ? 'decision.edit' : `decision.${item.decision}`) });
  const who = item.actingFor ? formatMessage({ id: key('history.acting') }, { actor: item.actor.name, principal: item.actingFor.name }) : item.actor.name;
  return (
    <Box tag="li" paddingBottom={2}>
      <Typography tag="p" fontWeight="semiBold">{what}{item.stageName ? ` – ${item.stageName}` : ''}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {who} · {instantText(intl, item.at)}
        {item.revision ? ` · ${formatMessage({ id: key('history.revision') }, { number: item.revision })}` : ''}
      </Typography>
      {item.comment ? <Typography tag="p" variant="pi">{item.comment}</Typography> : null}
    </Box>
  );
};

/** What happened to the document, newest first; the last few until somebody asks for all. */
export const HistoryList = ({ items }: { items: readonly HistoryItem[] }) => {
  const { formatMessage } = useIntl();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const newest = [...items].reverse();
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2} aria-label={formatMessage({ id: key('history.title') })}>
      <Typography tag="h3" variant="sigma" textColor="neutral700">{formatMessage({ id: key('history.title') })}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch">
        {(all ? newest : newest.slice(0, SHOWN)).map((item) => <HistoryLine key={`${item.kind}-${item.at}-${item.actor.userId}-${item.decision}`} item={item} />)}
      </Flex>
      {items.length > SHOWN ? (
        <Button variant="tertiary" size="S" aria-expanded={all} onClick={() => setAll(!all)}>
          {formatMessage({ id: key(all ? 'history.fewer' : 'history.all') }, { count: items.length })}
        </Button>
      ) : null}
    </Flex>
  );
};
