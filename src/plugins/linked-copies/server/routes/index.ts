import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/documents/:contentType/:documentId', 'links.find'),
  staffRoute('POST', '/documents/:contentType/:documentId/copies', 'links.propose'),
  staffRoute('GET', '/tasks', 'links.tasks'),
  staffRoute('GET', '/tasks/count', 'links.count'),
  staffRoute('POST', '/tasks/:id/take', 'links.take'),
  staffRoute('POST', '/tasks/:id/settle', 'links.settle'),
);
