/** A route for staff. Who may see and do what, queries and services decide by assignment; a role's permission would say it a second time. */
export const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string) => ({
  method, path, handler, config: { policies: ['admin::isAuthenticatedAdmin'] },
});
