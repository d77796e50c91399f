import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/requests', 'requests.list'),
  staffRoute('POST', '/requests', 'requests.raise'),
  staffRoute('GET', '/due-day', 'requests.dueDay'),
  staffRoute('GET', '/requests/:id', 'requests.find'),
  staffRoute('GET', '/requests/:id/documents', 'requests.options'),
  staffRoute('POST', '/requests/:id/answers', 'requests.answer'),
  staffRoute('POST', '/requests/:id/close', 'requests.close'),
  staffRoute('POST', '/requests/:id/reopen', 'requests.reopen'),
  staffRoute('POST', '/requests/:id/cancel', 'requests.cancel'),
);
