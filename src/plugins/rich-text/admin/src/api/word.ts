import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { ImportedText } from '../../../contracts/import';

/** Sends a .docx to be read; throws what the fetch client throws. */
export const useReadWord = (): ((file: File) => Promise<ImportedText>) => {
  const { post } = useFetchClient();
  return useCallback(async (file: File) => {
    const form = new FormData();
    form.append('files', file);
    return (await post<{ data: ImportedText }>('/rich-text/import', form)).data.data;
  }, [post]);
};

let waiting: { readonly contentType: string; readonly text: ImportedText } | null = null;

/** Keeps a text that was read in a list until the form of the new item takes it. */
export const handOver = (contentType: string, text: ImportedText): void => {
  waiting = { contentType, text };
};

/** The text that waits for a new item of this type, once. */
export const takeOver = (contentType: string): ImportedText | null => {
  const text = waiting?.contentType === contentType ? waiting.text : null;
  waiting = null;
  return text;
};
