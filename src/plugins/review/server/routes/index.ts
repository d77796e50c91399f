const route = (method: 'GET' | 'POST', path: string, handler: string) => ({
  method,
  path,
  handler,
  // Any signed-in member of staff may ask; whether the item is his to see, moderation answers (queries/seen-document.ts).
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export default {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/documents/:contentType/:documentId', 'review.show'),
      route('GET', '/documents/:contentType/:documentId/timeline', 'review.timeline'),
      route('GET', '/documents/:contentType/:documentId/notes', 'review.notes'),
      route('GET', '/documents/:contentType/:documentId/comments', 'review.comments'),
      route('POST', '/documents/:contentType/:documentId/comments', 'review.comment'),
      route('POST', '/documents/:contentType/:documentId/restore', 'review.restore'),
      route('POST', '/comments/:id/answers', 'review.answer'),
      route('POST', '/comments/:id/resolve', 'review.resolve'),
      route('POST', '/comments/:id/reopen', 'review.reopen'),
    ],
  },
};
