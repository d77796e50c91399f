import { isPlausibleDay } from '../domain/dates';
import { isDocumentNumber, isDocumentSymbol, legalIdentity } from '../domain/legal-identity';
import { isWebAddress } from '../domain/web-address';
import { contentRules, fault, implausible, type StoredRow } from '../rule';

interface Row extends StoredRow {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly nationalRecordUrl: string | null;
  readonly replaces: readonly { readonly documentId: string }[];
}

const DAYS = ['issuedOn', 'effectiveFrom', 'effectiveTo'] as const;

export const legalDocumentRules = contentRules<Row>({
  uid: 'api::legal-document.legal-document',
  populate: { replaces: { select: ['documentId'] } },
  faults: (row) => [
    ...fault(Boolean(row.number) && !isDocumentNumber(row.number ?? ''), 'number',
      'Số văn bản chỉ gồm chữ số, kèm năm nếu có (ví dụ 11/2024); phần chữ ghi ở ô Ký hiệu.'),
    ...fault(Boolean(row.symbol) && !isDocumentSymbol(row.symbol ?? ''), 'symbol', 'Ký hiệu viết liền, ví dụ QĐ-UBND.'),
    ...DAYS.flatMap((name) => implausible(name, row[name], isPlausibleDay)),
    ...fault(row.effectiveFrom !== null && row.effectiveTo !== null && row.effectiveFrom >= row.effectiveTo, 'effectiveTo',
      'Ngày hết hiệu lực phải sau ngày có hiệu lực.'),
    ...fault(row.issuedOn !== null && row.effectiveTo !== null && row.issuedOn >= row.effectiveTo, 'effectiveTo',
      'Ngày hết hiệu lực phải sau ngày ban hành.'),
    ...fault(Boolean(row.nationalRecordUrl) && !isWebAddress(row.nationalRecordUrl ?? ''), 'nationalRecordUrl',
      'Địa chỉ trên CSDL quốc gia phải bắt đầu bằng http:// hoặc https://.'),
    ...fault(row.replaces.some(({ documentId }) => documentId === row.documentId), 'replaces', 'Văn bản không thể thay thế chính nó.'),
  ],
  keys: (row) => {
    const value = legalIdentity(row);
    return value === null ? [] : [{
      kind: 'legal-document',
      value,
      path: 'number',
      taken: 'Văn bản cùng số, ký hiệu và cơ quan ban hành đã có trong hệ thống; hãy dùng văn bản đó.',
    }];
  },
});
