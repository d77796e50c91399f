import { REQUEST_ACTS, type EventKind, type RequestAct, type RequestState } from '../../contracts';

interface Move {
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  readonly event: EventKind;
}

/** The life of a request (PT-4.2); the database holds the same (migration 0074). */
export const MOVES: Readonly<Record<RequestAct, Move>> = {
  answer: { from: ['open'], to: 'answered', event: 'answered' },
  close: { from: ['answered'], to: 'closed', event: 'closed' },
  // An answer that is not enough: the unit is asked again.
  reopen: { from: ['answered'], to: 'open', event: 'reopened' },
  cancel: { from: ['open', 'answered'], to: 'cancelled', event: 'cancelled' },
};

export const allowed = (act: RequestAct, state: RequestState): boolean => MOVES[act].from.includes(state);

export const actsIn = (state: RequestState): readonly RequestAct[] => REQUEST_ACTS.filter((act) => allowed(act, state));
