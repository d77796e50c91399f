import type { Actor, RoleKey } from '../../plugins/units/contracts';
import { AppError } from '../../plugins/platform/server/public';

/** Who may change the files of every unit within reach; the others those of the unit they sit in. */
const CHANGES_WITHIN_REACH: ReadonlySet<RoleKey> = new Set(['author', 'unit-reviewer', 'unit-admin', 'data-officer', 'operator']);

/** Units (documentIds) whose files an actor may see or change; `all` includes files without a unit. */
export type FileScope = 'all' | readonly string[];

const scopeOf = (actor: Actor, unitsOf: (grant: Extract<Actor, { kind: 'staff' }>['grants'][number]) => readonly string[]): FileScope => {
  if (actor.kind === 'system') return 'all';
  if (actor.kind !== 'staff') return [];
  return actor.superAdmin ? 'all' : [...new Set(actor.grants.flatMap(unitsOf))];
};

/** Files that an actor sees in the library and the picker: those of the units within reach of any of his functions. */
export const readableFiles = (actor: Actor): FileScope => scopeOf(actor, ({ unitIds }) => unitIds);

/** Files that an actor may edit, move, replace and delete. */
export const changeableFiles = (actor: Actor): FileScope =>
  scopeOf(actor, (grant) => (CHANGES_WITHIN_REACH.has(grant.role) ? grant.unitIds : [grant.unit]));

/** A file without a known owner is nobody's but the super administrator's. */
export const holds = (scope: FileScope, unitId: string | null): boolean =>
  scope === 'all' || (unitId !== null && scope.includes(unitId));

/**
 * The unit that a new file belongs to: the one named, if the actor holds a function there, else the unit of his first
 * function. Null only for the system and the super administrator. Throws `upload.owner` for everybody else without one.
 */
export const ownerOfNewFile = (actor: Actor, wanted: string | null): string | null => {
  if (actor.kind === 'system') return wanted;
  const units = actor.kind === 'staff' ? actor.grants.map(({ unit }) => unit as string) : [];
  const unit = wanted === null ? units[0] : units.find((one) => one === wanted);
  if (unit !== undefined) return unit;
  if (actor.kind === 'staff' && actor.superAdmin) return wanted;
  throw new AppError('upload.owner', 403, 'Không xác định được đơn vị chủ quản của tệp: anh/chị chưa được phân công ở đơn vị này. Hãy liên hệ quản trị đơn vị.');
};
