import { useSyncExternalStore } from 'react';

/** Drafts that the server said this person may delete, as the open edit view learnt it. */
const known = new Map<string, boolean>();
const listeners = new Set<() => void>();

/** Remembers the server's word on one draft. */
export const rememberDeletable = (documentId: string, deletable: boolean): void => {
  if (known.get(documentId) === deletable) return;
  known.set(documentId, deletable);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether core's delete button would succeed here; false until the server said so. */
export const useDeletable = (documentId: string | undefined): boolean =>
  useSyncExternalStore(subscribe, () => (documentId !== undefined && known.get(documentId)) ?? false);
