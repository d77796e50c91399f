import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useAct } from '../api/use-act';
import { RefusalText } from './RefusalText';

const NAMED = /filename="([^"]+)"/;

/** Saves what the server answers at an address as a file, under the name that the server gives it. */
export const FileButton = ({ address, fallback, label }: { address: string; fallback: string; label: string }) => {
  const { get } = useFetchClient();
  const { busy, refusal, run } = useAct();
  const save = () => run(async () => {
    const { data, headers } = await get<Blob>(address, { responseType: 'blob' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(data);
    link.download = NAMED.exec(headers?.get('Content-Disposition') ?? '')?.[1] ?? fallback;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  return (
    <Flex data-no-print direction="column" alignItems="flex-start" gap={2}>
      <Button variant="tertiary" startIcon={<Download aria-hidden />} loading={busy} onClick={() => void save()}>{label}</Button>
      {refusal ? <RefusalText refusal={refusal} /> : null}
    </Flex>
  );
};
