import { staffRoute, staffRoutes } from '../../../platform/server/public';

export default staffRoutes(
  staffRoute('GET', '/me', 'me.read'),
  staffRoute('POST', '/me/password', 'me.changePassword'),
  staffRoute('GET', '/people', 'people.list'),
  staffRoute('POST', '/people', 'people.issue'),
  staffRoute('PUT', '/people/:id', 'people.edit'),
  staffRoute('POST', '/people/:id/unlock', 'people.unlock'),
  staffRoute('POST', '/people/:id/reissue-password', 'people.reissuePassword'),
  staffRoute('POST', '/people/:id/close', 'people.close'),
  staffRoute('POST', '/hand-overs', 'hand-overs.create'),
  staffRoute('GET', '/register', 'register.list'),
  staffRoute('GET', '/register.xlsx', 'register.file'),
  staffRoute('GET', '/requests', 'requests.list'),
  staffRoute('POST', '/requests', 'requests.create'),
  staffRoute('POST', '/requests/:id/decide', 'requests.decide'),
  staffRoute('POST', '/requests/:id/cancel', 'requests.cancel'),
);
