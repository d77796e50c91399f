import { staffRoute, staffRoutes } from '../../../platform/server/public';

// Whether the item is his to see, moderation answers (queries/seen-document.ts).
export default staffRoutes(
  staffRoute('GET', '/documents/:contentType/:documentId', 'review.show'),
  staffRoute('GET', '/documents/:contentType/:documentId/timeline', 'review.timeline'),
  staffRoute('GET', '/documents/:contentType/:documentId/notes', 'review.notes'),
  staffRoute('GET', '/documents/:contentType/:documentId/comments', 'review.comments'),
  staffRoute('POST', '/documents/:contentType/:documentId/comments', 'review.comment'),
  staffRoute('POST', '/documents/:contentType/:documentId/restore', 'review.restore'),
  staffRoute('POST', '/comments/:id/answers', 'review.answer'),
  staffRoute('POST', '/comments/:id/resolve', 'review.resolve'),
  staffRoute('POST', '/comments/:id/reopen', 'review.reopen'),
);
