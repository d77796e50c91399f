import { registerLedgerAction } from '../../../../ledger/server/public';

export const registerImportActions = (): void => {
  registerLedgerAction('reporting.imported', 'nhập số liệu báo cáo từ tệp');
  registerLedgerAction('reporting.transferred', 'chuyển số liệu đã duyệt của kỳ trước vào hệ thống');
};
