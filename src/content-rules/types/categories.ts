import { emptyPeriod, overlapping, type DatedRule } from '../domain/deadlines';
import { contentRules, fault, type StoredRow } from '../rule';

interface Row extends StoredRow {
  readonly slug: string;
  readonly deadlines?: readonly DatedRule[];
}

const uniqueSlug = (kind: string) => ({ slug }: Row) =>
  [{ kind, value: slug, path: 'slug', taken: 'Đã có mục khác dùng địa chỉ (slug) này; hãy chọn địa chỉ khác.' }];

const deadlineFaults = (rules: readonly DatedRule[]) => [
  ...fault(emptyPeriod(rules) >= 0, `deadlines.${emptyPeriod(rules)}.validTo`, 'Ngày kết thúc phải sau ngày bắt đầu.'),
  ...fault(overlapping(rules) >= 0, `deadlines.${overlapping(rules)}.validFrom`,
    'Hai thời hạn cùng cách tính không được trùng ngày; hãy kết thúc thời hạn cũ trước khi thời hạn mới bắt đầu.'),
];

export const categoryRules = contentRules<Row>({
  uid: 'api::category.category',
  populate: { deadlines: true },
  parent: 'parent',
  faults: ({ deadlines }) => deadlineFaults(deadlines ?? []),
  keys: uniqueSlug('category-slug'),
});

export const infoCategoryRules = contentRules<Row>({
  uid: 'api::info-category.info-category',
  populate: {},
  parent: 'parent',
  faults: () => [],
  keys: uniqueSlug('info-category-slug'),
});
