import { BULK_ACTS, type BulkAct, type BulkResult } from '../../../moderation/contracts';
import type { QueueCase } from '../../contracts';

/** What the operator does with an entry: accept and publish it, or return it with a remark. */
export const QUEUE_VERBS = ['accept', 'return'] as const;
export type QueueVerb = (typeof QUEUE_VERBS)[number];

/** What became of an entry; `accepted`: a later stage is still to come. */
export interface Outcome {
  readonly kind: 'published' | 'accepted' | 'returned' | 'refused';
  /** Why it was refused. */
  readonly refusal: string | null;
}

export interface After {
  readonly outcome: Outcome;
  /** The case after a step that was done although the next one was not; else null. */
  readonly now: QueueCase | null;
}

export const isDone = (outcome: Outcome | null): boolean => outcome !== null && outcome.kind !== 'refused';

/** Whether the rules allow it, as the server told with the case. What was approved before is only published. */
export const allows = ({ acts, state }: QueueCase, verb: QueueVerb): boolean =>
  acts.includes(verb === 'return' ? 'return' : state === 'approved' ? 'publish' : 'approve');

type Step = Pick<BulkResult, 'ok' | 'case'> & { readonly why: string | null };

/** Sends one act for several cases; throws when no answer came. */
export type Send = (act: BulkAct, cases: readonly QueueCase[], comment: string) => Promise<readonly BulkResult[]>;

/** The step for each case; without an answer each is refused in the words of `explain`. */
const step = async (send: Send, act: BulkAct, cases: readonly QueueCase[], comment: string, explain: (thrown: unknown) => string): Promise<ReadonlyMap<number, Step>> => {
  if (cases.length === 0) return new Map();
  try {
    return new Map((await send(act, cases, comment)).map(({ id, ok, refusal, case: item }) => [id, { ok, case: item, why: refusal?.message ?? null }]));
  } catch (thrown) {
    const why = explain(thrown);
    return new Map(cases.map(({ id }) => [id, { ok: false, case: null, why }]));
  }
};

/** The case as it stands after a step; nothing is known of one that is not this person's to see any more. */
const caseAfter = ({ ok, case: item }: Step): QueueCase | null =>
  ok && item ? { id: item.id, version: item.version, state: item.state === 'approved' ? 'approved' : 'open', acts: BULK_ACTS.filter((act) => item.acts.includes(act)) } : null;

const refused = ({ why }: Step): Outcome => ({ kind: 'refused', refusal: why });

/**
 * Does it to each case and tells what became of each. Who accepts what he may also publish publishes it at once; of what
 * was approved and could not be published only the publication is left to do.
 */
export const perform = async (verb: QueueVerb, cases: readonly QueueCase[], comment: string, send: Send, explain: (thrown: unknown) => string): Promise<ReadonlyMap<number, After>> => {
  if (verb === 'return') {
    const returned = await step(send, 'return', cases, comment, explain);
    return new Map([...returned].map(([id, one]) => [id, { outcome: one.ok ? { kind: 'returned', refusal: null } : refused(one), now: null }]));
  }
  const approvals = await step(send, 'approve', cases.filter(({ state }) => state === 'open'), '', explain);
  const approved = [...approvals.values()].flatMap((one) => caseAfter(one) ?? []);
  const ready = [...cases.filter(({ state }) => state === 'approved'), ...approved.filter((one) => allows(one, 'accept') && one.state === 'approved')];
  const publications = await step(send, 'publish', ready, '', explain);
  return new Map(cases.map(({ id }) => {
    const [approval, publication] = [approvals.get(id), publications.get(id)];
    const last = publication ?? approval;
    if (last === undefined) return [id, { outcome: { kind: 'refused', refusal: null }, now: null }];
    if (last.ok) return [id, { outcome: { kind: publication ? 'published' : 'accepted', refusal: null }, now: null }];
    return [id, { outcome: refused(last), now: approval ? caseAfter(approval) : null }];
  }));
};
