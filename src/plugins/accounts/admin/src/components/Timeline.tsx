import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import { INCIDENT_STEPS, type IncidentView } from '../../../contracts';
import { key } from '../plugin-id';

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box background="neutral0" padding={4} hasRadius shadow="tableShadow" tag="section" aria-label={title}>
    <Typography tag="h2" variant="delta">{title}</Typography>
    <Box paddingTop={2}>{children}</Box>
  </Box>
);

/** PT-18.1: what must be done until when, and what was done. */
export const Timeline = ({ incident: { deadlines, events } }: { incident: IncidentView }) => {
  const { t, instant } = useWordsOf(key);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card title={t('incident.deadlines')}>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {INCIDENT_STEPS.map((step) => {
            const { by, doneAt } = deadlines[step];
            const said = [t('incident.step.by', { by: instant(by) }), ...(doneAt ? [t('incident.step.done', { at: instant(doneAt) })] : [])].join(', ');
            return <Typography tag="li" key={step}>{`${t(`incident.step.${step}`)}: ${said}`}</Typography>;
          })}
        </Flex>
      </Card>
      <Card title={t('incident.timeline')}>
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
          {events.map(({ id, at, kind, actor, text }) => (
            <Box tag="li" key={id} data-event={kind}>
              <Typography variant="pi" textColor="neutral600" tag="p">{[instant(at), actor?.name, t(`incident.event.${kind}`)].filter(Boolean).join(' · ')}</Typography>
              {text ? <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography> : null}
            </Box>
          ))}
        </Flex>
      </Card>
    </Flex>
  );
};
