export type { RoleKey, SystemKey } from '../../units/contracts';
