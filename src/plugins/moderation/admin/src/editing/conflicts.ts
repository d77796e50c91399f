import type { Conflict } from '../../../contracts';

/** What somebody decided whose save met a newer draft. `parts`: these attributes stay as the other one stored them. */
export type Choice = { readonly kind: 'mine' | 'stored' | 'later' } | { readonly kind: 'parts'; readonly stored: readonly string[] };

type Asker = (conflict: Conflict) => Promise<Choice>;

let asker: { readonly of: string; readonly ask: Asker } | null = null;

/** The open edit view answers for its document. @returns the function that takes it back */
export const answerConflicts = (contentType: string, documentId: string, ask: Asker): (() => void) => {
  const mine = { of: `${contentType}/${documentId}`, ask };
  asker = mine;
  return () => {
    if (asker === mine) asker = null;
  };
};

/** Asks the person; `later` when no edit view of the document is open. */
export const askAbout = (contentType: string, documentId: string, conflict: Conflict): Promise<Choice> =>
  asker?.of === `${contentType}/${documentId}` ? asker.ask(conflict) : Promise.resolve({ kind: 'later' });
