/** What happens to the saves of moderated forms, as the panel's parts need to know it. */
export type SaveEvent =
  | { readonly kind: 'saving' | 'saved' | 'failed' | 'dropped'; readonly contentType: string; readonly documentId: string | null };

const listeners = new Set<(event: SaveEvent) => void>();

export const tellOfSave = (event: SaveEvent): void => {
  for (const listener of [...listeners]) listener(event);
};

/** @returns the function that stops listening */
export const onSave = (listener: (event: SaveEvent) => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
