import { Loading, useAnswer } from '../../../../platform/admin/src/public';
import type { Summary } from '../../../contracts';
import { useWords } from '../words';
import { Numbers } from './Numbers';

const PAGE = '/plugins/basic-information';

/** Home page of a member: what is late, due and returned. */
const DueWidget = () => {
  const { t } = useWords();
  return (
    <Loading from={useAnswer<{ data: Summary }>('/basic-information/summary')}>
      {({ data: { late, due, daysLeft, returned } }) => (
        <Numbers nothing={t('widget.nothing-due')} lines={[
          ...(late > 0 ? [{ text: t('widget.late', { count: late }), to: `${PAGE}?tab=mine&status=late` }] : []),
          ...(due > 0 ? [{ text: t('widget.due', { count: due, days: daysLeft ?? 0 }), to: `${PAGE}?tab=mine&status=due` }] : []),
          ...(returned ? [{ text: t('widget.returned', { count: returned }), to: `${PAGE}?tab=mine` }] : []),
        ]} />
      )}
    </Loading>
  );
};

export default DueWidget;
