import { registerLedgerAction } from '../../../../ledger/server/public';
import type { DiscrepancyAct } from '../../../contracts';

const SENTENCES: Readonly<Record<'found' | DiscrepancyAct, string>> = {
  found: 'ghi nhận chênh lệch số liệu', verify: 'xác minh chênh lệch số liệu', explain: 'nêu nguyên nhân chênh lệch số liệu',
  correct: 'ghi nhận đã sửa chênh lệch số liệu', 'sign-off': 'xác nhận đã xử lý xong chênh lệch số liệu', dismiss: 'kết luận không phải chênh lệch số liệu',
};

export const registerDiscrepancyActions = (): void => {
  for (const [kind, sentence] of Object.entries(SENTENCES)) registerLedgerAction(`reporting.discrepancy-${kind}`, sentence);
};
