import { currentUnitOfWork, type UnitOfWork } from '../../../platform/server/public';

const NOTE = 'moderation.vouched';

/** Whether an upper floor answers for it that this person may write this document in this transaction. */
export const isVouched = (contentType: string, documentId: string): boolean =>
  currentUnitOfWork()?.notes.get(NOTE) === `${contentType} ${documentId}`;

/**
 * Runs `work` for a person whose right to write the document an upper floor has judged by a rule of its own (an office
 * of the portal that takes over what a unit changed). It gives him an author's place and no other right: he counts as
 * who changed and submitted the text, approves none of its stages, and is refused where nobody would be left to pass it.
 */
export const vouching = async <T>(uow: UnitOfWork, { contentType, documentId }: { contentType: string; documentId: string }, work: () => Promise<T>): Promise<T> => {
  const outer = uow.notes.get(NOTE);
  uow.notes.set(NOTE, `${contentType} ${documentId}`);
  try {
    return await work();
  } finally {
    uow.notes.set(NOTE, outer);
  }
};
