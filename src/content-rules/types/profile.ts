import { isPlausibleDay } from '../domain/dates';
import { emptyTerm, overlappingTerm, type Term } from '../domain/terms-of-office';
import { contentRules, fault, implausible, type StoredRow } from '../rule';

interface Row extends StoredRow {
  readonly site: { readonly documentId: string } | null;
  readonly responsible: readonly Term[];
}

/** What a site says of itself. Who answered for it on a day has one answer: terms do not overlap. */
export const profileRules = contentRules<Row>({
  uid: 'plugin::component-pages.profile',
  populate: { site: { select: ['documentId'] }, responsible: true },
  faults: ({ site, responsible }) => [
    ...fault(site === null, 'site', 'Hãy chọn trang thành phần.'),
    ...responsible.flatMap(({ from, to }, at) => [
      ...implausible(`responsible.${at}.from`, from, isPlausibleDay),
      ...implausible(`responsible.${at}.to`, to, isPlausibleDay),
    ]),
    ...fault(emptyTerm(responsible) >= 0, `responsible.${emptyTerm(responsible)}.to`, 'Ngày thôi đảm nhiệm phải sau ngày bắt đầu.'),
    ...fault(overlappingTerm(responsible) >= 0, `responsible.${overlappingTerm(responsible)}.from`,
      'Mỗi ngày chỉ một người chịu trách nhiệm; hãy ghi ngày thôi đảm nhiệm của người trước.'),
  ],
  keys: ({ site }) => (site ? [{
    kind: 'site-profile', value: site.documentId, path: 'site', taken: 'Trang này đã có Thông tin trang; hãy sửa bản đã có.',
  }] : []),
});
