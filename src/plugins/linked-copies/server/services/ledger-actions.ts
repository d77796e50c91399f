import { registerLedgerAction } from '../../../ledger/server/public';

const ACTIONS = {
  'linked-copies.propose': 'đề nghị đăng bản liên kết lên Cổng tỉnh',
  'linked-copies.raise': 'báo bản liên kết cần xem lại vì bài gốc thay đổi',
  'linked-copies.take': 'lấy thay đổi của bài gốc vào bản liên kết',
  'linked-copies.settle': 'kết luận bản liên kết không cần thay đổi',
  'linked-copies.end': 'kết thúc liên kết của bản trên Cổng tỉnh',
} as const;

export type LinkAction = keyof typeof ACTIONS;

export const registerLedgerActions = (): void => {
  for (const action of Object.keys(ACTIONS) as LinkAction[]) registerLedgerAction(action, ACTIONS[action]);
};
