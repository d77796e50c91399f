import type { Core } from '@strapi/strapi';
import { AppError, type FieldError, type UnitOfWork } from '../../../platform/server/public';
import { currentTree, unitAt, type UnitTree } from '../../../units/server/public';
import type { UnitId } from '../../../units/contracts';
import { isPeriod } from '../../contracts';
import type { IndicatorList } from '../domain/indicators';
import { subjectOf, type SubjectUnit } from '../domain/subject';
import { loadIndicators } from '../queries/indicators';
import { ENTRY_SOURCE, INFO_ENTRY } from '../uids';
import { recordFigures, type StatedItem } from './record-figures';

interface FigurePart {
  readonly indicator: string | null;
  readonly label: string;
  readonly value: string;
  readonly unitOfMeasure: string;
  readonly asOf: string;
  readonly period: string | null;
  readonly subject: string | null;
}
interface EntryRow {
  readonly publishedAt: string | null;
  readonly unit: { readonly documentId: UnitId } | null;
  readonly category: { readonly documentId: string } | null;
  readonly keyFigures: readonly FigurePart[];
}

const rowsOf = async (strapi: Core.Strapi, documentId: string): Promise<readonly EntryRow[]> =>
  (await strapi.db.query(INFO_ENTRY).findMany({
    where: { documentId },
    populate: { keyFigures: true, unit: { select: ['documentId'] }, category: { select: ['documentId'] } },
  } as never)) as unknown as EntryRow[];

const ownerOf = (tree: UnitTree, id: UnitId): SubjectUnit | undefined => {
  const plain = (each: UnitId): SubjectUnit[] => {
    const unit = tree.find(each);
    return unit ? [{ code: unit.code, kind: unit.kind, above: [] }] : [];
  };
  const [unit] = plain(id);
  return unit && { ...unit, above: tree.ancestors(id).flatMap(plain) };
};

const itemOf = (documentId: string, row: EntryRow, tree: UnitTree): StatedItem[] => {
  const owner = row.unit && ownerOf(tree, row.unit.documentId);
  if (!row.unit || !owner) return [];
  return [{
    source: ENTRY_SOURCE, ref: documentId, state: row.publishedAt === null ? 'draft' : 'published',
    owner: row.unit.documentId, category: row.category?.documentId ?? null,
    figures: row.keyFigures.map((figure) => ({
      ...figure,
      indicator: figure.indicator || null,
      period: isPeriod(figure.period) ? figure.period : null,
      subject: subjectOf(figure.subject, owner),
    })),
  }];
};

/** A figure may leave indicator and unit open, but what it names has to exist on its day. */
const demandKnownNames = async (strapi: Core.Strapi, { keyFigures }: EntryRow, indicators: IndicatorList): Promise<void> => {
  const faults: FieldError[] = [];
  for (const [index, { indicator, subject, asOf }] of keyFigures.entries()) {
    if (indicator && !indicators.has(indicator)) {
      faults.push({ path: `keyFigures.${index}.indicator`, message: 'Danh mục không có mã chỉ tiêu này; hãy chọn trong danh mục hoặc để trống.' });
    }
    if (subject && (await unitAt(strapi, subject, asOf)) === undefined) {
      faults.push({ path: `keyFigures.${index}.subject`, message: 'Vào thời điểm số liệu không có đơn vị mang mã này; hãy chọn lại hoặc để trống.' });
    }
  }
  if (faults.length > 0) throw new AppError('content.refused', 400, 'Có ô chưa đúng; hãy sửa các ô được nêu rồi lưu lại.', faults);
};

/** Brings the compared figures of an entry up to what is stored of it now. @throws 400 `content.refused` for unknown names */
export const indexEntry = async (strapi: Core.Strapi, uow: UnitOfWork, documentId: string, { check }: { readonly check: boolean }): Promise<void> => {
  const [rows, indicators] = [await rowsOf(strapi, documentId), await loadIndicators(strapi)];
  const draft = rows.find(({ publishedAt }) => publishedAt === null);
  if (check && draft) await demandKnownNames(strapi, draft, indicators);
  const tree = await currentTree(strapi);
  await recordFigures(uow, { source: ENTRY_SOURCE, ref: documentId }, rows.flatMap((row) => itemOf(documentId, row, tree)), indicators);
};
