export type { PersonRef, RoleKey, SystemKey } from '../../units/contracts';
