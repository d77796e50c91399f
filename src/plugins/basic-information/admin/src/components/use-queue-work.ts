import { useCallback, useEffect, useMemo, useState } from 'react';
import { useBulk } from '../../../../moderation/admin/src/public';
import { refusalOf } from '../../../../platform/admin/src/public';
import type { QueueCase, QueueItem } from '../../../contracts';
import { isDone, perform, type After, type Outcome, type QueueVerb } from '../queue-acts';
import { useWords } from '../words';

/** An entry of the page with what became of it here. */
export interface QueueRow {
  /** Names the case as it was seen: another version is another row. */
  readonly key: string;
  readonly item: QueueItem;
  readonly case: QueueCase;
  readonly outcome: Outcome | null;
}

/** So many go with one request, so that a long list shows how far it is. */
const PORTION = 5;

const keyOf = ({ case: { id, version } }: QueueItem): string => `${id}-${version}`;

/** The work on one page of the queue: what is chosen, and what became of what. Another question clears the table. */
export const useQueueWork = (items: readonly QueueItem[], question: string) => {
  const { t } = useWords();
  const send = useBulk();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [after, setAfter] = useState<ReadonlyMap<string, After>>(new Map());
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);

  const clear = useCallback(() => {
    setChosen(new Set());
    setAfter(new Map());
  }, []);
  useEffect(clear, [clear, question]);

  const rows = useMemo(() => items.map((item): QueueRow => {
    const found = after.get(keyOf(item));
    return { key: keyOf(item), item, case: found?.now ?? item.case, outcome: found?.outcome ?? null };
  }), [items, after]);

  const choose = useCallback((keys: readonly string[], on: boolean) => setChosen((before) => {
    const next = new Set(before);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    return next;
  }), []);

  /** @returns what became of each */
  const act = async (verb: QueueVerb, concerned: readonly QueueRow[], comment: string): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = [];
    setBusy(new Set(concerned.map(({ key }) => key)));
    setProgress({ done: 0, total: concerned.length });
    for (let start = 0; start < concerned.length; start += PORTION) {
      const portion = concerned.slice(start, start + PORTION);
      const found = await perform(verb, portion.map((row) => row.case), comment, send, (thrown) => refusalOf(thrown, t('outcome.unknown')).message);
      const told = portion.flatMap((row): [string, After][] => { const one = found.get(row.case.id); return one ? [[row.key, one]] : []; });
      outcomes.push(...told.map(([, { outcome }]) => outcome));
      setAfter((before) => new Map([...before, ...told]));
      choose(told.flatMap(([key, { outcome }]) => (isDone(outcome) ? [key] : [])), false);
      setProgress({ done: Math.min(start + PORTION, concerned.length), total: concerned.length });
    }
    setBusy(new Set());
    setProgress(null);
    return outcomes;
  };

  return { rows, chosen, choose, busy, progress, act, clear };
};
