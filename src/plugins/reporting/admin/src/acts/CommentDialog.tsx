import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { messagesByField } from '../../../../platform/admin/src/public';
import { Dialog } from '../components/Dialog';
import { TextArea } from '../components/TextArea';
import { useAct } from '../components/use-act';
import { useWords } from '../words';

interface Props {
  readonly act: 'approve' | 'request-reopen' | 'allow-reopen' | 'refuse-reopen' | 'remark';
  readonly about: string;
  readonly required: boolean;
  send(comment: string): Promise<void>;
  onClose(): void;
}

/** Asks for a word on an act: its reason where one is due, else what one likes to add. */
export const CommentDialog = ({ act, about, required, send, onClose }: Props) => {
  const { t } = useWords();
  const { busy, refusal, run } = useAct();
  const [comment, setComment] = useState('');
  const problems = refusal ? messagesByField(refusal) : {};
  return (
    <Dialog title={t(`report.${act}.title`)} confirm={t(`report.${act}.confirm`)} variant={act === 'refuse-reopen' ? 'danger' : act === 'approve' ? 'success' : 'default'}
      busy={busy} refusal={refusal} disabled={required && comment.trim() === ''} onConfirm={() => void run(() => send(comment.trim()))} onClose={onClose}>
      <Typography>{about}</Typography>
      <TextArea name="comment" label={t(`report.${act}.comment`)} value={comment} required={required} error={problems.comment ?? problems.text} onChange={setComment} />
    </Dialog>
  );
};
