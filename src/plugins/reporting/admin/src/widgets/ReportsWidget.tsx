import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { usePage } from '../../../../platform/admin/src/public';
import type { ReportLine } from '../../../contracts';
import { HOME, listAddress, reportAddress } from '../api/addresses';
import { Loading } from '../components/Loading';
import { daysText } from '../report/state-text';
import { useWords } from '../words';

/** So many are named on the home page. */
const NAMED = 5;

/** Home page: the reports that wait for this person, to enter or to decide, the most urgent first. */
export const ReportsWidget = ({ waiting }: { waiting: 'enter' | 'decide' }) => {
  const words = useWords();
  const { t } = words;
  const list = usePage<ReportLine>(listAddress({ waiting, pageSize: String(NAMED) }));
  return (
    <Loading from={list}>
      {({ data, meta: { pagination } }) => {
        if (data.length === 0) return <Typography>{t(`widget.nothing-${waiting}`)}</Typography>;
        return (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Typography>{t(`widget.count-${waiting}`, { count: pagination.total })}</Typography>
            <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
              {data.map((report) => (
                <Typography key={report.id} tag="li">
                  <Link to={reportAddress(report)}>{[report.template.code, waiting === 'decide' ? report.unit.name : report.period.title].join(' · ')}</Link>
                  {` ${[...(report.state === 'returned' ? [t('widget.returned')] : []), daysText(report, words)].filter(Boolean).join(' · ')}`}
                </Typography>
              ))}
            </Flex>
            {pagination.total > data.length ? <Link to={`${HOME}?tab=${waiting === 'enter' ? 'mine' : 'waiting'}`}>{t('widget.all')}</Link> : null}
          </Flex>
        );
      }}
    </Loading>
  );
};
