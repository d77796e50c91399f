const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  // Who may see and do what, the queries and services decide by assignment; a role's permission would say it a second time.
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export default {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/sites', 'sites.list'),
      route('POST', '/sites', 'sites.open'),
      route('GET', '/sites/:documentId', 'sites.overview'),
      route('POST', '/sites/:documentId/complete', 'sites.complete'),
      route('POST', '/sites/:documentId/pages', 'sites.begin'),
      route('GET', '/templates', 'sites.templates'),
      route('GET', '/purposes', 'sites.purposes'),
      route('GET', '/pages', 'sites.pages'),
    ],
  },
};
