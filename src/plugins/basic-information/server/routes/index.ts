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
      route('GET', '/obligations', 'information.obligations'),
      route('POST', '/confirmations', 'information.confirm'),
      route('POST', '/entries', 'information.begin'),
      route('GET', '/entries/:documentId/figures', 'information.figures'),
      route('GET', '/queue', 'information.queue'),
      route('GET', '/conflicts', 'information.conflicts'),
      route('POST', '/conflicts/:pair/settlements', 'information.settle'),
      route('GET', '/summary', 'information.summary'),
      route('GET', '/indicators', 'information.indicators'),
    ],
  },
};
