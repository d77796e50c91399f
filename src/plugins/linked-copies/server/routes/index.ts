const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  // Who may see and do what, the queries and services decide by assignment and by the rules of moderation.
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export default {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/documents/:contentType/:documentId', 'links.find'),
      route('POST', '/documents/:contentType/:documentId/copies', 'links.propose'),
      route('GET', '/tasks', 'links.tasks'),
      route('GET', '/tasks/count', 'links.count'),
      route('POST', '/tasks/:id/take', 'links.take'),
      route('POST', '/tasks/:id/settle', 'links.settle'),
    ],
  },
};
