import { Box, Button, Field, Flex, Modal, ProgressBar, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { QueueVerb } from '../queue-acts';
import { useWords } from '../words';
import { openConflictsOf } from './QueueCard';
import type { QueueRow } from './use-queue-work';

/** So many titles are read out; of more, the number says enough. */
const NAMED = 5;

interface Props {
  readonly verb: QueueVerb;
  readonly rows: readonly QueueRow[];
  /** How many more were chosen that do not allow it. */
  readonly left: number;
  /** A remark that was written before and did not arrive everywhere. */
  readonly remark: string;
  readonly progress: { readonly done: number; readonly total: number } | null;
  onCancel(): void;
  /** The dialog is gone: where the focus goes on. */
  onClosed(): void;
  onConfirm(remark: string): void;
}

/** Asks once for one or several entries: which, and with what remark they go back. */
export const QueueDialog = ({ verb, rows, left, remark, progress, onCancel, onClosed, onConfirm }: Props) => {
  const { t } = useWords();
  const [text, setText] = useState(remark);
  const [tried, setTried] = useState(false);
  const missing = verb === 'return' && text.trim() === '';
  const disputed = verb === 'accept' ? rows.filter(({ item }) => openConflictsOf(item) > 0).length : 0;
  const confirm = () => {
    setTried(true);
    if (!missing) onConfirm(text.trim());
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open && progress === null) onCancel(); }}>
      <Modal.Content onCloseAutoFocus={(event: Event) => { event.preventDefault(); onClosed(); }}>
        <Modal.Header closeLabel={t('cancel')}><Modal.Title>{t(`many.title-${verb}`, { count: rows.length })}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t(`many.ask-${verb}`, { count: rows.length })}</Typography>
            <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
              {rows.slice(0, NAMED).map(({ key, item }) => <li key={key}><Typography>{`${item.title} – ${item.unit.name}`}</Typography></li>)}
              {rows.length > NAMED ? <li><Typography textColor="neutral600">{t('many.others', { count: rows.length - NAMED })}</Typography></li> : null}
            </Box>
            {disputed > 0 ? <Typography fontWeight="semiBold" textColor="danger700">{t('many.disputed', { count: disputed })}</Typography> : null}
            {left > 0 ? <Typography fontWeight="semiBold">{t('many.left', { count: left })}</Typography> : null}
            {verb === 'return' ? (
              <Field.Root name="reason" required error={tried && missing ? t('many.reason-missing') : undefined} hint={rows.length > 1 ? t('many.reason-hint') : undefined}>
                <Field.Label>{t('queue.reason')}</Field.Label>
                <Textarea autoFocus value={text} maxLength={5000} disabled={progress !== null} onChange={(event: { target: { value: string } }) => setText(event.target.value)} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            ) : null}
            {progress ? (
              <Flex direction="column" alignItems="stretch" gap={2}>
                <Typography role="status">{t('many.progress', progress)}</Typography>
                <ProgressBar value={Math.round((100 * progress.done) / progress.total)} aria-label={t('many.progress', progress)} />
              </Flex>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onCancel} disabled={progress !== null}>{t('cancel')}</Button>
          <Button variant={verb === 'return' ? 'danger' : 'success'} loading={progress !== null} onClick={confirm}>{t(verb === 'return' ? 'queue.send-back' : 'queue.accept')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
