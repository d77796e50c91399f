import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { refusalOf, RefusalText, type Refusal } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

interface Props {
  readonly label: string;
  readonly send: string;
  onSend(text: string): Promise<unknown>;
  onCancel?(): void;
}

/** A remark or an answer to one. What was typed stays when it could not be sent. */
export const CommentForm = ({ label, send, onSend, onCancel }: Props) => {
  const { formatMessage } = useIntl();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const submit = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await onSend(text.trim());
      setText('');
    } catch (thrown) {
      setRefusal(refusalOf(thrown, formatMessage({ id: key('network') })));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name="text" required>
        <Field.Label>{label}</Field.Label>
        <Textarea value={text} maxLength={5000} onChange={(event: { target: { value: string } }) => setText(event.target.value)} />
      </Field.Root>
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <Flex gap={2} wrap="wrap">
        <Button size="S" disabled={text.trim() === ''} loading={busy} onClick={submit}>{send}</Button>
        {onCancel ? <Button size="S" variant="tertiary" onClick={onCancel}>{formatMessage({ id: key('cancel') })}</Button> : null}
      </Flex>
    </Flex>
  );
};
