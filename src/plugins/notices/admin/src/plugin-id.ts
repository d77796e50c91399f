import type { IntlShape } from 'react-intl';

export const PLUGIN_ID = 'notices';

/** Key of a translation of this plugin. */
export const key = (id: string): string => `${PLUGIN_ID}.${id}`;

/** A kind in the reader's language: `moderation.waiting` is the translation `moderation.notice.waiting`; else its Vietnamese name. */
export const kindText = ({ messages }: Pick<IntlShape, 'messages'>, kind: string, name: string): string => {
  const text = messages[kind.replace('.', '.notice.')];
  return typeof text === 'string' ? text : name;
};
