import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { HistoryItem } from '../../../contracts';
import { key } from '../plugin-id';

const HistoryLine = ({ item }: { item: HistoryItem }) => {
  const { formatMessage, formatDate } = useIntl();
  const what = formatMessage({ id: key(item.kind === 'edit' ? 'decision.edit' : `decision.${item.decision}`) });
  const who = item.actingFor ? formatMessage({ id: key('history.acting') }, { actor: item.actor.name, principal: item.actingFor.name }) : item.actor.name;
  return (
    <Box tag="li" paddingBottom={2}>
      <Typography tag="p" fontWeight="semiBold">{what}{item.stageName ? ` – ${item.stageName}` : ''}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {who} · {formatDate(item.at, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })}
        {item.revision ? ` · ${formatMessage({ id: key('history.revision') }, { number: item.revision })}` : ''}
      </Typography>
      {item.comment ? <Typography tag="p" variant="pi">{item.comment}</Typography> : null}
    </Box>
  );
};

/** What happened to the document, newest first. */
export const HistoryList = ({ items }: { items: readonly HistoryItem[] }) => {
  const { formatMessage } = useIntl();
  if (items.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">{formatMessage({ id: key('history.title') })}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch">
        {items.map((item) => <HistoryLine key={`${item.kind}-${item.at}-${item.actor.userId}-${item.decision}`} item={item} />)}
      </Flex>
    </Flex>
  );
};
