import { registerLedgerAction } from '../../../ledger/server/public';

export const OPEN_SITE = 'component-pages.open-site';
export const FILL_SITE = 'component-pages.fill-site';

export const registerLedgerActions = (): void => {
  registerLedgerAction(OPEN_SITE, 'mở trang thành phần');
  registerLedgerAction(FILL_SITE, 'tạo các mục còn thiếu theo mẫu trang');
};
