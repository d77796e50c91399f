const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  // Any signed-in member of staff may ask; the rules of moderation answer (domain/who-may-act.ts).
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export default {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/cases', 'cases.list'),
      route('GET', '/cases/counts', 'inbox.counts'),
      route('GET', '/cases/facets', 'inbox.facets'),
      route('GET', '/home', 'inbox.home'),
      route('POST', '/bulk', 'inbox.bulk'),
      route('POST', '/cases', 'cases.create'),
      route('GET', '/cases/:id', 'cases.find'),
      route('POST', '/cases/:id/submit', 'cases.submit'),
      route('POST', '/cases/:id/decisions', 'cases.decide'),
      route('POST', '/cases/:id/pass', 'cases.pass'),
      route('POST', '/cases/:id/publish', 'cases.publish'),
      route('POST', '/cases/:id/cancel', 'cases.cancel'),
      route('POST', '/published/:contentType/:documentId/unpublish', 'cases.unpublish'),
      route('GET', '/checklist/:contentType', 'writing.plan'),
      route('POST', '/checklist/links', 'writing.links'),
      route('POST', '/slugs', 'writing.slug'),
      route('GET', '/documents/:contentType/:documentId', 'cases.document'),
    ],
  },
};
