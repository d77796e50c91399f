type Method = 'GET' | 'POST' | 'PUT';

interface StaffRoute {
  readonly method: Method;
  readonly path: string;
  readonly handler: string;
  readonly config: { readonly policies: readonly unknown[] };
}

/**
 * One route of the admin panel's API that every signed-in member of staff may ask. Who may see and do what there, the
 * plugin's queries and services decide by assignment; a role's permission would say it a second time.
 */
export const staffRoute = (method: Method, path: string, handler: string, ...policies: readonly unknown[]): StaffRoute =>
  ({ method, path, handler, config: { policies: ['admin::isAuthenticatedAdmin', ...policies] } });

/** The routes of a plugin that has only such: what its `server/routes` exports. */
export const staffRoutes = (...routes: readonly StaffRoute[]) => ({ admin: { type: 'admin', routes } });
