import { isPlausibleDay } from '../domain/dates';
import { isExactDecimal } from '../domain/exact-decimal';
import { contentRules, fault, implausible, type StoredRow } from '../rule';

interface Row extends StoredRow {
  readonly keyFigures: readonly { readonly value: string | null; readonly asOf: string | null }[];
  readonly document: { readonly issuedOn: string | null } | null;
}

export const infoEntryRules = contentRules<Row>({
  uid: 'api::info-entry.info-entry',
  populate: { keyFigures: true, document: true },
  faults: ({ keyFigures, document }, today) => [
    ...keyFigures.flatMap(({ value, asOf }, index) => [
      ...fault(value !== null && !isExactDecimal(value), `keyFigures.${index}.value`,
        'Giá trị viết bằng chữ số, dấu chấm trước phần thập phân, không dấu phân nhóm (ví dụ 12345.67).'),
      ...implausible(`keyFigures.${index}.asOf`, asOf, isPlausibleDay),
    ]),
    ...implausible('document.issuedOn', document?.issuedOn ?? null, isPlausibleDay),
    ...fault((document?.issuedOn ?? '') > today, 'document.issuedOn', 'Ngày ban hành của văn bản kèm theo không thể sau hôm nay.'),
  ],
});
