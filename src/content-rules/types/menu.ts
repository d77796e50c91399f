import { isLinkAddress } from '../domain/link-address';
import { contentRules, fault, type StoredRow } from '../rule';
import type { FieldError } from '../../plugins/platform/server/public';

interface Item {
  readonly kind: 'page' | 'address' | 'heading';
  readonly page: string | null;
  readonly url: string | null;
  readonly items?: readonly Item[];
}

interface Row extends StoredRow {
  readonly position: string;
  readonly site: { readonly documentId: string } | null;
  readonly items: readonly Item[];
}

const itemFaults = ({ kind, page, url, items = [] }: Item, path: string): FieldError[] => [
  ...fault(kind === 'page' && !page, `${path}.page`, 'Hãy chọn trang mà mục này mở.'),
  ...fault(kind === 'address' && !isLinkAddress(url ?? ''), `${path}.url`, 'Địa chỉ bắt đầu bằng https:// hoặc là đường dẫn trên cổng bắt đầu bằng /.'),
  ...items.flatMap((item, at) => itemFaults(item, `${path}.items.${at}`)),
];

/** The page that an item names belongs to the same site: plugins/component-pages decides that. */
export const menuRules = contentRules<Row>({
  uid: 'plugin::component-pages.menu',
  populate: { site: { select: ['documentId'] }, items: { populate: { items: true } } },
  faults: ({ site, items }) => [
    ...fault(site === null, 'site', 'Hãy chọn trang thành phần.'),
    ...items.flatMap((item, at) => itemFaults(item, `items.${at}`)),
  ],
  keys: ({ site, position }) => (site ? [{
    kind: 'site-menu', value: `${site.documentId}/${position}`, path: 'position', taken: 'Trang này đã có trình đơn ở vị trí đó; hãy sửa trình đơn đã có.',
  }] : []),
});
