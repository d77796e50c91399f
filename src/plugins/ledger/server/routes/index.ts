import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/subjects/:type/:id', 'subjects.history'),
);
