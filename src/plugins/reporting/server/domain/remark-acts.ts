import type { Actor } from '../../../units/contracts';
import type { RemarkState, RemarkView } from '../../contracts';
import { awaitsDecision, valuesMayChange } from './machine';
import { capacityFor, capacityToEnter, type ReportPlace } from './rights';

export type RemarkAct = RemarkView['acts'][number];

interface Remark {
  readonly state: RemarkState;
  /** Level that made it. */
  readonly level: number;
}

/** Whether somebody decides at one of these levels, by function and place. */
const decidesAt = (actor: Actor, place: ReportPlace, levels: readonly number[]): boolean =>
  levels.some((level) => capacityFor(actor, { ...place, state: 'submitted', level }, 'approve') !== undefined);

/** Whether what the act says can be said as the remark stands. */
const FROM: Readonly<Record<RemarkAct, readonly RemarkState[]>> = { answer: ['open', 'answered'], close: ['open', 'answered'], reopen: ['answered', 'closed'] };

/**
 * What somebody may do with a remark (PR-7.3): whoever enters answers while he enters; the level that made it, or one
 * above, accepts the answer or asks again, but not of an approved report.
 */
export const remarkActs = (actor: Actor, place: ReportPlace, { state, level }: Remark): readonly RemarkAct[] => {
  const levels = place.chain.map((_, index) => index).filter((index) => index >= Math.max(level, 1));
  const enters = valuesMayChange(place) && capacityToEnter(actor, place) !== undefined;
  const judges = place.state !== 'approved' && decidesAt(actor, place, levels);
  return [
    ...(enters && FROM.answer.includes(state) ? ['answer' as const] : []),
    ...(judges && FROM.close.includes(state) ? ['close' as const] : []),
    ...(judges && awaitsDecision(place) && FROM.reopen.includes(state) ? ['reopen' as const] : []),
  ];
};

/** The assignment by which somebody does it, for the ledger. */
export const remarkCapacity = (actor: Actor, place: ReportPlace, act: RemarkAct, { level }: Remark): string | undefined => (act === 'answer'
  ? capacityToEnter(actor, place)
  : place.chain.map((_, index) => index).filter((index) => index >= Math.max(level, 1))
    .map((index) => capacityFor(actor, { ...place, state: 'submitted', level: index }, 'approve')).find((found) => found !== undefined));
