import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Loading, useAnswer } from '../../../../platform/admin/src/public';
import { PAGE } from '../addresses';
import { useWords } from '../words';

/** Home page of the portal's offices: how many copies wait because their original changed. */
const TasksWidget = () => {
  const { t } = useWords();
  return (
    <Loading from={useAnswer<{ data: { open: number } }>('/linked-copies/tasks/count')}>
      {({ data: { open } }) => <Typography>{open === 0 ? t('widget.nothing') : <Link to={PAGE}>{t('widget.open-tasks', { count: open })}</Link>}</Typography>}
    </Loading>
  );
};

export default TasksWidget;
