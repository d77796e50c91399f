import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BulkAct, BulkResult, CaseDetail, CaseItem, RowAct } from '../../../../contracts';
import { useInboxActs } from '../../api/use-inbox';

/** What became of a case after an act on this page. */
export interface Outcome {
  readonly act: RowAct;
  readonly ok: boolean;
  /** The server's sentence when it refused; null with `ok: false` when no answer came. */
  readonly refusal: string | null;
  readonly item: CaseItem | null;
}

/** So many go with one request, so that a long list shows how far it is. */
const PORTION = 5;

const outcomeOf = (act: BulkAct, { ok, refusal, case: item }: BulkResult): Outcome => ({ act, ok, refusal: refusal?.message ?? null, item });

/** The row as the answer to a pass tells it. */
const passed = (before: CaseItem, after: CaseDetail): CaseItem => ({
  ...before, version: after.version, state: after.state, stage: after.stage, stageName: after.stageName, passTargets: after.passTargets,
  assignedTo: after.stages.find(({ state }) => state === 'current')?.assignedTo ?? null,
  acts: before.acts.filter((act) => after.buttons.some((button) => button.act === act && button.allowed)),
});

/**
 * The work on one page of the list: what is chosen, and what became of what. A row stays where it is after an
 * act and says what happened; only another question (`address`) clears the table.
 */
export const useWork = (rows: readonly CaseItem[], address: string) => {
  const { onMany, pass } = useInboxActs();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);

  const clear = useCallback(() => {
    setChosen(new Set());
    setOutcomes(new Map());
  }, []);
  useEffect(clear, [clear, address]);

  const items = useMemo(() => rows.map((row) => outcomes.get(row.id)?.item ?? row), [rows, outcomes]);
  const note = (found: readonly (readonly [number, Outcome])[]) => {
    setOutcomes((before) => new Map([...before, ...found]));
    setChosen((before) => new Set([...before].filter((id) => !found.some(([done]) => done === id))));
  };

  /** @returns how many were done and how many not */
  const act = async (kind: BulkAct, cases: readonly CaseItem[], comment: string): Promise<{ done: number; refused: number }> => {
    const tally = { done: 0, refused: 0 };
    setProgress({ done: 0, total: cases.length });
    for (let start = 0; start < cases.length; start += PORTION) {
      const portion = cases.slice(start, start + PORTION);
      const found = await onMany(kind, portion, comment).then(
        (results) => results.map((result) => [result.id, outcomeOf(kind, result)] as const),
        () => portion.map(({ id }) => [id, { act: kind, ok: false, refusal: null, item: null }] as const),
      );
      note(found);
      tally.done += found.filter(([, { ok }]) => ok).length;
      tally.refused += found.filter(([, { ok }]) => !ok).length;
      setProgress({ done: start + portion.length, total: cases.length });
    }
    setProgress(null);
    return tally;
  };

  /** Throws what the server answered when it refuses: the dialog shows it. */
  const passOn = async (item: CaseItem, to: number): Promise<void> => {
    const after = await pass(item, to);
    note([[item.id, { act: 'pass', ok: true, refusal: null, item: passed(item, after) }]]);
  };

  const choose = useCallback((ids: readonly number[], on: boolean) => setChosen((before) => {
    const next = new Set(before);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    return next;
  }), []);

  return { items, chosen, choose, outcomes, progress, act, passOn, clear };
};

export type Work = ReturnType<typeof useWork>;
