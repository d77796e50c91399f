import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/me', 'me.read'),
  staffRoute('POST', '/me/password', 'me.changePassword'),
);
