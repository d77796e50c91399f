import type { Core } from '@strapi/strapi';
import { slugOf } from '../../../platform/contracts/slug';
import { now, reader } from '../../../platform/server/public';
import { unitsOf } from '../../../units/server/public';
import { computeForm } from '../../contracts';
import { dayText } from '../domain/notice-texts';
import { STATE_NAMES } from '../domain/names';
import { cellsOfReport } from '../services/cell-rows';
import { writeForm } from '../services/workbook/write-form';
import { readableReport } from './report-detail';
import { surroundingsOfOne } from './surroundings';

/** A report as a file of Excel, with a name that every mail and disk takes. @throws 404 when it is not this person's to see */
export const reportWorkbook = async (strapi: Core.Strapi, id: number): Promise<{ readonly name: string; readonly file: Buffer }> => {
  const db = reader(strapi);
  const { report } = await readableReport(strapi, db, id);
  const { form, context } = await surroundingsOfOne(strapi, db, report);
  const cells = await cellsOfReport(db, id);
  const computed = computeForm(form, cells, context);
  const unit = (await unitsOf(strapi)).find(({ documentId }) => documentId === report.unit)?.name ?? '';
  const approved = report.state === 'approved';
  const file = await writeForm({
    code: report.template.code, title: report.template.title, legalBasis: report.template.legalBasis, draft: !approved, definition: form.definition,
    lines: [
      `Đơn vị báo cáo: ${unit}`,
      `${report.period.title} (số liệu đến ngày ${dayText(report.period.cutOffOn)})`,
      approved ? `Đã duyệt. Mã xác nhận: ${(report.approvedHash ?? '').slice(0, 16)}` : `Trạng thái: ${STATE_NAMES[report.state]}`,
    ],
    cells: [...cells, ...computed.map(({ row, column, value }) => ({ row, column, value, status: value === null ? 'blank' as const : 'value' as const, reason: null }))],
  }, now());
  return { name: `${slugOf(report.template.code)}_${slugOf(unit) || 'don-vi'}_${slugOf(report.period.code)}${approved ? '' : '_du-thao'}.xlsx`, file };
};
