import { Badge } from '@strapi/design-system';
import { onTint } from '../../../../platform/admin/src/public';
import type { DocumentState, SiteState } from '../../../contracts';
import { useWords } from '../words';

type Tone = 'primary' | 'warning' | 'danger' | 'success' | 'neutral';

const stateOf = ({ published, state, modified }: DocumentState): [string, Tone] => {
  if (state === 'returned') return ['returned', 'warning'];
  if (state === 'open') return ['waiting', 'primary'];
  if (state === 'approved' || state === 'scheduled') return ['approved', 'success'];
  if (published) return modified ? ['modified', 'warning'] : ['published', 'success'];
  return state === 'withdrawn' ? ['withdrawn', 'neutral'] : ['draft', 'neutral'];
};

/** Where a document stands, in words on a colour. */
export const StateBadge = ({ of }: { of: DocumentState }) => {
  const { t } = useWords();
  const [word, tone] = stateOf(of);
  return <Badge backgroundColor={`${tone}100`} textColor={onTint(tone)}>{t(`state.${word}`)}</Badge>;
};

const SITE_TONES: Readonly<Record<SiteState, Tone>> = { preparing: 'warning', open: 'success', closed: 'neutral' };

export const SiteBadge = ({ state }: { state: SiteState }) => {
  const { t } = useWords();
  return <Badge backgroundColor={`${SITE_TONES[state]}100`} textColor={onTint(SITE_TONES[state])}>{t(`site.${state}`)}</Badge>;
};
