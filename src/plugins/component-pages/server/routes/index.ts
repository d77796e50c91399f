import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/sites', 'sites.list'),
  staffRoute('POST', '/sites', 'sites.open'),
  staffRoute('GET', '/sites/:documentId', 'sites.overview'),
  staffRoute('POST', '/sites/:documentId/complete', 'sites.complete'),
  staffRoute('POST', '/sites/:documentId/pages', 'sites.begin'),
  staffRoute('GET', '/templates', 'sites.templates'),
  staffRoute('GET', '/purposes', 'sites.purposes'),
  staffRoute('GET', '/pages', 'sites.pages'),
);
