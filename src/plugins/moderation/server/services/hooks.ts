import type { UnitOfWork } from '../../../platform/server/public';

export interface Published {
  contentType: string;
  documentId: string;
  caseId: number;
  revision: number;
  hash: string;
  at: Date;
  first: boolean;
}
export type Cancelled = Pick<Published, 'contentType' | 'documentId' | 'caseId' | 'at'>;
export type Withdrawn = Pick<Published, 'contentType' | 'documentId' | 'caseId' | 'at'> & { explanation: string };

type Handler<E> = (uow: UnitOfWork, event: E) => Promise<void>;

const published = new Set<Handler<Published>>();
const withdrawn = new Set<Handler<Withdrawn>>();
const cancelled = new Set<Handler<Cancelled>>();

/** Registers what an upper floor does when something goes public, inside the same transaction. */
export const onPublished = (handler: Handler<Published>): void => void published.add(handler);
/** Registers what an upper floor does when something is taken from the public. */
export const onWithdrawn = (handler: Handler<Withdrawn>): void => void withdrawn.add(handler);
/** Registers what an upper floor does when a case is taken back before anything of it was published. */
export const onCancelled = (handler: Handler<Cancelled>): void => void cancelled.add(handler);

export const tellPublished = async (uow: UnitOfWork, event: Published): Promise<void> => {
  for (const handler of published) await handler(uow, event);
};
export const tellWithdrawn = async (uow: UnitOfWork, event: Withdrawn): Promise<void> => {
  for (const handler of withdrawn) await handler(uow, event);
};
export const tellCancelled = async (uow: UnitOfWork, event: Cancelled): Promise<void> => {
  for (const handler of cancelled) await handler(uow, event);
};
