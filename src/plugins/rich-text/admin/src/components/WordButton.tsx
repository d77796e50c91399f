import { Button } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { useRef, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { refusalOf } from '../../../../platform/admin/src/public';
import type { ImportedText } from '../../../contracts/import';
import { useReadWord } from '../api/word';
import { key } from '../plugin-id';

const DOCX = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Props {
  readonly children: ReactNode;
  readonly disabled?: boolean;
  readonly size?: 'S' | 'M';
  onRead(text: ImportedText): void;
  onRefused(message: string): void;
}

/** Asks for a .docx and has the server read it. */
export const WordButton = ({ children, disabled = false, size = 'S', onRead, onRefused }: Props) => {
  const { formatMessage } = useIntl();
  const read = useReadWord();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    try {
      onRead(await read(file));
    } catch (thrown) {
      onRefused(refusalOf(thrown, formatMessage({ id: key('network') })).message);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  };

  return (
    <>
      <input ref={input} type="file" accept={DOCX} hidden onChange={(event) => void take(event.target.files?.[0])} />
      <Button type="button" variant="secondary" size={size} startIcon={<FileIcon aria-hidden />} loading={busy} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
};
