import type { Core } from '@strapi/strapi';

interface Route {
  readonly method: string;
  readonly path: string;
}

interface Router {
  routes: Route[];
}

const CHANGES = /^(?:POST|PUT|PATCH|DELETE)$/;
const ANY = /./;

/**
 * Doors of core for staff that stand for something this application does not have, by plugin: method and path as the
 * plugin writes them. What their screens read stays.
 */
const UNUSED: Readonly<Record<string, ReadonlyArray<readonly [RegExp, RegExp]>>> = {
  // Webhooks would send what is not published to any address, also inside the network, past the ledger.
  admin: [[CHANGES, /^\/webhooks/], [ANY, /^\/license-trial-time-left$/], [CHANGES, /^\/transfer\/tokens/], [CHANGES, /^\/homepage\/layout$/]],
  // Mails leave by the queue (platform/mail), not by a form with any recipient and any text.
  email: [[CHANGES, ANY]],
  // The public has no account: its roles, mails and providers mean nothing (src/extensions/users-permissions).
  'users-permissions': [[CHANGES, ANY]],
  // Types are files of the release.
  'content-type-builder': [[CHANGES, ANY]],
  // Any member of staff may ask core for it; it switches translation by machine.
  i18n: [[CHANGES, /^\/settings$/]],
  // No type here has just one document.
  'content-manager': [[ANY, /^\/single-types\//]],
};

const routersOf = (strapi: Core.Strapi, name: string): readonly Router[] => {
  const { routes } = (name === 'admin' ? strapi.admin : strapi.plugin(name as never)) as unknown as { routes: Record<string, unknown> };
  return Object.values(routes).filter((router): router is Router => Array.isArray((router as Partial<Router> | null)?.routes));
};

/** Takes those doors away: no screen leads to them, and the fewer there are the fewer must be watched. Must run in `register`. */
export const closeUnusedDoors = (strapi: Core.Strapi): void => {
  for (const [name, unused] of Object.entries(UNUSED)) {
    for (const router of routersOf(strapi, name)) {
      router.routes = router.routes.filter(({ method, path }) => !unused.some(([methods, paths]) => methods.test(method) && paths.test(path)));
    }
  }
};
