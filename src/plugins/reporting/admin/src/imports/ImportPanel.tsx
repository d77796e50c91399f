import { Box, Button, Field, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { RefusalText, type Refusal } from '../../../../platform/admin/src/public';
import type { ImportReport } from '../../../contracts';
import { useAct } from '../components/use-act';
import { useWords } from '../words';

const useImport = () => {
  const { post } = useFetchClient();
  return async (file: File, dryRun: boolean): Promise<ImportReport> => {
    const form = new FormData();
    form.append('files', file);
    return (await post<{ data: ImportReport }>(`/reporting/imports?dryRun=${dryRun}`, form)).data.data;
  };
};

/** What a refused import would have listed; null: it was refused for something else. */
const reportIn = (refusal: Refusal | null): ImportReport | null => (refusal?.code === 'reporting.import-refused' ? (refusal.details.report as ImportReport | undefined) ?? null : null);

const Faults = ({ report }: { report: ImportReport }) => {
  const { t } = useWords();
  return (
    <Box overflow="auto">
      <Typography role="alert" textColor="danger600">{t(report.more ? 'imports.faults-more' : 'imports.faults', { count: report.faults.length })}</Typography>
      <Table colCount={3} rowCount={report.faults.length + 1} aria-label={t('imports.faults-title')}>
        <Thead><Tr><Th><Typography variant="sigma">{t('imports.line')}</Typography></Th><Th><Typography variant="sigma">{t('imports.column')}</Typography></Th><Th><Typography variant="sigma">{t('imports.reason')}</Typography></Th></Tr></Thead>
        <Tbody>
          {report.faults.map((fault, index) => (
            <Tr key={`${fault.line} ${index}`}>
              <Td>{fault.line}</Td><Td>{fault.column === null ? '–' : t(`imports.column.${fault.column}`)}</Td>
              <Td><Typography style={{ whiteSpace: 'normal' }}>{fault.message}</Typography></Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
};

/** A file of figures: it is tried first, its faults are shown by line, and only a file without any is imported, all of it. */
export const ImportPanel = () => {
  const { t } = useWords();
  const send = useImport();
  const { busy, refusal, run } = useAct();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const shown = reportIn(refusal) ?? report;
  const go = (dryRun: boolean) => run(async () => { setReport(null); if (file) setReport(await send(file, dryRun)); });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box background="neutral0" padding={5} hasRadius shadow="tableShadow">
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{t('imports.what')}</Typography>
          <Typography variant="pi" textColor="neutral600">{t('imports.columns')}</Typography>
          <Field.Root name="file">
            <Field.Label>{t('imports.file')}</Field.Label>
            <input type="file" accept=".csv,.tsv,.txt" aria-label={t('imports.file')} onChange={(event) => { setFile(event.target.files?.[0] ?? null); setReport(null); }} />
          </Field.Root>
          <Flex gap={2} wrap="wrap">
            <Button variant="secondary" disabled={file === null} loading={busy} onClick={() => void go(true)}>{t('imports.try')}</Button>
            <Button disabled={file === null || report === null || !report.dryRun || report.faults.length > 0} loading={busy} onClick={() => void go(false)}>{t('imports.run')}</Button>
          </Flex>
          {refusal && reportIn(refusal) === null ? <RefusalText refusal={refusal} /> : null}
          {shown && shown.faults.length === 0 ? (
            <Typography role="status" textColor={shown.dryRun ? 'neutral800' : 'success700'}>
              {t(shown.dryRun ? 'imports.would' : 'imports.done', { lines: shown.lines, reports: shown.reports, added: shown.added, changed: shown.changed, unchanged: shown.unchanged })}
            </Typography>
          ) : null}
        </Flex>
      </Box>
      {shown && shown.faults.length > 0 ? <Faults report={shown} /> : null}
    </Flex>
  );
};
