import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/figures', 'statistics.figures'),
  staffRoute('GET', '/figures.xlsx', 'statistics.file'),
  staffRoute('GET', '/views', 'views.figures'),
  staffRoute('GET', '/views.xlsx', 'views.file'),
  staffRoute('GET', '/views.csv', 'views.days'),
  staffRoute('GET', '/units', 'statistics.units'),
);
