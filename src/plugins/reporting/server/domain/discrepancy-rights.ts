import type { Actor } from '../../../units/contracts';
import type { DiscrepancyAct, DiscrepancyState } from '../../contracts';
import { actsIn } from './discrepancy-machine';
import { capacityFor, capacityToEnter, maintains, mayRead, type ReportPlace } from './rights';

/** A case, as far as rights are concerned. */
export interface CasePlace {
  readonly report: ReportPlace;
  readonly state: DiscrepancyState;
  /** Who recorded the correction, and whose figures it is: they do not sign it off. */
  readonly correctedBy: readonly number[];
}

/** `not-yours`: not of his function; `own-correction`: four eyes. */
export type CaseRefusal = 'not-yours' | 'own-correction';

/** The assignment by which somebody judges the figures of the unit: an approving level of the report, or the operator. */
const capacityAbove = (actor: Actor, report: ReportPlace): string | undefined => {
  if (actor.kind !== 'staff') return undefined;
  for (let level = 1; level < report.chain.length; level += 1) {
    const found = capacityFor(actor, { ...report, state: 'submitted', level }, 'approve');
    if (found !== undefined) return found;
  }
  return maintains(actor) ? actor.grants.find(({ role, system }) => role === 'operator' && system === 'poverty')?.assignmentId : undefined;
};

/** The assignment that gives the right to an act, for the ledger; `find`: reporting a case. */
export const capacityInCase = (actor: Actor, act: DiscrepancyAct | 'find', report: ReportPlace): string | undefined => {
  switch (act) {
    case 'find': case 'verify': case 'sign-off': case 'dismiss': return capacityAbove(actor, report);
    case 'explain': case 'correct': return capacityToEnter(actor, report) ?? capacityAbove(actor, report);
  }
};

/** Who reads the report reads what was found in it. */
export const maySeeCase = (actor: Actor, report: ReportPlace): boolean => mayRead(actor, report);

export const mayFind = (actor: Actor, report: ReportPlace): boolean => capacityInCase(actor, 'find', report) !== undefined;

/** Why an act is not this person's, whatever the state; null: it is. PR-2.4: who corrected does not sign off. */
export const caseRefusal = (actor: Actor, act: DiscrepancyAct, { report, correctedBy }: CasePlace): CaseRefusal | null => {
  if (actor.kind !== 'staff' || capacityInCase(actor, act, report) === undefined) return 'not-yours';
  return act === 'sign-off' && correctedBy.includes(actor.userId) ? 'own-correction' : null;
};

/** What the person may do with a case as it stands. */
export const caseActs = (actor: Actor, place: CasePlace): readonly DiscrepancyAct[] => actsIn(place.state).filter((act) => caseRefusal(actor, act, place) === null);
