import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

const NAMED = /filename="([^"]+)"/;

/** Saves the same lines as a file of Excel, under the name that the server gives it. */
export const RegisterFile = ({ query }: { query: string }) => {
  const { t } = useWordsOf(key);
  const { get } = useFetchClient();
  const { busy, refusal, run } = useAct();
  const save = () => void run(async () => {
    const { data, headers } = await get<Blob>(`/accounts/register.xlsx?${query}`, { responseType: 'blob' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(data);
    link.download = NAMED.exec(headers?.get('Content-Disposition') ?? '')?.[1] ?? 'can-bo-giu-tai-khoan.xlsx';
    link.click();
    URL.revokeObjectURL(link.href);
  });
  return (
    <Flex direction="column" alignItems="flex-end" gap={2}>
      <Button variant="secondary" startIcon={<Download aria-hidden />} loading={busy} onClick={save}>{t('register.file')}</Button>
      {refusal ? <RefusalText refusal={refusal} /> : null}
    </Flex>
  );
};
