import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, ArrowRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { StageState } from '../../../contracts';
import { key } from '../plugin-id';

const ICONS = { done: CheckCircle, current: ArrowRight, waiting: Clock } as const;
const COLOURS = { done: 'success600', current: 'primary600', waiting: 'neutral500' } as const;

/** The stages in their order; the state of each is said in words, not by colour alone. */
export const StageList = ({ stages }: { stages: readonly StageState[] }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
      {stages.map((stage) => {
        const Icon = ICONS[stage.state];
        const person = stage.decidedBy ?? stage.assignedTo;
        return (
          <Flex tag="li" key={stage.key} gap={2} alignItems="flex-start" aria-current={stage.state === 'current' ? 'step' : undefined}>
            <Icon aria-hidden width="1.6rem" height="1.6rem" fill={COLOURS[stage.state]} />
            <Flex direction="column" alignItems="flex-start">
              <Typography fontWeight={stage.state === 'current' ? 'bold' : 'regular'}>{stage.name}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {formatMessage({ id: key(`stage.${stage.state}`) })}{person ? ` · ${person.name}` : ''}
              </Typography>
            </Flex>
          </Flex>
        );
      })}
    </Flex>
  );
};
