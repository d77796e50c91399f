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
      route('GET', '/requests', 'requests.list'),
      route('POST', '/requests', 'requests.raise'),
      route('GET', '/due-day', 'requests.dueDay'),
      route('GET', '/requests/:id', 'requests.find'),
      route('GET', '/requests/:id/documents', 'requests.options'),
      route('POST', '/requests/:id/answers', 'requests.answer'),
      route('POST', '/requests/:id/close', 'requests.close'),
      route('POST', '/requests/:id/reopen', 'requests.reopen'),
      route('POST', '/requests/:id/cancel', 'requests.cancel'),
    ],
  },
};
