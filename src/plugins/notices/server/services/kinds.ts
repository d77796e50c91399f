import type { NoticeKind } from '../../contracts';

const kinds = new Map<string, NoticeKind>();

/** Names a kind; a plugin does this in its `register`. */
export const registerNoticeKind = (kind: NoticeKind): void => {
  kinds.set(kind.key, kind);
};

export const noticeKinds = (): readonly NoticeKind[] => [...kinds.values()];

/** @throws when nobody registered the kind: a notice of an unknown kind could not be chosen against. */
export const demandKind = (key: string): NoticeKind => {
  const kind = kinds.get(key);
  if (kind === undefined) throw new Error(`Unknown notice kind "${key}": register it in the plugin's register()`);
  return kind;
};
