import { contentRules, type StoredRow } from '../rule';

interface Row extends StoredRow {
  readonly path: string;
  readonly host: string | null;
}

/** A site stands on a path of the portal, and perhaps on a host of its own (PT-3.4); neither leads to two sites. */
export const siteRules = contentRules<Row>({
  uid: 'plugin::component-pages.site',
  populate: {},
  faults: () => [],
  keys: ({ path, host }) => [
    { kind: 'site-path', value: path, path: 'path', taken: 'Đã có trang khác dùng đường dẫn này; hãy chọn đường dẫn khác.' },
    ...(host ? [{ kind: 'site-host', value: host, path: 'host', taken: 'Đã có trang khác dùng tên miền này; hãy chọn tên miền khác.' }] : []),
  ],
});
