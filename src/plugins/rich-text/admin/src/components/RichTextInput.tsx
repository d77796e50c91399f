import { Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { EditorContent } from '@tiptap/react';
import { memo, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useMatch, useParams } from 'react-router-dom';
import type { TextNode } from '../../../contracts/document';
import { documentOf } from '../../../contracts/document-of';
import { plainText } from '../../../contracts/inline';
import { isTypeWithText } from '../../../contracts/types-with-text';
import type { ImportedText } from '../../../contracts/import';
import { takeOver } from '../api/word';
import { factsOf, noteOf } from '../editor/facts';
import { useRichText } from '../editor/use-rich-text';
import { key } from '../plugin-id';
import { TABLE_TOOLS, TOOLS, type DialogName } from './commands';
import { ImportSummary } from './ImportSummary';
import { LinkDialog } from './LinkDialog';
import { PictureChooser } from './PictureChooser';
import { PictureDialog, type Picture } from './PictureDialog';
import { ReplaceDialog } from './ReplaceDialog';
import { Frame, Text, Tools } from './styles';
import { TextDialog } from './TextDialog';
import { TextFooter } from './TextFooter';
import { Toolbar, type ToolbarHandle } from './Toolbar';
import { useIsInTable } from './use-is-in-table';
import { WordButton } from './WordButton';

interface Props {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly labelAction?: ReactNode;
}

type Message = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'refusal'; readonly text: string } | { readonly kind: 'word'; readonly text: ImportedText };

const quoted = (text: string): string => JSON.stringify(text);

