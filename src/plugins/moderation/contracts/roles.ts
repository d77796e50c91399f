export type RoleKey =
  | 'author' | 'unit-reviewer' | 'secretariat' | 'board'
  | 'data-officer' | 'data-approver' | 'unit-admin' | 'operator';
export type SystemKey = 'portal' | 'basic-information' | 'sector' | 'poverty';
