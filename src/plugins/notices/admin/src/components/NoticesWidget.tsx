import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { Notice } from '../../../contracts';
import { instantText, refusalOf, usePage } from '../../../../platform/admin/src/public';
import { useFresh } from '../api/unread';
import { useReading } from '../api/use-reading';
import { key } from '../plugin-id';

const Line = ({ notice }: { notice: Notice }) => {
  const intl = useIntl();
  const { readOne } = useReading();
  const unread = notice.readAt === null;
  const open = () => { if (unread) readOne(notice.id).catch(() => undefined); };
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={0}>
      <Typography fontWeight={unread ? 'bold' : 'regular'} style={{ overflowWrap: 'anywhere' }}>
        <Link to={notice.link} onClick={open}>{notice.title}</Link>
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {[instantText(intl, notice.at), ...(unread ? [intl.formatMessage({ id: key('state.unread-one') })] : [])].join(' · ')}
      </Typography>
    </Flex>
  );
};

/** The last five notices, on the home page. */
export const NoticesWidget = () => {
  const { formatMessage } = useIntl();
  const { value, error, reload } = usePage<Notice>('/notices?pageSize=5');
  useFresh(reload);

  if (error && !value) return <Typography role="alert" textColor="danger600">{refusalOf(error, formatMessage({ id: key('network') })).message}</Typography>;
  if (!value) return <Widget.Loading />;
  if (value.data.length === 0) return <Widget.NoData>{formatMessage({ id: key('widget.empty') })}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {value.data.map((notice) => <Line key={notice.id} notice={notice} />)}
    </Flex>
  );
};
