import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/figures', 'statistics.figures'),
  staffRoute('GET', '/figures.xlsx', 'statistics.file'),
  staffRoute('GET', '/units', 'statistics.units'),
);
