const route = (method: 'GET' | 'POST' | 'PUT', path: string, handler: string) => ({
  method,
  path,
  handler,
  // Everybody has notices of his own; the controllers know no others.
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export default {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/', 'notices.list'),
      route('GET', '/count', 'notices.count'),
      route('GET', '/choices', 'notices.choices'),
      route('PUT', '/choices', 'notices.choose'),
      route('POST', '/read-all', 'notices.readAll'),
      route('POST', '/:id/read', 'notices.read'),
    ],
  },
};
