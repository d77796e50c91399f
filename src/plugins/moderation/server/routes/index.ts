import { staffRoute, staffRoutes } from '../../../platform/server/public';

// Any signed-in member of staff may ask; the rules of moderation answer (domain/who-may-act.ts).
export default staffRoutes(
  staffRoute('GET', '/cases', 'cases.list'),
  staffRoute('GET', '/cases/counts', 'inbox.counts'),
  staffRoute('GET', '/cases/facets', 'inbox.facets'),
  staffRoute('GET', '/home', 'inbox.home'),
  staffRoute('POST', '/bulk', 'inbox.bulk'),
  staffRoute('POST', '/cases', 'cases.create'),
  staffRoute('GET', '/cases/:id', 'cases.find'),
  staffRoute('POST', '/cases/:id/submit', 'cases.submit'),
  staffRoute('POST', '/cases/:id/decisions', 'cases.decide'),
  staffRoute('POST', '/cases/:id/pass', 'cases.pass'),
  staffRoute('POST', '/cases/:id/publish', 'cases.publish'),
  staffRoute('POST', '/cases/:id/cancel', 'cases.cancel'),
  staffRoute('POST', '/published/:contentType/:documentId/unpublish', 'cases.unpublish'),
  staffRoute('GET', '/checklist/:contentType', 'writing.plan'),
  staffRoute('POST', '/checklist/links', 'writing.links'),
  staffRoute('POST', '/slugs', 'writing.slug'),
  staffRoute('GET', '/documents/:contentType/:documentId', 'cases.document'),
);
