import {
  asUnitId,
  type Actor,
  type Grant,
  type RoleKey,
  type ScopedType,
  type UnitKind,
} from '../../../src/plugins/units/contracts';
import type { TreeUnit } from '../../../src/plugins/units/server/domain/tree';

export const ARTICLE: ScopedType = {
  uid: 'api::article.article',
  scope: 'unit',
  system: 'portal',
  read: 'scoped',
  public: true,
  categories: 'category',
};
export const ENTRY: ScopedType = {
  ...ARTICLE,
  uid: 'api::info-entry.info-entry',
  system: 'basic-information',
};
export const CATEGORY: ScopedType = {
  uid: 'api::category.category',
  scope: 'shared',
  system: 'portal',
  read: 'staff',
  public: true,
};
export const ASSIGNMENT: ScopedType = {
  uid: 'plugin::units.assignment',
  scope: 'unit',
  system: 'all',
  read: 'scoped',
  systemField: 'system',
};

export const grant = (over: Partial<Grant> & { role: RoleKey }): Grant => ({
  assignmentId: 'as1',
  system: 'portal',
  reach: 'own',
  unit: asUnitId('u1'),
  unitIds: [asUnitId('u1')],
  orphanIds: [],
  programme: null,
  fields: [],
  categories: [],
  ...over,
});

export const staff = (...grants: readonly Grant[]): Actor => ({
  kind: 'staff',
  userId: 7,
  superAdmin: false,
  grants,
});

export const unit = (
  code: string,
  kind: UnitKind,
  parentCode: string | null,
  over: Partial<TreeUnit> = {},
): TreeUnit => ({
  id: asUnitId(`id-${code}${over.validFrom ? `-${over.validFrom}` : ''}`),
  code,
  kind,
  parentCode,
  validFrom: null,
  validTo: null,
  successorCodes: [],
  predecessorCodes: [],
  ...over,
});
