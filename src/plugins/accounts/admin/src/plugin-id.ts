export const PLUGIN_ID = 'accounts';

/** Key of a translation of this plugin. */
export const key = (id: string): string => `${PLUGIN_ID}.${id}`;
