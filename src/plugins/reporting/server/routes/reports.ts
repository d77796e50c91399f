import { route } from './route';

export const reportRoutes: readonly ReturnType<typeof route>[] = [
  route('GET', '/reports', 'reports.list'),
  route('GET', '/reports/counts', 'reports.counts'),
  route('GET', '/board', 'reports.board'),
  route('GET', '/reports/:id', 'reports.find'),
  route('PUT', '/reports/:id/values', 'reports.save'),
  route('PUT', '/reports/:id/explanations', 'reports.explain'),
  route('POST', '/reports/:id/transitions', 'reports.transition'),
  route('POST', '/transitions', 'reports.approveMany'),
  route('GET', '/reports/:id/cells/:row/:column/history', 'reports.history'),
  route('GET', '/reports/:id/differences', 'reports.differences'),
  route('GET', '/reports/:id/workbook', 'reports.workbook'),
  route('POST', '/reports/:id/remarks', 'reports.remark'),
  route('POST', '/remarks/:id/answers', 'reports.answerRemark'),
  route('POST', '/remarks/:id/close', 'reports.closeRemark'),
  route('POST', '/remarks/:id/reopen', 'reports.reopenRemark'),
];
