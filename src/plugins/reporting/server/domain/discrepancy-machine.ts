import { DISCREPANCY_ACTS, type DiscrepancyAct, type DiscrepancyState } from '../../contracts';

interface Move {
  readonly from: readonly DiscrepancyState[];
  readonly to: DiscrepancyState;
}

/** The life of a discrepancy (PR-2.4); the database holds the same (migration 0091). */
export const DISCREPANCY_MOVES: Readonly<Record<DiscrepancyAct, Move>> = {
  // Of a correction that is not enough it begins again.
  verify: { from: ['found', 'corrected'], to: 'verified' },
  explain: { from: ['verified'], to: 'explained' },
  correct: { from: ['explained'], to: 'corrected' },
  'sign-off': { from: ['corrected'], to: 'signed-off' },
  dismiss: { from: ['found', 'verified', 'explained'], to: 'dismissed' },
};

export const actFits = (act: DiscrepancyAct, state: DiscrepancyState): boolean => DISCREPANCY_MOVES[act].from.includes(state);

export const actsIn = (state: DiscrepancyState): readonly DiscrepancyAct[] => DISCREPANCY_ACTS.filter((act) => actFits(act, state));

export const isClosed = (state: DiscrepancyState): boolean => state === 'signed-off' || state === 'dismissed';
