/** What the browser offers for keeping text; `localStorage`, because a tab that is being closed has no time for anything slower. */
export interface TextStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Unsaved changes of one account in one form. */
export interface KeptText {
  readonly account: number;
  readonly contentType: string;
  /** null: the form of a new document. */
  readonly documentId: string | null;
  /** Name of the tab for new documents, of which one person may write several at once. */
  readonly slot: string;
  readonly title: string;
  /** Real time in milliseconds, not the business clock: it says when somebody typed. */
  readonly at: number;
  /** Hash of the draft that the form was filled from, so that a newer one still yields the conflict dialog. */
  readonly base: string | null;
  /** Type of each kept attribute: the schema may have changed meanwhile. */
  readonly types: Readonly<Record<string, string>>;
  /** Only the attributes that were changed, as the form holds them. */
  readonly values: Readonly<Record<string, unknown>>;
}

const PREFIX = 'cong-tinh.unsaved/';
const DAY = 24 * 60 * 60 * 1000;
export const KEPT_DAYS = 14;
/** Characters of one text and of all texts; browsers give a site about five million. */
export const LONGEST_TEXT = 1_500_000;
export const LONGEST_TOGETHER = 4_000_000;

export const keyOfKept = ({ account, contentType, documentId, slot }: Pick<KeptText, 'account' | 'contentType' | 'documentId' | 'slot'>): string =>
  `${PREFIX}${account}/${contentType}/${documentId ?? `new-${slot}`}`;

const isKept = (value: unknown): value is KeptText => {
  const kept = value as Partial<KeptText> | null;
  return typeof kept === 'object' && kept !== null && typeof kept.account === 'number' && typeof kept.contentType === 'string' &&
    typeof kept.at === 'number' && typeof kept.values === 'object' && kept.values !== null && typeof kept.types === 'object' && kept.types !== null;
};

const parsed = (text: string | null): KeptText | null => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
};

const keysIn = (store: TextStore): string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index)).filter((key): key is string => key?.startsWith(PREFIX) === true);

/** Every kept text of everybody on this computer, oldest first; what is unreadable or past its days is taken away. */
const allIn = (store: TextStore, now: number): { key: string; kept: KeptText; size: number }[] =>
  keysIn(store).flatMap((key) => {
    const text = store.getItem(key);
    const kept = parsed(text);
    if (kept === null || now - kept.at > KEPT_DAYS * DAY) {
      store.removeItem(key);
      return [];
    }
    return [{ key, kept, size: key.length + (text?.length ?? 0) }];
  }).sort((a, b) => a.kept.at - b.kept.at);

/** Whether anything at all is kept on this computer. */
export const holdsKeptText = (store: TextStore): boolean => keysIn(store).length > 0;

/** The kept texts of one account, newest first. */
export const keptOf = (store: TextStore, account: number, now: number): readonly KeptText[] =>
  allIn(store, now).map(({ kept }) => kept).filter((kept) => kept.account === account).reverse();

/** What is kept for a form; of new documents every one that the account began in this browser. Newest first. */
export const keptFor = (store: TextStore, account: number, contentType: string, documentId: string | null, now: number): readonly KeptText[] =>
  keptOf(store, account, now).filter((kept) => kept.contentType === contentType && kept.documentId === documentId);

/**
 * Keeps a text; the oldest others give way when there is no room.
 * @returns false when it is too long to be kept: the person must be told to save
 */
export const keep = (store: TextStore, kept: KeptText): boolean => {
  const key = keyOfKept(kept);
  const text = JSON.stringify(kept);
  if (text.length > LONGEST_TEXT) return false;
  const others = allIn(store, kept.at).filter((other) => other.key !== key);
  let room = LONGEST_TOGETHER - key.length - text.length - others.reduce((sum, { size }) => sum + size, 0);
  for (;;) {
    if (room >= 0) {
      try {
        store.setItem(key, text);
        return true;
      } catch {
        // The browser gives less than we took for granted.
      }
    }
    const oldest = others.shift();
    if (oldest === undefined) return false;
    store.removeItem(oldest.key);
    room += oldest.size;
  }
};

export const forget = (store: TextStore, kept: Pick<KeptText, 'account' | 'contentType' | 'documentId' | 'slot'>): void => store.removeItem(keyOfKept(kept));

export const forgetAll = (store: TextStore, account: number): void => {
  for (const key of keysIn(store)) if (key.startsWith(`${PREFIX}${account}/`)) store.removeItem(key);
};
