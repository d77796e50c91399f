import { Badge } from '@strapi/design-system';
import { onTint } from '../../../../platform/admin/src/public';
import type { ReportLine, ReportState } from '../../../contracts';
import { useWords } from '../words';
import { stateText } from './state-text';

const COLOURS: Readonly<Record<ReportState, 'neutral' | 'primary' | 'danger' | 'warning' | 'success'>> = {
  draft: 'neutral', submitted: 'primary', returned: 'danger', reopened: 'warning', approved: 'success',
};

export const StateBadge = ({ report }: { report: Pick<ReportLine, 'state' | 'chain' | 'level'> }) => {
  const colour = COLOURS[report.state];
  return <Badge backgroundColor={`${colour}100`} textColor={onTint(colour)}>{stateText(report, useWords())}</Badge>;
};
