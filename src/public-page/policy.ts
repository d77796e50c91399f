const policy = (scripts: string): string =>
  `default-src 'none'; script-src ${scripts}; connect-src ${scripts}; style-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`;

/** What pages without a foreign script may do: files of this host, the API of this host. */
export const PAGE_POLICY = policy("'self'");

/** What readers may still do on a page with a foreign script. */
const MAY_IN_SANDBOX = 'allow-scripts allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/**
 * PT-3.2: the measuring script of a site that switched it on may run there, and report home; nothing else runs. These pages
 * stand on the origin of the staff screens, so the script gets none of that origin: the page is sandboxed.
 */
export const policyOf = (emc: { readonly scriptOrigin: string } | null): string => (emc ? `${policy(emc.scriptOrigin)}; sandbox ${MAY_IN_SANDBOX}` : PAGE_POLICY);
