import type { Actor, Grant, RoleKey } from '../../../units/contracts';
import { REPORT_ACTIONS, type Level, type ReportAction } from '../../contracts';
import { awaitsDecision, moveOf, valuesMayChange, type Head, type MoveRefusal } from './machine';

/** A report, as far as rights are concerned. Units are documentIds; persons are numbers of accounts. */
export interface ReportPlace extends Pick<Head, 'state' | 'level'> {
  readonly programme: string;
  readonly unit: string;
  readonly chain: readonly { readonly level: Level; readonly unit: string }[];
  /** The ticket that is asked or allowed now. */
  readonly ticket: { readonly state: 'asked' | 'allowed'; readonly requestedBy: number } | null;
  /** Who changed figures since it was last approved, and who handed it in last. */
  readonly handsOn: readonly number[];
  /** Who approved at which level since it was last handed in. */
  readonly approvals: readonly { readonly userId: number; readonly level: number }[];
}

/** `not-yours`: not of his function or place; the others are four eyes: of his own figures, of two levels, of his own request. */
export type Refusal = MoveRefusal | 'not-yours' | 'own-figures' | 'other-level' | 'own-request';

const READING: readonly RoleKey[] = ['data-officer', 'data-approver', 'operator'];

const grantsOf = (actor: Actor, ...roles: readonly RoleKey[]): readonly Grant[] =>
  (actor.kind === 'staff' ? actor.grants.filter(({ system, role }) => system === 'poverty' && roles.includes(role)) : []);

const coversUnit = ({ unitIds }: Grant, unit: string): boolean => (unitIds as readonly string[]).includes(unit);
const coversProgramme = (grant: Grant, programme: string): boolean => grant.programme === null || grant.programme === programme;

/** Whether the grant speaks for the unit itself: its own, or one that closed and was inherited (own reach covers no others). */
const standsFor = (grant: Grant, unit: string): boolean => grant.unit === unit || (grant.reach === 'own' && coversUnit(grant, unit));

const grantsToEnter = (actor: Actor, { unit, programme }: Pick<ReportPlace, 'unit' | 'programme'>): readonly Grant[] =>
  grantsOf(actor, 'data-officer').filter((grant) => coversUnit(grant, unit) && coversProgramme(grant, programme));

const grantsToDecide = (actor: Actor, { chain, programme }: Pick<ReportPlace, 'chain' | 'programme'>, level: number): readonly Grant[] => {
  const step = level > 0 ? chain[level] : undefined;
  if (step === undefined) return [];
  return grantsOf(actor, 'data-approver').filter((grant) =>
    coversProgramme(grant, programme) && (step.level === 'province' ? grant.reach === 'province' : standsFor(grant, step.unit)));
};

/** Who maintains programmes, forms, periods and obligations (PR-5.1). */
export const maintains = (actor: Actor): boolean => grantsOf(actor, 'operator').some(({ reach }) => reach === 'province');

/** Reports that one grant lets read: those of its units, and those on whose way its unit decides. */
export interface ReadScope {
  /** Null: of every programme. */
  readonly programme: string | null;
  readonly units: 'all' | readonly string[];
  /** Units whose place in a chain of approval makes a report readable. */
  readonly deciding: readonly string[];
}

/** What the person reads; lists and single reports ask the same. The super admin reads everything and does nothing. */
export const readScopes = (actor: Actor): 'all' | readonly ReadScope[] => {
  if (actor.kind === 'system' || (actor.kind === 'staff' && actor.superAdmin)) return 'all';
  return grantsOf(actor, ...READING).map((grant) => ({
    programme: grant.programme,
    units: grant.reach === 'province' ? 'all' : grant.unitIds,
    deciding: grant.role !== 'data-approver' ? [] : grant.reach === 'own' ? grant.unitIds : [grant.unit],
  }));
};

export const mayRead = (actor: Actor, { programme, unit, chain }: Pick<ReportPlace, 'programme' | 'unit' | 'chain'>): boolean => {
  const scopes = readScopes(actor);
  return scopes === 'all' || scopes.some((scope) => (scope.programme === null || scope.programme === programme)
    && (scope.units === 'all' || scope.units.includes(unit) || chain.some((step, level) => level > 0 && scope.deciding.includes(step.unit))));
};

const headOf = ({ state, level, chain, ticket }: ReportPlace): Head => ({ state, level, levels: chain.length, ticket: ticket?.state ?? null });

/** The grants that let him do it by function and place, wherever the report stands. */
const grantsFor = (actor: Actor, place: ReportPlace, action: ReportAction): readonly Grant[] => {
  const last = place.chain.length - 1;
  switch (action) {
    case 'submit': return grantsToEnter(actor, place);
    case 'approve': case 'return': return grantsToDecide(actor, place, place.level);
    case 'request-reopen': return [...grantsToEnter(actor, place), ...place.chain.flatMap((_, level) => grantsToDecide(actor, place, level))];
    case 'allow-reopen': case 'refuse-reopen': return grantsToDecide(actor, place, last);
  }
};

/** Four eyes (PR-7.3): nobody judges his own figures, or his own request, or the same figures at two levels. */
const ownHand = (userId: number, place: ReportPlace, action: ReportAction): Refusal | null => {
  if (action === 'approve' && place.handsOn.includes(userId)) return 'own-figures';
  if ((action === 'approve' || action === 'return') && place.approvals.some((approval) => approval.userId === userId && approval.level !== place.level)) return 'other-level';
  return (action === 'allow-reopen' || action === 'refuse-reopen') && place.ticket?.requestedBy === userId ? 'own-request' : null;
};

/** Why the person may not do it now; null: he may. A right he lacks is said before the state, which he may not be meant to know. */
export const refusalOf = (actor: Actor, place: ReportPlace, action: ReportAction, toLevel?: number): Refusal | null => {
  if (actor.kind !== 'staff' || grantsFor(actor, place, action).length === 0) return 'not-yours';
  const move = moveOf(headOf(place), action, toLevel === undefined ? {} : { toLevel });
  return 'refusal' in move ? move.refusal : ownHand(actor.userId, place, action);
};

/** What the person may do with a report as it stands. */
export const actsOf = (actor: Actor, place: ReportPlace): readonly ReportAction[] => REPORT_ACTIONS.filter((action) => refusalOf(actor, place, action, 0) === null);

/** Whether the person may change figures now. */
export const mayEnter = (actor: Actor, place: ReportPlace): boolean => valuesMayChange(place) && grantsToEnter(actor, place).length > 0;

/** Whether the person may remark on cells: the level whose turn it is. */
export const mayRemark = (actor: Actor, place: ReportPlace): boolean => awaitsDecision(place) && grantsToDecide(actor, place, place.level).length > 0;

/** What the report waits for from this person. */
export const waitingFor = (actor: Actor, place: ReportPlace): 'enter' | 'decide' | null => {
  if (mayEnter(actor, place)) return 'enter';
  return actsOf(actor, place).some((act) => act === 'approve' || act === 'return' || act === 'allow-reopen') ? 'decide' : null;
};

/** The assignment that gives the right to an act, for the ledger. */
export const capacityFor = (actor: Actor, place: ReportPlace, action: ReportAction): string | undefined => grantsFor(actor, place, action)[0]?.assignmentId;

/** The assignment by which somebody enters figures, for the ledger. */
export const capacityToEnter = (actor: Actor, place: Pick<ReportPlace, 'unit' | 'programme'>): string | undefined => grantsToEnter(actor, place)[0]?.assignmentId;
