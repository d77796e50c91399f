import { useCallback, useMemo, useRef, useState } from 'react';
import { checkForm, computeForm, type CompiledForm, type ReportDetail } from '../../../contracts';
import { sameEntry, storedOf, type Entry } from '../grid/entry';
import { cellNames } from './cell-facts';
import { readerOf } from '../grid/figures';
import { gridOf, type GridCell } from '../grid/grid';
import { byCell, problemsOf, type CellFault } from '../grid/problems';
import { selectionAt, type Selection } from '../grid/selection';
import { NO_HISTORY, recorded, redone, settled, undone, type Change, type Rewound } from '../grid/undo';
import { entryAt, versionAt } from '../saving/save-queue';
import type { Saving } from '../saving/use-saving';
import { useWords } from '../words';

/** The cell somebody is typing in, with its text as typed. */
export interface Typing {
  readonly id: string;
  readonly text: string;
}

/** A form that lies open: its cells, what is computed of them and wrong with them, and what can be done to them. */
export const useDesk = (report: ReportDetail, form: CompiledForm, saving: Saving) => {
  const { t } = useWords();
  const grid = useMemo(() => gridOf(form), [form]);
  const names = useMemo(() => cellNames(grid), [grid]);
  const read = useMemo(() => readerOf(t('report.cell.no-reason')), [t]);
  const history = useRef(NO_HISTORY);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [typing, setTyping] = useState<Typing | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { state, edit, entryNow } = saving;
  const readOnly = !report.mayEnter || state.trouble === 'closed';

  const entries = useMemo(() => new Map(grid.inputs.map(({ id }) => [id, entryAt(state, id)])), [grid, state]);
  const stored = useMemo(() => grid.inputs.map((cell) => storedOf(cell, entryAt(state, cell.id), versionAt(state, cell.id))), [grid, state]);
  const computed = useMemo(() => computeForm(form, stored, report.context), [form, stored, report.context]);
  const figures = useMemo(() => new Map(computed.map(({ row, column, value }) => [`${row}/${column}`, value])), [computed]);
  const results = useMemo(() => checkForm(form, stored, computed, report.context), [form, stored, computed, report.context]);

  const typingIn = typing?.id;
  const faults = useMemo((): readonly CellFault[] => [
    // Half a number is no fault: what is being typed is judged when the cell is left.
    ...[...entries].flatMap(([cell, entry]) => (entry.kind === 'unread' && cell !== typingIn ? [{ cell, message: entry.message }] : [])),
    // What the rules here say too, they say with what to do about it.
    ...[...state.refused].flatMap(([cell, { message }]) => (results.some(({ rule, row, column }) => rule === 'range' && `${row}/${column}` === cell) ? [] : [{ cell, message }])),
  ], [entries, state.refused, typingIn, results]);
  const problems = useMemo(() => problemsOf(results, faults, t('report.cell.retype')), [results, faults, t]);
  const problemsAt = useMemo(() => byCell(problems), [problems]);
  const previous = useMemo(() => report.previous && new Map(report.previous.cells.map(({ row, column, value }) => [`${row}/${column}`, value])), [report.previous]);
  const changed = useMemo(() => new Map(report.changes.map((change) => [`${change.row}/${change.column}`, change])), [report.changes]);
  const remarked = useMemo(() => new Set(report.remarks.flatMap(({ row, column, state: stands }) => (row !== null && column !== null && stands !== 'closed' ? [`${row}/${column}`] : []))), [report.remarks]);

  /** Changes cells as one step that can be undone; `group`: typing in one cell is one step. */
  const change = useCallback((next: ReadonlyMap<string, Entry>, group: string | null = null) => {
    if (readOnly) return;
    const made = [...next].flatMap(([id, after]): Change[] => { const before = entryNow(id); return sameEntry(before, after) ? [] : [{ id, before, after }]; });
    if (made.length === 0) return;
    history.current = recorded(history.current, made, group);
    edit(new Map(made.map(({ id, after }) => [id, after])));
  }, [readOnly, edit, entryNow]);

  const rewind = useCallback((step: Rewound | null): string | null => {
    if (step === null || readOnly) return null;
    history.current = step.history;
    setTyping(null);
    edit(step.entries);
    return step.first;
  }, [readOnly, edit]);

  return useMemo(() => ({
    report, form, grid, names, read, readOnly, entries, figures, problems, problemsAt, previous, changed, remarked, selection, focused, typing, saving, change,
    /** @returns the cell to go to */
    undo: () => rewind(undone(history.current)),
    redo: () => rewind(redone(history.current)),
    /** Each press of a key: the text is understood at once, so that totals follow. */
    type: (cell: GridCell, text: string) => {
      setTyping({ id: cell.id, text });
      change(new Map([[cell.id, read(cell, text)]]), cell.id);
    },
    /** The cell is left, or its text is finished. */
    settle: () => {
      history.current = settled(history.current);
      setTyping(null);
    },
    select: setSelection,
    /** Somebody is in this cell now; null: in none, but what was selected stays so. */
    enter: (cell: GridCell | null) => {
      setFocused(cell?.id ?? null);
      if (cell) setSelection(selectionAt(cell.at));
    },
  }), [report, form, grid, names, read, readOnly, entries, figures, problems, problemsAt, previous, changed, remarked, selection, focused, typing, saving, change, rewind]);
};

export type Desk = ReturnType<typeof useDesk>;
