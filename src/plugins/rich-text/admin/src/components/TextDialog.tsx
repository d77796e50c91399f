import { Field, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { EditDialog } from './EditDialog';
import { useIntl } from 'react-intl';
import { key } from '../plugin-id';

interface Props {
  /** `note` or `caption`: which words the dialog uses. */
  readonly about: 'note' | 'caption';
  readonly text: string;
  readonly required: boolean;
  onConfirm(text: string): void;
  onRemove?: (() => void) | undefined;
  onClose(): void;
  onClosed(): void;
}

/** Asks for one text: the words of a footnote, the caption of a table. */
export const TextDialog = ({ about, text: before, required, onConfirm, onRemove, onClose, onClosed }: Props) => {
  const { formatMessage } = useIntl();
  const word = (id: string) => formatMessage({ id: key(`${about}.${id}`) });
  const [text, setText] = useState(before);
  const [refused, setRefused] = useState(false);
  const confirm = () => {
    const clean = text.replace(/\s+/g, ' ').trim();
    if (required && clean === '') return setRefused(true);
    onConfirm(clean);
    onClose();
  };
  return (
    <EditDialog
      title={word('title')} confirmLabel={formatMessage({ id: key('dialog.done') })} onConfirm={confirm} onClose={onClose} onClosed={onClosed}
      {...(onRemove ? { removeLabel: word('remove'), onRemove } : {})}
    >
      <Field.Root name={`rich-text-${about}`} required={required} hint={word('hint')} error={refused && text.trim() === '' ? word('missing') : undefined}>
        <Field.Label>{word('label')}</Field.Label>
        <Textarea value={text} onChange={(event: { target: { value: string } }) => setText(event.target.value)} autoFocus />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </EditDialog>
  );
};
