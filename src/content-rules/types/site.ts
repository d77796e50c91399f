import { isWebAddress } from '../domain/web-address';
import { contentRules, fault, type StoredRow } from '../rule';

interface Row extends StoredRow {
  readonly path: string;
  readonly host: string | null;
  readonly emcEnabled: boolean | null;
  readonly emcScriptUrl: string | null;
}

/** Its origin goes into a policy: a host of letters, digits, dots and hyphens, nothing that a policy reads otherwise. */
const PLAIN_HOST = /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/|$)/;

/** A site stands on a path of the portal, and perhaps on a host of its own (PT-3.4); neither leads to two sites. */
export const siteRules = contentRules<Row>({
  uid: 'plugin::component-pages.site',
  populate: {},
  faults: ({ emcEnabled, emcScriptUrl }) => [
    // What it names may run on the site's pages: only over TLS.
    ...fault(Boolean(emcScriptUrl) && !(isWebAddress(emcScriptUrl ?? '') && PLAIN_HOST.test(emcScriptUrl ?? '')), 'emcScriptUrl', 'Địa chỉ tập lệnh EMC phải bắt đầu bằng https://.'),
    ...fault(emcEnabled === true && !emcScriptUrl, 'emcScriptUrl', 'Bật đo lường EMC thì phải ghi địa chỉ tập lệnh.'),
  ],
  keys: ({ path, host }) => [
    { kind: 'site-path', value: path, path: 'path', taken: 'Đã có trang khác dùng đường dẫn này; hãy chọn đường dẫn khác.' },
    ...(host ? [{ kind: 'site-host', value: host, path: 'host', taken: 'Đã có trang khác dùng tên miền này; hãy chọn tên miền khác.' }] : []),
  ],
});
