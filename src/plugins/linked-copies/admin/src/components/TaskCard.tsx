import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { onTint } from '../../../../platform/admin/src/public';
import type { TaskView } from '../../../contracts';
import { useWords } from '../words';
import { SideLine } from './SideLine';
import { TaskActs } from './TaskActs';

const TINT = { changed: 'warning', withdrawn: 'danger' } as const;

/** What happened to an original, both sides, and what was or may be done about it. */
export const TaskCard = ({ task, onDone }: { task: TaskView; onDone: () => void }) => {
  const { t, instant } = useWords();
  const { outcome, settledBy, settledAt } = task;
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow" width="100%">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
          <Box minWidth={0} flex="1 1 20rem">
            <Typography tag="h2" variant="delta">{task.copy.title}</Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">{t('task.from', { unit: task.unit.name, at: instant(task.openedAt) })}</Typography>
          </Box>
          <Badge backgroundColor={`${TINT[task.kind]}100`} textColor={onTint(TINT[task.kind])}>{t(`kind.${task.kind}`)}</Badge>
        </Flex>
        {task.explanation === null ? null : <Typography tag="p">{t('task.explanation', { text: task.explanation })}</Typography>}
        <Flex gap={3} wrap="wrap" alignItems="stretch">
          <SideLine label={t('side.original')} side={task.original} />
          <SideLine label={t('side.copy')} side={task.copy} />
        </Flex>
        {outcome !== null && settledAt !== null ? (
          <Typography tag="p">
            {[t(`outcome.${outcome}`), settledBy?.name, instant(settledAt)].filter(Boolean).join(' · ')}
            {task.reason === null ? '' : `: ${task.reason}`}
          </Typography>
        ) : null}
        {outcome === null && task.kind === 'withdrawn' ? <Typography tag="p" variant="pi" textColor="neutral700">{t('task.withdraw-hint')}</Typography> : null}
        <TaskActs task={task} onDone={onDone} />
      </Flex>
    </Box>
  );
};
