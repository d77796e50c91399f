import { registerLedgerAction } from '../../../ledger/server/public';
import type { EventKind } from '../../contracts';

const SENTENCES: Readonly<Record<EventKind, string>> = {
  raised: 'gửi yêu cầu cung cấp thông tin', answered: 'trả lời yêu cầu cung cấp thông tin', reopened: 'yêu cầu trả lời lại',
  closed: 'chấp nhận câu trả lời', cancelled: 'hủy yêu cầu cung cấp thông tin',
};

export const registerLedgerActions = (): void => {
  for (const [kind, sentence] of Object.entries(SENTENCES)) registerLedgerAction(`content-requests.${kind}`, sentence);
};
