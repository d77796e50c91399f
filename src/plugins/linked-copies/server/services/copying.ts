import { currentUnitOfWork, type UnitOfWork } from '../../../platform/server/public';

const NOTE = 'linked-copies.copying';

/** Whether this transaction is writing a linked copy: its way to the portal is the proposal, not the section's rule. */
export const isCopying = (): boolean => currentUnitOfWork()?.notes.get(NOTE) === true;

export const copying = async <T>(uow: UnitOfWork, work: () => Promise<T>): Promise<T> => {
  uow.notes.set(NOTE, true);
  try {
    return await work();
  } finally {
    uow.notes.delete(NOTE);
  }
};
