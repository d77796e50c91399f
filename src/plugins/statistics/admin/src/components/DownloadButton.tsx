import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { refusalOf, RefusalText, type Refusal } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

const NAMED = /filename="([^"]+)"/;

interface Props {
  /** Where the file is, with what was chosen. */
  readonly from: string;
  readonly label: string;
  readonly variant?: 'default' | 'tertiary';
}

/** Saves the same figures as a file, under the name that the server gives it. */
export const DownloadButton = ({ from, label, variant = 'default' }: Props) => {
  const { t } = useWords();
  const { get } = useFetchClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const { data, headers } = await get<Blob>(from, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = NAMED.exec(headers?.get('Content-Disposition') ?? '')?.[1] ?? 'thong-ke.xlsx';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (thrown) {
      setRefusal(refusalOf(thrown, t('network')));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex data-no-print direction="column" alignItems="flex-end" gap={2}>
      <Button variant={variant} startIcon={<Download aria-hidden />} loading={busy} onClick={() => void save()}>{label}</Button>
      {refusal ? <RefusalText refusal={refusal} /> : null}
    </Flex>
  );
};
