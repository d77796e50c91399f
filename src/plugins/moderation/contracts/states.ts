/** The life of a case. The first four are live: at most one live case per document. */
export const CASE_STATES = ['open', 'returned', 'approved', 'scheduled', 'published', 'withdrawn', 'cancelled'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const LIVE_STATES = ['open', 'returned', 'approved', 'scheduled'] as const satisfies readonly CaseState[];
export type LiveState = (typeof LIVE_STATES)[number];

export const ACTS = ['submit', 'resubmit', 'approve', 'return', 'pass', 'publish', 'cancel', 'edit', 'unpublish'] as const;
export type ActKind = (typeof ACTS)[number];

/** What a row of the append-only decisions says; an edit is a row of moderation_edits instead. */
export type Decision = Exclude<ActKind, 'edit' | 'unpublish'> | 'withdraw';

export const isLive = (state: CaseState): state is LiveState => (LIVE_STATES as readonly CaseState[]).includes(state);
