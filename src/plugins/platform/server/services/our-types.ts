const OUR_PLUGINS = ['platform', 'ledger', 'units', 'accounts', 'moderation', 'component-pages', 'reporting'];

/** True for the content types that this project owns (portal types and those of our plugins). */
export const isOurs = (uid: string): boolean =>
  uid.startsWith('api::') || OUR_PLUGINS.some((plugin) => uid.startsWith(`plugin::${plugin}.`));
