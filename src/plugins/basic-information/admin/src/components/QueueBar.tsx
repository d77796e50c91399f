import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { allows, QUEUE_VERBS, type QueueVerb } from '../queue-acts';
import { useWords } from '../words';
import type { QueueRow } from './use-queue-work';

const Bar = styled(Box)`
  position: sticky;
  bottom: 0;
  z-index: 2;
`;

interface Props {
  readonly chosen: readonly QueueRow[];
  readonly busy: boolean;
  onAct(verb: QueueVerb): void;
  onClear(): void;
}

/** What may be done to the chosen entries; each button says to how many of them. */
export const QueueBar = ({ chosen, busy, onAct, onClear }: Props) => {
  const { t } = useWords();
  if (chosen.length === 0) return null;
  return (
    <Bar role="region" aria-label={t('many.bar')} background="neutral0" padding={3} hasRadius shadow="popupShadow" borderColor="neutral200">
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography fontWeight="semiBold">{t('many.chosen', { count: chosen.length })}</Typography>
        <Flex gap={2} wrap="wrap">
          {QUEUE_VERBS.map((verb) => {
            const count = chosen.filter((row) => allows(row.case, verb)).length;
            return count === 0 ? null : (
              <Button key={verb} size="S" variant={verb === 'return' ? 'danger-light' : 'success'} disabled={busy} onClick={() => onAct(verb)}>{t(`many.${verb}`, { count })}</Button>
            );
          })}
          <Button size="S" variant="ghost" onClick={onClear}>{t('many.clear')}</Button>
        </Flex>
      </Flex>
    </Bar>
  );
};