/** Input of the custom field `plugin::rich-text.html` in the content manager. */
const RichTextInput = ({ name, label, hint, required = false, disabled = false, labelAction }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const id = useId();
  const { value, error, onChange } = useField<string | null>(name);
  const setField = useForm('RichTextInput', (state) => state.onChange);
  const title = useForm('RichTextInput', (state) => (state.values as { title?: unknown }).title);
  const { slug: contentType } = useParams<{ slug: string }>();
  const creating = useMatch('/content-manager/collection-types/:contentType/create');

  const [dialog, setDialog] = useState<DialogName | 'choose' | null>(null);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [offered, setOffered] = useState<ImportedText | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const toolbar = useRef<ToolbarHandle>(null);

  const { editor, document, flush } = useRichText({
    value: value ?? '',
    disabled,
    attributes: {
      id, role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-help ${id}-hint ${id}-error`,
      'aria-required': String(required), 'aria-invalid': String(Boolean(error)), 'aria-readonly': String(disabled), tabindex: '0',
    },
    onChange: (html) => onChange(name, html),
    onPicturesLeftOut: (count) => setMessage(count > 0 ? { kind: 'words', text: formatMessage({ id: key('paste.pictures') }, { count }) } : null),
    onToolbar: () => toolbar.current?.focus(),
    onLink: () => setDialog('link'),
    onDoubleClick: (node, position) => open(node.type.name === 'figure' ? 'picture' : 'note', position),
  });
  const inTable = useIsInTable(editor);
  const facts = useMemo(() => (document ? factsOf(document) : null), [document]);

  /** Opens a dialog for what is selected, or for what stands at a position. */
  const open = (wanted: DialogName, position?: number) => {
    if (!editor || disabled) return;
    if (position !== undefined) editor.commands.setNodeSelection(position);
    const { selection, doc } = editor.state;
    if (wanted !== 'picture') return setDialog(wanted);
    const { $from } = selection;
    const at = doc.nodeAt(selection.from)?.type.name === 'figure' ? selection.from : $from.parent.type.name === 'figure' ? $from.before() : null;
    if (at === null) return setDialog('choose');
    const { src, alt } = doc.nodeAt(at)?.attrs as { src: string; alt: string };
    setPicture({ src, alt, position: at });
  };

  const insert = (text: ImportedText, replace: boolean, titleIsFree: boolean) => {
    if (!editor) return;
    const { document: read } = documentOf(titleIsFree ? text.html : text.titleHtml + text.html);
    const chain = editor.chain().focus();
    if (replace) chain.setContent(read as object, { emitUpdate: true }).run();
    else chain.insertContent((read.content ?? []) as object[]).run();
    if (titleIsFree && text.title !== null) setField('title', text.title);
    flush();
    setOffered(null);
    setMessage({ kind: 'word', text });
  };
  // The template of a section has no title beside it: the file's own stays in the text.
  const titleIsFree = contentType !== undefined && isTypeWithText(contentType) && (typeof title !== 'string' || title.trim() === '');
  const takeWord = (text: ImportedText) => {
    if (editor?.isEmpty) insert(text, true, titleIsFree);
    else setOffered(text);
  };

  // A text that was read in the list of items and brought here. Before the editor says that it stands it would take
  // the text for the one that was opened, and the form would never get it.
  const stands = document !== null;
  useEffect(() => {
    const contentType = creating?.params.contentType;
    const text = stands && contentType ? takeOver(contentType) : null;
    if (text) insert(text, true, true);
  }, [stands]);

  if (!editor) return null;
  const selected = editor.state.doc.nodeAt(editor.state.selection.from);
  const standingNote = selected?.type.name === 'footnote' ? editor.state.selection.from : null;
  const caption = String((editor.getAttributes('table') as { caption?: string | null }).caption ?? '');
  const back = () => editor.commands.focus();

  return (
    <Field.Root id={id} name={name} hint={hint} error={error} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Flex gap={2} justifyContent="space-between" wrap="wrap" alignItems="end">
          <Field.Label action={labelAction} onClick={back}>{label}</Field.Label>
          {disabled ? null : (
            <WordButton onRead={takeWord} onRefused={(text) => setMessage({ kind: 'refusal', text })}>{t('word.open')}</WordButton>
          )}
        </Flex>
        <VisuallyHidden id={`${id}-help`}>{t('keys')}</VisuallyHidden>
        <Frame $wrong={Boolean(error)} $disabled={disabled} style={{ '--rich-caption-hint': quoted(t('picture.caption')) } as object}>
          {disabled ? null : (
            <Tools>
              <Toolbar ref={toolbar} editor={editor} groups={TOOLS} label={t('toolbar')} controls={id} disabled={false} onOpen={open} />
              {inTable ? <Toolbar editor={editor} groups={TABLE_TOOLS} label={t('toolbar.table')} controls={id} disabled={false} onOpen={open} /> : null}
            </Tools>
          )}
          <Text><EditorContent editor={editor} /></Text>
          {facts ? <TextFooter facts={facts} disabled={disabled} onNote={(position) => open('note', position)} onPicture={(position) => open('picture', position)} /> : null}
        </Frame>
        <div role="status">
          {message === null ? null : message.kind === 'word' ? <ImportSummary text={message.text} />
            : <Typography textColor={message.kind === 'refusal' ? 'danger600' : 'neutral800'}>{message.text}</Typography>}
        </div>
        {disabled ? null : <Typography variant="pi" textColor="neutral600" aria-hidden>{t('keys')}</Typography>}
        <Field.Hint />
        <Field.Error />
      </Flex>
      {dialog === 'link' ? <LinkDialog editor={editor} onClose={() => setDialog(null)} /> : null}
      {dialog === 'choose' ? (
        <PictureChooser onClose={() => setDialog(null)} onChosen={(chosen) => {
          setDialog(null);
          setPicture(chosen);
        }} />
      ) : null}
      {picture ? <PictureDialog editor={editor} picture={picture} onClose={() => setPicture(null)} /> : null}
      {dialog === 'note' ? (
        <TextDialog
          about="note" required text={standingNote === null ? '' : plainText(selected?.attrs.note as readonly TextNode[])} onClose={() => setDialog(null)} onClosed={back}
          onConfirm={(words) => {
            if (standingNote === null) editor.chain().insertContent({ type: 'footnote', attrs: { note: noteOf(words) } }).run();
            else if (words !== plainText(selected?.attrs.note as readonly TextNode[])) editor.view.dispatch(editor.state.tr.setNodeAttribute(standingNote, 'note', noteOf(words)));
          }}
          onRemove={standingNote === null ? undefined : () => {
            editor.chain().deleteSelection().run();
            setDialog(null);
          }}
        />
      ) : null}
      {dialog === 'caption' ? (
        <TextDialog about="caption" required={false} text={caption} onClose={() => setDialog(null)} onClosed={back}
          onConfirm={(words) => { editor.chain().updateAttributes('table', { caption: words || null }).run(); }} />
      ) : null}
      {offered ? (
        <ReplaceDialog text={offered} onClose={() => setOffered(null)} onReplace={() => insert(offered, true, titleIsFree)} onInsert={() => insert(offered, false, false)} />
      ) : null}
    </Field.Root>
  );
};

export default memo(RichTextInput);
