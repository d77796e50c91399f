import { staffRoute, staffRoutes } from '../../../platform/server/public';

// Everybody has notices of his own; the controllers know no others.
export default staffRoutes(
  staffRoute('GET', '/', 'notices.list'),
  staffRoute('GET', '/count', 'notices.count'),
  staffRoute('GET', '/choices', 'notices.choices'),
  staffRoute('PUT', '/choices', 'notices.choose'),
  staffRoute('POST', '/read-all', 'notices.readAll'),
  staffRoute('POST', '/:id/read', 'notices.read'),
);
