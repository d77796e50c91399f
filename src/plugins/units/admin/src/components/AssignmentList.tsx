import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AssignmentView } from '../../../contracts';
import { key } from '../plugin-id';

const Line = ({ item, onEnd }: { item: AssignmentView; onEnd(): void }) => {
  const { formatMessage, formatDate } = useIntl();
  const t = (id: string, values?: Record<string, string>) => formatMessage({ id: key(id) }, values);
  const day = (date: string) => formatDate(date, { dateStyle: 'short', timeZone: 'UTC' });
  const period = item.to ? t('period.closed', { from: day(item.from), to: day(item.to) }) : t('period.open', { from: day(item.from) });
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" gap={4} wrap="wrap" alignItems="flex-start">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography tag="h2" variant="delta">{item.user.name}</Typography>
          <Typography>{`${t(`role.${item.role}`)} · ${item.unit.name} (${item.unit.code}) · ${t(`reach.${item.reach}`)}`}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {[t(`system.${item.system}`), item.user.email, period, t('decision', { number: item.decisionNumber, date: day(item.decisionDate) })].join(' · ')}
          </Typography>
        </Flex>
        <Flex gap={2}>
          <Badge>{t(item.living ? 'state.living' : item.to ? 'state.ended' : 'state.waiting')}</Badge>
          {item.to === null || item.living ? <Button variant="secondary" size="S" onClick={onEnd}>{t('end.open')}</Button> : null}
        </Flex>
      </Flex>
    </Box>
  );
};

/** Assignments as a list that also reads well on a narrow screen. */
export const AssignmentList = ({ items, onEnd }: { items: readonly AssignmentView[]; onEnd(item: AssignmentView): void }) => {
  const { formatMessage } = useIntl();
  if (items.length === 0) return <Typography textColor="neutral600">{formatMessage({ id: key('empty') })}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {items.map((item) => <Line key={item.documentId} item={item} onEnd={() => onEnd(item)} />)}
    </Flex>
  );
};
