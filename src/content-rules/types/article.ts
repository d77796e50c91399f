import { ARTICLE_SLUG, slugPlace } from '../given-slug';
import { isPlausibleDay } from '../domain/dates';
import { isWebAddress } from '../domain/web-address';
import { contentRules, fault, implausible, type StoredRow } from '../rule';

interface Row extends StoredRow {
  readonly slug: string | null;
  readonly originalUrl: string | null;
  readonly originalDate: string | null;
  readonly site: { readonly documentId: string } | null;
}

export const articleRules = contentRules<Row>({
  uid: 'api::article.article',
  populate: { site: { select: ['documentId'] } },
  faults: ({ originalUrl, originalDate }, today) => [
    ...fault(originalUrl !== null && originalUrl !== '' && !isWebAddress(originalUrl), 'originalUrl',
      'Địa chỉ bài gốc phải bắt đầu bằng http:// hoặc https:// và mở được bằng trình duyệt.'),
    ...implausible('originalDate', originalDate, isPlausibleDay),
    ...fault(originalDate !== null && originalDate > today, 'originalDate', 'Ngày của bài gốc không thể sau hôm nay.'),
  ],
  keys: ({ slug, site }) => (slug && site ? [{
    kind: ARTICLE_SLUG.kind,
    value: `${slugPlace(ARTICLE_SLUG, { site })}${slug}`,
    path: 'slug',
    taken: 'Trên trang này đã có bài dùng địa chỉ (slug) đó; hãy chọn địa chỉ khác.',
  }] : []),
});
