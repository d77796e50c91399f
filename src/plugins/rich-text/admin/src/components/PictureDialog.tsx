import { Box, Field, Textarea } from '@strapi/design-system';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { addressOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';
import { EditDialog } from './EditDialog';

/** A picture as it goes into the text; `position` when it stands there already. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly position: number | null;
}

interface Props {
  readonly editor: Editor;
  readonly picture: Picture;
  onClose(): void;
}

/** WCAG 1.1.1: who cannot see the picture reads the alternative text instead; without one nothing is inserted. */
export const PictureDialog = ({ editor, picture, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const [alt, setAlt] = useState(picture.alt);
  const [caption, setCaption] = useState('');
  const [refused, setRefused] = useState(false);
  const isNew = picture.position === null;
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    let open = true;
    void addressOf(picture.src).then((address) => { if (open) setShown(address); });
    return () => { open = false; };
  }, [picture.src]);

  const confirm = () => {
    const text = alt.replace(/\s+/g, ' ').trim();
    if (text === '') return setRefused(true);
    if (picture.position === null) {
      const words = caption.trim();
      editor.chain().insertContent({ type: 'figure', attrs: { src: picture.src, alt: text }, ...(words ? { content: [{ type: 'text', text: words }] } : {}) }).run();
    } else {
      editor.view.dispatch(editor.state.tr.setNodeAttribute(picture.position, 'alt', text));
    }
    onClose();
  };

  return (
    <EditDialog title={t('picture.title')} confirmLabel={t(isNew ? 'picture.insert' : 'dialog.done')} onConfirm={confirm} onClose={onClose} onClosed={() => editor.commands.focus()}>
      <Box tag="img" src={shown} alt="" maxHeight="16rem" maxWidth="100%" style={{ objectFit: 'contain', alignSelf: 'flex-start' }} />
      <Field.Root name="picture-alt" required hint={t('picture.alt.hint')} error={refused && alt.trim() === '' ? t('picture.alt.missing') : undefined}>
        <Field.Label>{t('picture.alt')}</Field.Label>
        <Textarea value={alt} onChange={(event: { target: { value: string } }) => setAlt(event.target.value)} maxLength={1000} autoFocus />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {isNew ? (
        <Field.Root name="picture-caption" hint={t('picture.caption.hint')}>
          <Field.Label>{t('picture.caption')}</Field.Label>
          <Field.Input value={caption} onChange={(event: { target: { value: string } }) => setCaption(event.target.value)} />
          <Field.Hint />
        </Field.Root>
      ) : null}
    </EditDialog>
  );
};
