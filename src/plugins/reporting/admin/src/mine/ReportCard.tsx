import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ReportLine } from '../../../contracts';
import { reportAddress } from '../api/addresses';
import { StateBadge } from '../report/StateBadge';
import { daysText, dueText } from '../report/state-text';
import { useWords } from '../words';

/** How much of a form is filled, as a bar and in figures. */
const Progress = ({ filled, inputs }: Pick<ReportLine, 'filled' | 'inputs'>) => {
  const { t } = useWords();
  const text = t('mine.filled', { filled, inputs });
  return (
    <Flex gap={2} alignItems="center">
      <progress value={filled} max={Math.max(inputs, 1)} aria-label={text} style={{ width: '8rem' }} />
      <Typography variant="pi" aria-hidden>{text}</Typography>
    </Flex>
  );
};

/** A report in a list: what it is, how far it is, what is wrong, how long there is. */
export const ReportCard = ({ report, withUnit, heading = 'h3' }: { report: ReportLine; withUnit: boolean; heading?: 'h2' | 'h3' }) => {
  const words = useWords();
  const { t } = words;
  const { blocks, warnings, openRemarks, late, waiting, state } = report;
  const facts = [
    ...(withUnit ? [report.unit.name] : []),
    report.period.title,
    dueText(report, words),
    ...(late ? [t('report.line.late')] : []),
  ];
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Box flex="1 1 24rem" minWidth={0}>
          <Typography tag={heading} variant="delta"><Link to={reportAddress(report)}>{`${report.template.code}. ${report.template.title}`}</Link></Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">{facts.join(' · ')}</Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          {daysText(report, words) ? <Badge backgroundColor={late ? 'danger100' : 'neutral150'} textColor={late ? 'danger700' : 'neutral800'}>{daysText(report, words)}</Badge> : null}
          <StateBadge report={report} />
        </Flex>
      </Flex>
      <Flex gap={4} wrap="wrap" paddingTop={2}>
        {state === 'approved' || report.inputs === 0 ? null : <Progress filled={report.filled} inputs={report.inputs} />}
        {state === 'approved' && waiting === 'decide' ? <Typography variant="pi" fontWeight="bold">{t('mine.reopen-asked')}</Typography> : null}
        {blocks > 0 && waiting === 'enter' ? <Typography variant="pi" fontWeight="bold">{t('mine.blocks', { count: blocks })}</Typography> : null}
        {warnings > 0 ? <Typography variant="pi" fontWeight="bold">{t('mine.warnings', { count: warnings })}</Typography> : null}
        {openRemarks > 0 ? <Typography variant="pi" fontWeight="bold">{t('mine.remarks', { count: openRemarks })}</Typography> : null}
      </Flex>
    </Box>
  );
};
