import { registerLedgerAction } from '../../../ledger/server/public';

export const SETTLE = 'basic-information.settle-conflict';
export const CONFIRM = 'basic-information.confirm-unchanged';

export const registerLedgerActions = (): void => {
  registerLedgerAction(SETTLE, 'kết luận về số liệu mâu thuẫn');
  registerLedgerAction(CONFIRM, 'xác nhận thông tin không thay đổi');
};
