import { Button } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { RefusalText, useAct, useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

/** Opens a kept document; its address is asked for when it is wanted, as it expires. */
export const DocumentLink = ({ file }: { file: { readonly id: number; readonly name: string } }) => {
  const { t } = useWordsOf(key);
  const { get } = useFetchClient();
  const { busy, refusal, run } = useAct();
  const open = () => void run(async () => {
    const { data } = await get<{ url: string }>(`/upload/files/${file.id}`);
    const base = (window as unknown as { strapi?: { backendURL?: string } }).strapi?.backendURL ?? window.location.origin;
    window.open(new URL(data.url, base), '_blank', 'noopener');
  });
  return (
    <>
      <Button size="S" variant="ghost" startIcon={<File aria-hidden />} loading={busy} onClick={open} style={{ maxWidth: '100%' }}>{t('document', { name: file.name })}</Button>
      {refusal ? <RefusalText refusal={refusal} /> : null}
    </>
  );
};
