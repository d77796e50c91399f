import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/assignments', 'assignments.list'),
  staffRoute('POST', '/assignments', 'assignments.create'),
  staffRoute('POST', '/assignments/:documentId/end', 'assignments.end'),
  staffRoute('GET', '/units', 'units.search'),
  staffRoute('GET', '/people', 'people.search'),
);
