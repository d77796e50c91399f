import type { Actor, Grant, Reach, RoleKey, SystemKey, UnitId, UnitKind } from '../../contracts';
import { capability } from './capabilities';
import { isIsoDay } from './validity';

/** What is asked for when somebody is given a function. */
export interface AssignmentProposal {
  readonly userId: number;
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  readonly unit: UnitId;
  readonly unitKind: UnitKind;
  readonly programme: string | null;
  readonly from: string;
  /** Exclusive; null while open. */
  readonly to: string | null;
  readonly decisionNumber: string;
  readonly decisionDate: string;
}

export interface RuleFault {
  readonly path: string;
  readonly message: string;
}

const SYSTEMS_OF_ROLE: Readonly<Record<RoleKey, readonly SystemKey[]>> = {
  author: ['portal', 'basic-information'],
  'unit-reviewer': ['portal'],
  secretariat: ['portal'],
  board: ['portal'],
  'data-officer': ['sector', 'poverty'],
  'data-approver': ['sector', 'poverty'],
  // PR-5.3: poverty accounts are the programme operator's alone, so no unit-admin there.
  'unit-admin': ['portal', 'basic-information', 'sector'],
  operator: ['portal', 'basic-information', 'sector', 'poverty'],
};

const LOCAL: readonly Reach[] = ['own', 'subtree'];
const REACHES_OF_ROLE: Readonly<Record<RoleKey, readonly Reach[]>> = {
  author: LOCAL,
  'unit-reviewer': LOCAL,
  secretariat: ['province'],
  board: ['province'],
  'data-officer': LOCAL,
  'data-approver': ['own', 'subtree', 'province'],
  'unit-admin': LOCAL,
  operator: ['province'],
};

/** The reaches a role may have in a system; empty where the role does not exist there. */
export function reachesFor(role: RoleKey, system: SystemKey): readonly Reach[] {
  return SYSTEMS_OF_ROLE[role].includes(system) ? REACHES_OF_ROLE[role] : [];
}

/** Everything wrong with a proposal in itself. BI-6.5: a decision with number and date. */
export function faultsOf(proposal: AssignmentProposal): readonly RuleFault[] {
  const faults: RuleFault[] = [];
  const fault = (path: string, message: string): void => void faults.push({ path, message });
  const reaches = reachesFor(proposal.role, proposal.system);
  if (reaches.length === 0) {
    fault('role', 'Vai trò này không có trong hệ thống đã chọn. Hãy chọn vai trò hoặc hệ thống khác.');
  } else if (!reaches.includes(proposal.reach)) {
    fault('reach', 'Vai trò này không nhận phạm vi đã chọn. Hãy chọn phạm vi khác.');
  } else if (proposal.reach === 'province' && proposal.unitKind !== 'department') {
    fault('unit', 'Phạm vi toàn tỉnh chỉ giao cho người của sở, ban, ngành. Hãy chọn đơn vị là sở, ban, ngành.');
  }
  if (proposal.programme !== null && !['sector', 'poverty'].includes(proposal.system)) {
    fault('programme', 'Chương trình chỉ dùng cho hệ thống số liệu. Hãy bỏ trống mục này.');
  }
  if (proposal.decisionNumber.trim() === '') {
    fault('decisionNumber', 'Hãy ghi số quyết định giao nhiệm vụ.');
  }
  for (const path of ['decisionDate', 'from', 'to'] as const) {
    const day = proposal[path];
    if (day !== null && !isIsoDay(day)) fault(path, 'Hãy ghi ngày theo dạng năm-tháng-ngày, ví dụ 2025-02-20.');
  }
  if (proposal.to !== null && proposal.to <= proposal.from) {
    fault('to', 'Ngày kết thúc phải sau ngày bắt đầu.');
  }
  return faults;
}

/** SD-6.3: a unit administrator gives only these functions. */
const GIVEN_BY_UNIT_ADMIN: readonly RoleKey[] = ['author', 'unit-reviewer', 'data-officer'];

const ASSIGNMENT = 'plugin::units.assignment';

/** The grants by which somebody looks after functions. */
export const managingGrants = (grants: readonly Grant[]): readonly Grant[] =>
  grants.filter((grant) => capability(grant.role, ASSIGNMENT, 'read') === 'all');

/** Units in which an actor looks after functions; null is all of them. */
export function managedUnits(actor: Actor): readonly UnitId[] | null {
  if (actor.kind === 'system' || (actor.kind === 'staff' && actor.superAdmin)) return null;
  return actor.kind === 'staff' ? managingGrants(actor.grants).flatMap(({ unitIds }) => unitIds) : [];
}

type AssignedFunction = Pick<AssignmentProposal, 'role' | 'system' | 'reach' | 'unit' | 'programme'>;

/** Whether an actor may give or end an assignment like this one. */
export function mayAssign(
  actor: Actor,
  subject: AssignedFunction & Pick<AssignmentProposal, 'userId'>,
): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff') return false;
  // PR-5.3, PR-5.7: whoever runs the installation gives and ends nothing in the poverty programme.
  if (actor.superAdmin && subject.system !== 'poverty') return true;
  // Nobody gives himself a function, nor ends what limits him.
  if (actor.userId === subject.userId) return false;
  return actor.grants.some((grant) => grantAllows(grant, subject));
}

/**
 * PR-5.3: somebody must appoint the first operator of a poverty programme, and another when its last one is gone: the super
 * admin, not himself, as long as nobody operates it. @param operators programmes of its living operators; null is all
 */
export const fillsVacancy = (actor: Actor, { role, system, programme, userId }: Pick<AssignmentProposal, 'role' | 'system' | 'programme' | 'userId'>, operators: readonly (string | null)[]): boolean =>
  actor.kind === 'staff' && actor.superAdmin && actor.userId !== userId && role === 'operator' && system === 'poverty' &&
  !operators.some((operated) => programme === null || operated === null || operated === programme);

function grantAllows(
  grant: Grant,
  subject: AssignedFunction,
): boolean {
  if (grant.system !== subject.system || !grant.unitIds.includes(subject.unit)) return false;
  // A role that a system does not know gives nothing in it, however it came to be written.
  if (reachesFor(grant.role, grant.system).length === 0) return false;
  // PR-5.3: whoever has one programme gives nothing in another, nor in all of them.
  if (grant.programme !== null && grant.programme !== subject.programme) return false;
  // Only the super admin appoints operators; of the poverty programme its operators, who look after all its accounts.
  if (grant.role === 'operator') return subject.role !== 'operator' || grant.system === 'poverty';
  if (grant.role !== 'unit-admin' || !GIVEN_BY_UNIT_ADMIN.includes(subject.role)) return false;
  return subject.reach === 'own' || (subject.reach === 'subtree' && grant.reach === 'subtree');
}
