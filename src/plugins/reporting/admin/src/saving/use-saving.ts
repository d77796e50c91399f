import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SaveResult, StoredCell } from '../../../contracts';
import { refusalOf } from '../../../../platform/admin/src/public';
import { refusedSave } from '../api/refused-save';
import { changeOf, type ReportActs } from '../api/use-report-acts';
import type { Entry } from '../grid/entry';
import * as queue from './save-queue';

interface Saved {
  readonly report: number;
  readonly cells: readonly StoredCell[];
  save: ReportActs['save'];
  onSaved(result: SaveResult): void;
}

/** Sends what is typed, one request at a time, and keeps the state of it (save-queue). */
export const useSaving = ({ report, cells, save, onSaved }: Saved) => {
  const [state, setState] = useState(() => queue.startOf(cells));
  const latest = useRef(state);
  const told = useRef(onSaved);
  told.current = onSaved;
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => { mounted.current = false; };
  }, []);

  const update = useCallback((change: (before: queue.SaveState) => queue.SaveState) => {
    latest.current = change(latest.current);
    if (mounted.current) setState(latest.current);
  }, []);

  /** @returns whether a request was made and taken */
  const send = useCallback(async (): Promise<boolean> => {
    const going = queue.toSend(latest.current);
    if (going.size === 0) return false;
    update(queue.sent);
    try {
      const result = await save(report, [...going].map(([id, waiting]) => changeOf(id, waiting)));
      update((before) => queue.saved(before, result.cells, Date.now()));
      told.current(result);
      return true;
    } catch (thrown) {
      const { status } = thrown as { status?: unknown };
      const why = refusedSave(typeof status === 'number' ? status : null, refusalOf(thrown, ''), [...going.keys()]);
      update((before) => {
        if (why.kind === 'moved') return queue.movedBy(before, why.cells);
        if (why.kind === 'refused') return queue.refusedBy(before, why.messages);
        return queue.failed(before, why.kind, why.kind === 'closed' ? why.message : null);
      });
      return false;
    }
  }, [report, save, update]);

  useEffect(() => {
    const delay = queue.delayOf(state);
    if (delay === null) return;
    const timer = window.setTimeout(() => void send(), delay);
    return () => window.clearTimeout(timer);
  }, [state, send]);

  // As soon as there is a network again, or somebody turns to another window.
  useEffect(() => {
    const now = () => void send();
    const onHidden = () => { if (document.hidden) void send(); };
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [send]);

  /** Sends everything that can be sent. @returns whether nothing is left unsent */
  const flush = useCallback(async (): Promise<boolean> => {
    for (let round = 0; round < 100; round += 1) {
      if (latest.current.sending) await new Promise((done) => window.setTimeout(done, 50));
      else if (!(await send())) break;
    }
    return queue.unsent(latest.current).size === 0;
  }, [send]);

  const unsent = useMemo(() => queue.unsent(state), [state]);
  return useMemo(() => ({
    state, unsent, flush, send,
    edit: (entries: ReadonlyMap<string, Entry>) => update((before) => queue.edited(before, entries)),
    putBack: (kept: ReadonlyMap<string, queue.Waiting>) => update((before) => queue.putBack(before, kept)),
    choose: (id: string, side: 'mine' | 'theirs') => update((before) => queue.chosen(before, id, side)),
    /** As it stands this moment, between two renderings too. */
    entryNow: (id: string): Entry => queue.entryAt(latest.current, id),
  }), [state, unsent, flush, send, update]);
};

export type Saving = ReturnType<typeof useSaving>;
