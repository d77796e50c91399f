import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/me', 'me.read'),
  staffRoute('POST', '/me/password', 'me.changePassword'),
  staffRoute('GET', '/people', 'people.list'),
  staffRoute('POST', '/people/:id/unlock', 'people.unlock'),
  staffRoute('POST', '/people/:id/reissue-password', 'people.reissuePassword'),
  staffRoute('POST', '/people/:id/close', 'people.close'),
);
