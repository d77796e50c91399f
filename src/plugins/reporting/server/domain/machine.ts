import { REPORT_ACTIONS, type ReportAction, type ReportState } from '../../contracts';

/** Where a report stands. `levels`: how many the chain has, the entering one included. */
export interface Head {
  readonly state: ReportState;
  readonly level: number;
  readonly levels: number;
  /** Of the reopen ticket that matters now. */
  readonly ticket: 'asked' | 'allowed' | null;
}

/** `not-now`: not in this state; `no-such-level`: a return goes to a lower level; `asked-already`, `not-asked`: of reopen tickets. */
export type MoveRefusal = 'not-now' | 'no-such-level' | 'asked-already' | 'not-asked';

export type Move = { readonly next: Head } | { readonly refusal: MoveRefusal };

/** What a person does, and `lapse`, which time does. */
export type Moving = ReportAction | 'lapse';

const refused = (refusal: MoveRefusal): Move => ({ refusal });
const to = (head: Head, state: ReportState, level: number, ticket: Head['ticket'] = null): Move => ({ next: { ...head, state, level, ticket } });

/** Whether figures may change: while the entering level has its turn (PR-7.3). */
export const valuesMayChange = ({ state, level }: Pick<Head, 'state' | 'level'>): boolean =>
  state === 'draft' || state === 'reopened' || (state === 'returned' && level === 0);

/** Whether an approving level has its turn. */
export const awaitsDecision = ({ state, level }: Pick<Head, 'state' | 'level'>): boolean => (state === 'submitted' || state === 'returned') && level > 0;

const approval = (head: Head): Move => {
  if (!awaitsDecision(head)) return refused('not-now');
  return head.level === head.levels - 1 ? to(head, 'approved', head.level) : to(head, 'submitted', head.level + 1);
};

const returning = (head: Head, toLevel: number | undefined): Move => {
  if (!awaitsDecision(head)) return refused('not-now');
  const lower = toLevel !== undefined && Number.isInteger(toLevel) && toLevel >= 0 && toLevel < head.level;
  return lower ? to(head, 'returned', toLevel) : refused('no-such-level');
};

const askingToReopen = (head: Head): Move => {
  if (head.state !== 'approved') return refused('not-now');
  return head.ticket === 'asked' ? refused('asked-already') : to(head, 'approved', head.level, 'asked');
};

const decidingToReopen = (head: Head, allow: boolean): Move => {
  if (head.state !== 'approved') return refused('not-now');
  if (head.ticket !== 'asked') return refused('not-asked');
  return allow ? to(head, 'reopened', 0, 'allowed') : to(head, 'approved', head.level);
};

/**
 * Where an act leads, whoever does it (PR-7.3). Levels are those of the chain: 0 enters, the others approve (PR-4.1).
 * `submit` leads to level 1, `approve` one level up and after the last to "approved", `return` to the lower level named.
 */
export const moveOf = (head: Head, action: Moving, { toLevel }: { readonly toLevel?: number } = {}): Move => {
  switch (action) {
    case 'submit': return valuesMayChange(head) ? to(head, 'submitted', 1) : refused('not-now');
    case 'approve': return approval(head);
    case 'return': return returning(head, toLevel);
    case 'request-reopen': return askingToReopen(head);
    case 'allow-reopen': return decidingToReopen(head, true);
    case 'refuse-reopen': return decidingToReopen(head, false);
    case 'lapse': return head.state === 'reopened' ? to(head, 'approved', head.levels - 1) : refused('not-now');
  }
};

/** Levels to which it can be returned from where it stands. */
export const returnLevels = (head: Head): readonly number[] => (awaitsDecision(head) ? Array.from({ length: head.level }, (_, level) => level) : []);

/** What can be done with it, whoever does it. */
export const actionsIn = (head: Head): readonly ReportAction[] => REPORT_ACTIONS.filter((action) => 'next' in moveOf(head, action, { toLevel: 0 }));
