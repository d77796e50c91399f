import type { UnitOfWork } from '../../../platform/server/public';
import type { Reach, RoleKey, SystemKey, UnitId } from '../../contracts';

/** What the floors above are told, inside the transaction in which it happens. */
export interface AssignmentEnded {
  readonly assignmentId: string;
  readonly userId: number;
  readonly unit: UnitId;
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  /** First day without the function. */
  readonly to: string;
}
export interface UnitMerged {
  readonly unit: UnitId;
  readonly successors: readonly UnitId[];
  readonly day: string;
}
type Handler<E> = (uow: UnitOfWork, event: E) => Promise<void>;

/** Units that an import made or changed. */
export interface UnitsImported {
  readonly units: readonly UnitId[];
}

const imported = new Set<Handler<UnitsImported>>();
const ended = new Set<Handler<AssignmentEnded>>();
const merged = new Set<Handler<UnitMerged>>();

/** Registers what must happen when somebody's function ends. */
export const onAssignmentEnded = (handler: Handler<AssignmentEnded>): void => void ended.add(handler);
/** Registers what must happen when a unit is closed in favour of others. */
export const onUnitMerged = (handler: Handler<UnitMerged>): void => void merged.add(handler);

/** Registers what must follow when units are new or called otherwise. */
export const onUnitsImported = (handler: Handler<UnitsImported>): void => void imported.add(handler);

export async function tellUnitsImported(uow: UnitOfWork, event: UnitsImported): Promise<void> {
  for (const handler of imported) await handler(uow, event);
}
export async function tellAssignmentEnded(uow: UnitOfWork, event: AssignmentEnded): Promise<void> {
  for (const handler of ended) await handler(uow, event);
}
export async function tellUnitMerged(uow: UnitOfWork, event: UnitMerged): Promise<void> {
  for (const handler of merged) await handler(uow, event);
}
