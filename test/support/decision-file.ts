import { pdf } from './made-files';
import type { Person } from './staff';

/** A decision or letter uploaded by somebody into his unit's library. @returns row id of the file */
export const decisionFile = async (person: Pick<Person, 'send'>, name = 'quyet-dinh.pdf'): Promise<number> => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), name);
  form.append('fileInfo', JSON.stringify({ name }));
  const { status, body } = await person.send('POST', '/upload', form);
  if (status !== 201 && status !== 200) throw new Error(`Upload failed: ${status} ${JSON.stringify(body)}`);
  return (body as unknown as { id: number }[])[0]?.id ?? 0;
};
