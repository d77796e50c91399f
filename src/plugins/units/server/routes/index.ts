const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  // Who may do what, the services decide by assignment; a role's permission would say it a second time.
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export default {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/assignments', 'assignments.list'),
      route('POST', '/assignments', 'assignments.create'),
      route('POST', '/assignments/:documentId/end', 'assignments.end'),
      route('GET', '/units', 'units.search'),
      route('GET', '/people', 'people.search'),
    ],
  },
};
