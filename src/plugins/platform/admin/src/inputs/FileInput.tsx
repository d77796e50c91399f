import { Field, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useAct } from '../api/use-act';
import { useWordsOf } from '../api/use-words';
import { RefusalText } from '../components/RefusalText';
import { key } from '../plugin-id';

export interface ChosenFile {
  /** Row id in the library of files. */
  readonly id: number;
  readonly name: string;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly value: ChosenFile | null;
  readonly problem: string | undefined;
  onChange(file: ChosenFile | null): void;
}

/** A document from this computer; it is put into the unit's library at once. */
export const FileInput = ({ name, label, required = false, value, problem, onChange }: Props) => {
  const { t } = useWordsOf(key);
  const { post } = useFetchClient();
  const { busy, refusal, run } = useAct();
  const choose = (file: File | undefined) => void run(async () => {
    onChange(null);
    if (!file) return;
    const form = new FormData();
    form.append('files', file);
    form.append('fileInfo', JSON.stringify({ name: file.name }));
    const { data } = await post<readonly ChosenFile[]>('/upload', form);
    onChange(data[0] ? { id: data[0].id, name: data[0].name } : null);
  });
  return (
    <Field.Root name={name} error={problem} required={required}>
      <Field.Label>{label}</Field.Label>
      <input type="file" style={{ maxWidth: '100%' }} aria-label={label} accept=".pdf,.doc,.docx,.jpg,.jpeg,.png" onChange={(event) => choose(event.target.files?.[0])} />
      {busy || value ? <Typography variant="pi" role="status">{busy ? t('file.sending') : t('file.stored', { name: value?.name ?? '' })}</Typography> : null}
      {refusal ? <RefusalText refusal={refusal} /> : null}
      <Field.Error />
    </Field.Root>
  );
};
