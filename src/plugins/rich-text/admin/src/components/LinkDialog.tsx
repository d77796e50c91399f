import { Field } from '@strapi/design-system';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { withoutSignatures } from '../../../../platform/contracts/file-address';
import { isSafeAddress } from '../../../../platform/contracts/rich-text';
import { key } from '../plugin-id';
import { EditDialog } from './EditDialog';

/** What people type for an address; `www.…`, hosts and mail addresses get their scheme. */
const addressOf = (typed: string): string => {
  const text = withoutSignatures(typed.trim());
  if (/^[^\s/@:]+@[^\s/@]+\.[^\s/@]+$/.test(text)) return `mailto:${text}`;
  return /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/|$))/i.test(text) ? `https://${text}` : text;
};

interface Props {
  readonly editor: Editor;
  onClose(): void;
}

export const LinkDialog = ({ editor, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const standing = editor.getAttributes('link').href as string | undefined;
  const [address, setAddress] = useState(standing ?? '');
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<'address' | 'words' | null>(null);
  const needsWords = standing === undefined && editor.state.selection.empty;

  const confirm = () => {
    const href = addressOf(address);
    if (href === '' || /\s/.test(href) || !isSafeAddress(href) || !/^(\/|#|[a-z]+:.)/i.test(href)) return setProblem('address');
    if (needsWords && words.trim() === '') return setProblem('words');
    const chain = editor.chain();
    if (needsWords) chain.insertContent({ type: 'text', text: words.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else if (standing !== undefined) chain.extendMarkRange('link').updateAttributes('link', { href }).run();
    else chain.setMark('link', { href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetMark('link').run();
    onClose();
  };

  return (
    <EditDialog
      title={t('link.title')} confirmLabel={t('dialog.done')} onConfirm={confirm} onClose={onClose} onClosed={() => editor.commands.focus()}
      {...(standing === undefined ? {} : { removeLabel: t('link.remove'), onRemove: remove })}
    >
      <Field.Root name="link-address" required hint={t('link.hint')} error={problem === 'address' ? t('link.wrong') : undefined}>
        <Field.Label>{t('link.address')}</Field.Label>
        <Field.Input value={address} onChange={(event: { target: { value: string } }) => setAddress(event.target.value)} autoFocus />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {needsWords ? (
        <Field.Root name="link-words" required error={problem === 'words' ? t('link.words.missing') : undefined}>
          <Field.Label>{t('link.words')}</Field.Label>
          <Field.Input value={words} onChange={(event: { target: { value: string } }) => setWords(event.target.value)} />
          <Field.Error />
        </Field.Root>
      ) : null}
    </EditDialog>
  );
};
