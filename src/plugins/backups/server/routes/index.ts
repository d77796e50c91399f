import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/summary', 'backups.summary'),
  staffRoute('GET', '/runs', 'backups.runs'),
  staffRoute('POST', '/runs', 'backups.request'),
);
