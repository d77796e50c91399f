export const PLUGIN_ID = 'ledger';

/** Key of a translation of this plugin. */
export const key = (id: string): string => `${PLUGIN_ID}.${id}`;
