import { FileButton } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

/** Saves the form as a file of Excel. */
export const WorkbookButton = ({ report }: { report: number }) => (
  <FileButton address={`/reporting/reports/${report}/workbook`} fallback="bieu.xlsx" label={useWords().t('report.form.download')} />
);
