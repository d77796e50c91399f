/** What the floors above may use of the units. */
export { actorFrom, asSystem } from './services/actor-from';
export { staffActor, type StaffUser } from './services/staff-actor';
export { scopeFor } from './domain/scope';
export { matches } from './domain/where';
export { scopedTypes } from './services/scoped-types';
export { seedRoles, roleCode } from './services/seed-roles';
export { nameCoreRoles } from './services/name-core-roles';
export { addresseesOf, namer, type Addressee } from './services/staff-names';
export { holdersOf, type Holder } from './services/holders-of';
export { unitAt, resolveUnit } from './services/find-unit';
export { currentTree, unitsOf } from './services/current-tree';
export { successorsOf, type UnitTree } from './domain/tree';
export type { UnitRow } from './queries/load-units';
export { isValidAt } from './domain/validity';
export { grantAssignment } from './services/grant-assignment';
export { endAssignment } from './services/end-assignment';
export { importUnits, ImportRefused, type ImportOptions } from './services/import-units';
export { onAssignmentEnded, onUnitMerged, type AssignmentEnded, type UnitMerged } from './services/handlers';
