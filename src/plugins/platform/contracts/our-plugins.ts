/** Our plugins in the order of their floors: a plugin's document middlewares wrap those of the floors above it. */
export const OUR_PLUGINS = [
  'platform', 'rich-text', 'ledger', 'units', 'notices', 'presence', 'accounts', 'backups', 'moderation', 'component-pages', 'basic-information', 'linked-copies', 'review',
  'content-requests', 'statistics', 'reporting',
] as const;

const LIST: readonly string[] = OUR_PLUGINS;

/** Whether a content type or component is ours (`api::…` or of one of our plugins), by its uid. */
export const isOurUid = (uid: string): boolean =>
  uid.startsWith('api::') || (uid.startsWith('plugin::') && LIST.includes(uid.slice('plugin::'.length).split('.')[0] ?? ''));
