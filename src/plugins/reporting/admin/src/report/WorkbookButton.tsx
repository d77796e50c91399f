import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { refusalOf, RefusalText, type Refusal } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

const NAMED = /filename="([^"]+)"/;

/** Saves the form as a file of Excel, under the name that the server gives it. */
export const WorkbookButton = ({ report }: { report: number }) => {
  const { t } = useWords();
  const { get } = useFetchClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const { data, headers } = await get<Blob>(`/reporting/reports/${report}/workbook`, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = NAMED.exec(headers?.get('Content-Disposition') ?? '')?.[1] ?? 'bieu.xlsx';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (thrown) {
      setRefusal(refusalOf(thrown, t('network')));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex data-no-print direction="column" alignItems="flex-start" gap={2}>
      <Button variant="tertiary" startIcon={<Download aria-hidden />} loading={busy} onClick={() => void save()}>{t('report.form.download')}</Button>
      {refusal ? <RefusalText refusal={refusal} /> : null}
    </Flex>
  );
};
