import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { TaskView } from '../../../contracts';
import { useLinkActs } from '../api';
import { useWords } from '../words';
import { DeclareDialog } from './DeclareDialog';
import { SettleDialog } from './SettleDialog';

interface Props {
  readonly task: TaskView;
  /** The form beside holds changes that are not saved: taking over would write beneath them. */
  readonly unsaved?: boolean;
  onDone(): void;
}

/** What this person may do about a task. */
export const TaskActs = ({ task, unsaved = false, onDone }: Props) => {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const acts = useLinkActs();
  const [open, setOpen] = useState<'take' | 'settle' | null>(null);
  const close = (done: boolean) => {
    const what = open;
    setOpen(null);
    if (!done || what === null) return;
    toggleNotification({ type: 'success', message: t(`${what}.done`) });
    onDone();
  };
  if (!task.mayTake && !task.maySettle) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {task.mayTake ? <Button disabled={unsaved} onClick={() => setOpen('take')}>{t('act.take')}</Button> : null}
      {task.maySettle ? <Button variant="secondary" onClick={() => setOpen('settle')}>{t(`act.settle-${task.kind}`)}</Button> : null}
      {open === 'take' ? <DeclareDialog what="take" title={task.copy.title} act={(declaration) => acts.take(task.id, task.originalHash ?? '', declaration)} onClose={close} /> : null}
      {open === 'settle' ? <SettleDialog task={task} onClose={close} /> : null}
    </Flex>
  );
};
