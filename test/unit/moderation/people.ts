import type { RoleKey, Workflow } from '../../../src/plugins/moderation/contracts';
import type { Submission } from '../../../src/plugins/moderation/server/domain/acts';
import type { Person, Place } from '../../../src/plugins/moderation/server/domain/person';

export const UNIT = 'unit-a';
export const PLACE: Place = { unit: UNIT, system: 'portal', category: undefined };

export const PORTAL: Workflow = {
  key: 'portal',
  name: 'Cổng tỉnh',
  stages: [
    { key: 'unit', name: 'Đơn vị', role: 'unit-reviewer', system: 'portal' },
    { key: 'secretariat', name: 'Thư ký', role: 'secretariat', system: 'portal' },
    { key: 'board', name: 'Ban Biên tập', role: 'board', system: 'portal' },
  ],
  publishers: [{ role: 'secretariat', system: 'portal' }],
};

export const UNIT_SITE: Workflow = { key: 'unit', name: 'Trang đơn vị', stages: PORTAL.stages.slice(0, 1), publishers: [] };

export const person = (userId: number, roles: readonly RoleKey[], overrides: Partial<Person> & { units?: readonly string[] } = {}): Person => ({
  userId,
  actingFor: overrides.actingFor ?? null,
  superAdmin: overrides.superAdmin ?? false,
  grants: roles.map((role) => ({ role, system: 'portal', unitIds: overrides.units ?? [UNIT], categories: [] })),
});

export const submission = (workflow: Workflow = PORTAL, overrides: Partial<Submission> = {}): Submission => ({
  workflow, place: PLACE, mayWrite: true, declarationGaps: [], documentGaps: [], objection: null, ...overrides,
});

/** Living holders per stage, as the services would find them. */
export const candidatesOf = (workflow: Workflow, people: readonly Person[]): readonly (readonly number[])[] =>
  workflow.stages.map((stage) =>
    people.filter((p) => !p.superAdmin && p.grants.some((g) => g.role === stage.role && g.unitIds.includes(UNIT))).map((p) => p.userId),
  );
