import { Badge } from '@strapi/design-system';
import { onTint } from '../../../../platform/admin/src/public';
import type { DiscrepancyState } from '../../../contracts';
import { useWords } from '../words';

const COLOURS: Readonly<Record<DiscrepancyState, 'warning' | 'primary' | 'success' | 'neutral' | 'danger'>> = {
  found: 'danger', verified: 'warning', explained: 'warning', corrected: 'primary', 'signed-off': 'success', dismissed: 'neutral',
};

/** The state in words, never in colour alone. */
export const StateBadge = ({ state }: { state: DiscrepancyState }) => {
  const { t } = useWords();
  return <Badge backgroundColor={`${COLOURS[state]}100`} textColor={onTint(COLOURS[state])}>{t(`discrepancies.state.${state}`)}</Badge>;
};
