import { Badge, Flex } from '@strapi/design-system';
import { onTint, useWordsOf } from '../../../../platform/admin/src/public';
import type { IncidentLine } from '../../../contracts';
import { key } from '../plugin-id';

const COLOURS = { open: 'danger', contained: 'warning', closed: 'success' } as const;

/** State of an incident, and its next deadline. */
export const IncidentBadges = ({ incident: { state, due } }: { incident: Pick<IncidentLine, 'state' | 'due'> }) => {
  const { t, instant } = useWordsOf(key);
  const colour = COLOURS[state];
  const text = due ? t(`incident.due.${due.step}`, { by: instant(due.by) }) : '';
  return (
    <Flex gap={2} wrap="wrap">
      <Badge backgroundColor={`${colour}100`} textColor={onTint(colour)}>{t(`incidents.state.${state}`)}</Badge>
      {due ? (due.late ? <Badge backgroundColor="danger100" textColor={onTint('danger')}>{t('incident.late', { text })}</Badge> : <Badge>{text}</Badge>) : null}
    </Flex>
  );
};
