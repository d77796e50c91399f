import { registerLedgerAction } from '../../../ledger/server/public';

const SENTENCES: Readonly<Record<string, string>> = {
  submit: 'gửi báo cáo', approve: 'duyệt báo cáo', return: 'trả lại báo cáo', 'request-reopen': 'đề nghị mở lại báo cáo', 'allow-reopen': 'cho mở lại báo cáo',
  'refuse-reopen': 'không cho mở lại báo cáo', lapse: 'hết hạn mở lại báo cáo', remark: 'ghi ý kiến về báo cáo', answer: 'trả lời ý kiến về báo cáo',
  close: 'khép lại ý kiến về báo cáo', reopen: 'yêu cầu trả lời lại ý kiến về báo cáo',
};

export const registerReportActions = (): void => {
  for (const [kind, sentence] of Object.entries(SENTENCES)) registerLedgerAction(`reporting.${kind}`, sentence);
};
