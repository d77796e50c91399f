import type { AccountAct } from '../../contracts';
import type { Actor, Reach, RoleKey, SystemKey, UnitId } from '../../../units/contracts';

/** A function of the account that somebody wants to look after. */
export interface HeldFunction {
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  readonly unit: UnitId;
  readonly programme: string | null;
}

export interface ManagedAccount {
  readonly userId: number;
  readonly superAdmin: boolean;
  /** Living and coming ones; those that ended when there are no others. */
  readonly functions: readonly HeldFunction[];
}

/** Whether the actor could give this function to this person (`mayAssign` of units). */
export type MayAssign = (actor: Actor, subject: HeldFunction & { readonly userId: number }) => boolean;

export const holdsPovertyWork = ({ functions }: Pick<ManagedAccount, 'functions'>): boolean => functions.some(({ system, role }) => system === 'poverty' && role !== 'operator');

/**
 * SD-6.3, SD-12.2, PR-5.3: who may do what with a person's account. Unlocking opens nothing that the person did not
 * have, so one function in the actor's care is enough; a new password or a closed account touches all of them, so all
 * must be. An account with a poverty function is its operator's alone. Nobody looks after his own account or one above him.
 */
export const mayManage = (mayAssign: MayAssign, actor: Actor, account: ManagedAccount, act: AccountAct): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff' || actor.userId === account.userId) return false;
  // The super admin looks after the operators of the poverty programme, they after everybody else in it.
  if (actor.superAdmin && (account.superAdmin || !holdsPovertyWork(account))) return true;
  if (account.superAdmin || account.functions.length === 0) return false;
  const inCare = (held: HeldFunction): boolean => mayAssign(actor, { ...held, userId: account.userId });
  if (account.functions.some((held) => (held.system === 'poverty' || held.role === 'operator') && !inCare(held))) return false;
  return act === 'unlock' ? account.functions.some(inCare) : account.functions.every(inCare);
};
