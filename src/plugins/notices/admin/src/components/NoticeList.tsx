import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { Notice } from '../../../contracts';
import { instantText } from '../../../../platform/admin/src/public';
import { key, kindText } from '../plugin-id';
import { NoticeText } from './NoticeText';

interface Props {
  readonly notices: readonly Notice[];
  onRead(notice: Notice): void;
}

const NoticeItem = ({ notice, onRead }: { notice: Notice; onRead: Props['onRead'] }) => {
  const intl = useIntl();
  const unread = notice.readAt === null;
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex justifyContent="space-between" gap={3} wrap="wrap" alignItems="flex-start">
          <Typography tag="h2" variant="delta" fontWeight={unread ? 'bold' : 'regular'} style={{ overflowWrap: 'anywhere' }}>
            <Link to={notice.link} onClick={() => { if (unread) onRead(notice); }}>{notice.title}</Link>
          </Typography>
          {unread ? <Badge backgroundColor="primary100" textColor="primary700">{intl.formatMessage({ id: key('state.unread-one') })}</Badge> : null}
        </Flex>
        <Typography variant="pi" textColor="neutral600">{`${kindText(intl, notice.kind, notice.kindName)} · ${instantText(intl, notice.at)}`}</Typography>
        <NoticeText text={notice.text} />
        {unread ? (
          <Box>
            <Button variant="tertiary" size="S" onClick={() => onRead(notice)}
              aria-label={intl.formatMessage({ id: key('read.one-named') }, { title: notice.title })}>
              {intl.formatMessage({ id: key('read.one') })}
            </Button>
          </Box>
        ) : null}
      </Flex>
    </Box>
  );
};

/** Notices, the newest first; the title opens what it is about and takes the notice as read. */
export const NoticeList = ({ notices, onRead }: Props) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
    {notices.map((notice) => <NoticeItem key={notice.id} notice={notice} onRead={onRead} />)}
  </Flex>
);
