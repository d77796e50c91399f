import { Loading, useAnswer } from '../../../../platform/admin/src/public';
import type { Summary } from '../../../contracts';
import { useWords } from '../words';
import { Numbers } from './Numbers';

const PAGE = '/plugins/basic-information';

/** Home page of the operator: what waits, what contradicts, who is late. */
const VerificationWidget = () => {
  const { t } = useWords();
  return (
    <Loading from={useAnswer<{ data: Summary }>('/basic-information/summary')}>
      {({ data: { waiting, conflicts, late } }) => (
        <Numbers nothing={t('widget.nothing-waiting')} lines={[
          ...(waiting ? [{ text: t('widget.waiting', { count: waiting }), to: `${PAGE}?tab=queue` }] : []),
          ...(conflicts ? [{ text: t('widget.conflicts', { count: conflicts }), to: `${PAGE}?tab=conflicts` }] : []),
          ...(late > 0 ? [{ text: t('widget.units-late', { count: late }), to: `${PAGE}?tab=overview&status=late` }] : []),
        ]} />
      )}
    </Loading>
  );
};

export default VerificationWidget;
