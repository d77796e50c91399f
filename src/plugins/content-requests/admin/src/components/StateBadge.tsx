import { Badge } from '@strapi/design-system';
import { onTint } from '../../../../platform/admin/src/public';
import type { RequestLine } from '../../../contracts';
import { useWords, type Words } from '../words';

const COLOURS: Readonly<Record<RequestLine['state'], 'warning' | 'primary' | 'success' | 'neutral'>> = {
  open: 'warning', answered: 'primary', closed: 'success', cancelled: 'neutral',
};

/** "Còn 3 ngày", "Quá hạn 2 ngày", "Đã trả lời": the state in words, never in colour alone. */
export const stateText = ({ state, daysLeft, overdue }: RequestLine, { t }: Words): string => {
  if (daysLeft === null) return t(`state.${state}`);
  if (overdue) return t('due.overdue', { days: -daysLeft });
  return daysLeft === 0 ? t('due.today') : t('due.left', { days: daysLeft });
};

export const StateBadge = ({ request }: { request: RequestLine }) => {
  const colour = request.overdue ? 'danger' : COLOURS[request.state];
  return <Badge backgroundColor={`${colour}100`} textColor={onTint(colour)}>{stateText(request, useWords())}</Badge>;
};
