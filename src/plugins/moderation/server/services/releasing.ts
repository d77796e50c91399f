import { currentUnitOfWork, type UnitOfWork } from '../../../platform/server/public';

const NOTE = 'moderation.releasing';

/** Which document the engine itself is publishing or withdrawing in this transaction, if any. */
export const isReleasing = (contentType: string, documentId: string): boolean =>
  currentUnitOfWork()?.notes.get(NOTE) === `${contentType} ${documentId}`;

/**
 * Lets core write the published rows of one document while `work` runs: names the case to the database's
 * triggers, which look its approvals up themselves, and tells the document middleware that it is the engine.
 */
export const releasing = async <T>(
  uow: UnitOfWork,
  { caseId, contentType, documentId }: { caseId: number; contentType: string; documentId: string },
  work: () => Promise<T>,
): Promise<T> => {
  const name = (value: string): Promise<unknown> =>
    uow.trx.raw("select set_config('congtinh.release', ?, true)", [value]) as unknown as Promise<unknown>;
  uow.notes.set(NOTE, `${contentType} ${documentId}`);
  await name(String(caseId));
  try {
    const result = await work();
    await name('');
    return result;
  } finally {
    // After an error the transaction rolls back and takes the setting along.
    uow.notes.delete(NOTE);
  }
};
