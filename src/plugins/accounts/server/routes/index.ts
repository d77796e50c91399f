import { staffRoute, staffRoutes } from '../../../platform/server/public';

const routes = staffRoutes(
  staffRoute('GET', '/me', 'me.read'),
  staffRoute('POST', '/me/password', 'me.changePassword'),
  staffRoute('POST', '/me/second-factor', 'second-factor.begin'),
  staffRoute('POST', '/me/second-factor/confirm', 'second-factor.confirm'),
  staffRoute('POST', '/me/second-factor/verify', 'second-factor.verify'),
  staffRoute('POST', '/me/second-factor/recovery-codes', 'second-factor.renewCodes'),
  staffRoute('POST', '/me/second-factor/remove', 'second-factor.remove'),
  staffRoute('GET', '/people', 'people.list'),
  staffRoute('POST', '/people', 'people.issue'),
  staffRoute('PUT', '/people/:id', 'people.edit'),
  staffRoute('POST', '/people/:id/unlock', 'people.unlock'),
  staffRoute('POST', '/people/:id/reissue-password', 'people.reissuePassword'),
  staffRoute('POST', '/people/:id/remove-second-factor', 'people.removeSecondFactor'),
  staffRoute('POST', '/people/:id/close', 'people.close'),
  staffRoute('POST', '/hand-overs', 'hand-overs.create'),
  staffRoute('GET', '/register', 'register.list'),
  staffRoute('GET', '/register.xlsx', 'register.file'),
  staffRoute('GET', '/requests', 'requests.list'),
  staffRoute('POST', '/requests', 'requests.create'),
  staffRoute('POST', '/requests/:id/decide', 'requests.decide'),
  staffRoute('POST', '/requests/:id/cancel', 'requests.cancel'),
  staffRoute('POST', '/incidents', 'incidents.report'),
  staffRoute('GET', '/incidents', 'incidents.list'),
  staffRoute('GET', '/incidents/:id', 'incidents.read'),
  staffRoute('POST', '/incidents/:id/acts', 'incidents.act'),
);

// Whom to call: the sign-in page shows it, to people who cannot sign in.
const support = { method: 'GET', path: '/support', handler: 'incidents.support', config: { auth: false } };

export default { admin: { ...routes.admin, routes: [...routes.admin.routes, support] } };
