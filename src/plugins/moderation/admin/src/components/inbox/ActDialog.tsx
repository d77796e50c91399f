import { Box, Button, Field, Flex, Modal, ProgressBar, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { CaseItem, RowAct } from '../../../../contracts';
import { refusalOf, RefusalText, type Refusal } from '../../../../../platform/admin/src/public';
import { useWords } from '../../words';

/** So many titles are read out; of more, the number says enough. */
const NAMED = 5;

interface Props {
  readonly act: RowAct;
  /** The cases it will be done to. */
  readonly cases: readonly CaseItem[];
  /** How many more were chosen that do not allow it. */
  readonly left: number;
  readonly progress: { done: number; total: number } | null;
  onCancel(): void;
  /** The dialog is gone: where the focus goes on. */
  onClosed(): void;
  /** Throws when the one case of a pass is refused. */
  onConfirm(answer: { comment: string; to: number | null }): Promise<void>;
}

/** Asks once for one or many cases: which, with what remark, to whom. */
export const ActDialog = ({ act, cases, left, progress, onCancel, onClosed, onConfirm }: Props) => {
  const { t } = useWords();
  const [comment, setComment] = useState('');
  const [to, setTo] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [tried, setTried] = useState(false);
  const missing = (act === 'return' && comment.trim() === '') || (act === 'pass' && to === null);

  const confirm = async () => {
    setTried(true);
    if (missing) return;
    setRefusal(null);
    try {
      await onConfirm({ comment: comment.trim(), to });
    } catch (thrown) {
      setRefusal(refusalOf(thrown, t('network')));
    }
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => { if (!open && progress === null) onCancel(); }}>
      <Modal.Content onCloseAutoFocus={(event: Event) => { event.preventDefault(); onClosed(); }}>
        <Modal.Header closeLabel={t('dialog.cancel')}><Modal.Title>{t('bulk.title', { act: t(`act.${act}`), count: cases.length })}</Modal.Title></Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t(`bulk.ask.${act}`, { count: cases.length })}</Typography>
            <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
              {cases.slice(0, NAMED).map((item) => <li key={item.id}><Typography>{item.title}</Typography></li>)}
              {cases.length > NAMED ? <li><Typography textColor="neutral600">{t('bulk.others', { count: cases.length - NAMED })}</Typography></li> : null}
            </Box>
            {left > 0 ? <Typography textColor="warning700">{t('bulk.left', { count: left, act: t(`act.${act}`) })}</Typography> : null}
            {act === 'pass' ? (
              <Field.Root name="to" required error={tried && to === null ? t('pass.missing') : undefined}>
                <Field.Label>{t('pass.to')}</Field.Label>
                <SingleSelect value={to ?? undefined} onChange={(chosen: string | number) => setTo(Number(chosen))}>
                  {(cases[0]?.passTargets ?? []).map((person) => <SingleSelectOption key={person.userId} value={person.userId}>{person.name}</SingleSelectOption>)}
                </SingleSelect>
                <Field.Error />
              </Field.Root>
            ) : null}
            {act === 'return' || act === 'approve' ? (
              <Field.Root name="comment" required={act === 'return'} error={tried && missing ? t('bulk.comment.missing') : undefined} hint={cases.length > 1 ? t('bulk.comment.hint') : undefined}>
                <Field.Label>{t('text.comment')}</Field.Label>
                <Textarea autoFocus value={comment} maxLength={5000} disabled={progress !== null} onChange={(event: { target: { value: string } }) => setComment(event.target.value)} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            ) : null}
            {progress ? (
              <Flex direction="column" alignItems="stretch" gap={2}>
                <Typography role="status">{t('bulk.progress', progress)}</Typography>
                <ProgressBar value={Math.round((100 * progress.done) / progress.total)} aria-label={t('bulk.progress', progress)} />
              </Flex>
            ) : null}
            {refusal ? <RefusalText refusal={refusal} /> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onCancel} disabled={progress !== null}>{t('dialog.cancel')}</Button>
          <Button variant={act === 'return' ? 'danger' : 'default'} loading={progress !== null} onClick={confirm}>{t('bulk.confirm', { act: t(`act.${act}`), count: cases.length })}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
