import { Badge, Flex, Typography } from '@strapi/design-system';
import { Clock, WarningCircle } from '@strapi/icons';
import type { CaseItem, CaseState as State } from '../../../../contracts';
import { dayText, instantText, onTint } from '../../../../../platform/admin/src/public';
import { dueWords, waitedWords } from '../../row-text';
import { useWords } from '../../words';

const COLOURS: Readonly<Record<State, 'primary' | 'warning' | 'success' | 'neutral'>> = {
  open: 'primary', returned: 'warning', approved: 'success', scheduled: 'success',
  published: 'success', withdrawn: 'neutral', cancelled: 'neutral',
};

/** State in words, on a colour. */
export const StateBadge = ({ state }: { state: State }) => {
  const { t } = useWords();
  return <Badge backgroundColor={`${COLOURS[state]}100`} textColor={onTint(COLOURS[state])}>{t(`state.${state}`)}</Badge>;
};

/** The due day and what is left until it; past it the words say so, not the colour alone. */
export const DueText = ({ item }: { item: Pick<CaseItem, 'dueOn' | 'dueInDays'> }) => {
  const { t, say, intl } = useWords();
  if (item.dueOn === null || item.dueInDays === null) return null;
  const late = item.dueInDays < 0;
  const near = item.dueInDays <= 1;
  return (
    <Flex gap={1} tag="span">
      {late ? <WarningCircle aria-hidden width="1.4rem" height="1.4rem" fill="danger600" /> : null}
      <Typography variant="pi" tag="span" textColor={late ? 'danger600' : near ? 'warning700' : 'neutral600'} fontWeight={near ? 'semiBold' : 'regular'}>
        {t('due.line', { day: dayText(intl, item.dueOn), left: say(dueWords(item.dueInDays)) })}
      </Typography>
    </Flex>
  );
};

/** Where a case is now: state, whose turn, since when, until when. */
export const CaseState = ({ item }: { item: CaseItem }) => {
  const { t, say, intl } = useWords();
  const turn = item.stageName === null ? null : item.assignedTo === null ? t('turn', { stage: item.stageName }) : t('turn.assigned', { stage: item.stageName, name: item.assignedTo.name });
  return (
    <Flex gap={2} wrap="wrap">
      <StateBadge state={item.state} />
      {turn ? <Typography variant="pi" fontWeight="semiBold">{turn}</Typography> : null}
      <Flex gap={1} tag="span" title={instantText(intl, item.stageSince)}>
        <Clock aria-hidden width="1.2rem" height="1.2rem" fill="neutral500" />
        <Typography variant="pi" tag="span" textColor="neutral600">
          {item.state === 'published' || item.state === 'withdrawn' || item.state === 'cancelled' ? dayText(intl, item.stageSince) : say(waitedWords(item.waitedDays))}
        </Typography>
      </Flex>
      <DueText item={item} />
    </Flex>
  );
};
