import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/entries', 'entries.search'),
  staffRoute('GET', '/entries.xlsx', 'entries.file'),
  staffRoute('GET', '/choices', 'entries.choices'),
  staffRoute('GET', '/verification', 'entries.verification'),
  staffRoute('GET', '/subjects/:type/:id', 'subjects.history'),
);
