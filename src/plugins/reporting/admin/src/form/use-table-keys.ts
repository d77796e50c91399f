import { useCallback, useLayoutEffect, useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { pasteBlock } from '../../../contracts';
import { BLANK, type Entry } from '../grid/entry';
import { plainText } from '../grid/figures';
import { samePlace, type GridCell } from '../grid/grid';
import { keyAct, type KeyAct } from '../grid/keys';
import { neighbour, nextDownwards } from '../grid/moving';
import { blockText, pasted, type Pasted } from '../grid/pasting';
import { cellsOf, extendedTo, inputsOf, isBlock, selectionAt } from '../grid/selection';
import type { Desk } from './use-desk';

const idIn = (target: EventTarget): string | null =>
  (target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') ?? null : null);

const isWhole = (target: EventTarget): boolean =>
  !(target instanceof HTMLInputElement) || (target.selectionStart === 0 && target.selectionEnd === target.value.length);

const selectText = (id: string): void => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement && activeElement.dataset.cell === id) activeElement.select();
};

/** Goes to a cell, wherever it is shown. */
export const focusCell = (id: string | null): void => {
  if (id === null) return;
  const element = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(id)}"]`);
  element?.focus();
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

/** The keyboard, the clipboard and the pointer in the cells of a form, as in a spreadsheet. Handlers for the element around the cells. */
export const useTableKeys = (desk: Desk, onPasted: (what: Pasted) => void) => {
  const current = useRef(desk);
  current.current = desk;
  /** A block grows from here while the pointer is down. */
  const dragging = useRef(false);
  /** The focus follows a growing block; that it does must not make a new one. */
  const extending = useRef(false);

  const { focused } = desk;
  // The whole text is marked, so that the first letter replaces it: before the next key, whatever the cell shows now.
  useLayoutEffect(() => {
    if (focused !== null) selectText(focused);
  }, [focused]);

  const cellOf = (target: EventTarget): GridCell | null => {
    const id = idIn(target);
    return id === null ? null : current.current.grid.byId.get(id) ?? null;
  };

  const clear = (): void => {
    const { selection, grid, change } = current.current;
    if (selection) change(new Map(inputsOf(grid, selection).map(({ id }) => [id, BLANK])));
  };

  const perform = (act: KeyAct, cell: GridCell, target: EventTarget): void => {
    const { grid, selection, select, undo, redo, settle, typing } = current.current;
    switch (act.kind) {
      case 'move': return focusCell(neighbour(grid, cell.at, act.direction)?.id ?? null);
      case 'enter':
        settle();
        return focusCell(nextDownwards(grid, cell.at, act.step)?.id ?? null);
      case 'extend': {
        const block = selection ?? selectionAt(cell.at);
        const next = neighbour(grid, block.focus, act.direction);
        if (next) select(extendedTo(block, next.at));
        return;
      }
      case 'all': {
        const section = grid.sections[cell.at.section];
        if (section) select({ anchor: { section: section.index, row: 0, column: 0 }, focus: { section: section.index, row: section.cells.length - 1, column: section.definition.columns.length - 1 } });
        return;
      }
      case 'clear':
        settle();
        return clear();
      case 'undo': return focusCell(undo());
      case 'redo': return focusCell(redo());
      case 'edit':
        if (target instanceof HTMLInputElement) target.setSelectionRange(target.value.length, target.value.length);
        return;
      case 'revert':
        if (typing) focusCell(undo());
        select(selectionAt(cell.at));
        if (target instanceof HTMLInputElement) window.requestAnimationFrame(() => target.select());
    }
  };

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    // A Vietnamese input method that is composing a letter has the keys to itself.
    if (!cell || event.nativeEvent.isComposing) return;
    const { target } = event;
    const input = target instanceof HTMLInputElement ? target : null;
    const { selection } = current.current;
    const act = keyAct({
      key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, whole: isWhole(target),
      atStart: !input || (input.selectionStart === 0 && input.selectionEnd === 0),
      atEnd: !input || (input.selectionStart === input.value.length && input.selectionEnd === input.value.length),
      block: selection !== null && isBlock(selection),
    });
    if (!act) return;
    event.preventDefault();
    perform(act, cell, target);
    // Everything that changes is read from `current`.
  }, []);

  const copied = (event: ClipboardEvent): boolean => {
    const { selection, grid, entries, figures } = current.current;
    const cell = cellOf(event.target);
    if (!cell || !selection || (!isBlock(selection) && cell.role === 'input')) return false;
    const text = (one: GridCell | null): string => {
      if (!one) return '';
      const value = figures.get(one.id) ?? null;
      const entry: Entry = one.role === 'input' ? entries.get(one.id) ?? BLANK : value === null ? BLANK : { kind: 'value', value };
      return plainText(one, entry);
    };
    event.clipboardData.setData('text/plain', blockText(cellsOf(grid, selection).map((row) => row.map(text))));
    event.preventDefault();
    return true;
  };

  const onCopy = useCallback((event: ClipboardEvent) => { copied(event); }, []);
  const onCut = useCallback((event: ClipboardEvent) => { if (copied(event)) clear(); }, []);

  const onPaste = useCallback((event: ClipboardEvent) => {
    const { selection, grid, read, change, readOnly, settle } = current.current;
    const cell = cellOf(event.target);
    if (!cell || readOnly) return;
    const block = pasteBlock(event.clipboardData.getData('text/plain'));
    const single = block.length <= 1 && (block[0]?.length ?? 0) <= 1;
    const here = selection && (isBlock(selection) || samePlace(selection.focus, cell.at)) ? selection : selectionAt(cell.at);
    // A word into the midst of a text is the browser's affair.
    if (block.length === 0 || (single && !isBlock(here) && !isWhole(event.target))) return;
    event.preventDefault();
    settle();
    const what = pasted(grid, here, block, read);
    change(what.entries);
    onPasted(what);
  }, [onPasted]);

  const onFocus = useCallback((event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    if (!extending.current) current.current.enter(cell);
    extending.current = false;
    // A pointer sets its caret after the focus; who types already has begun to replace the text.
    window.requestAnimationFrame(() => { if (current.current.typing === null) selectText(cell.id); });
  }, []);

  const onBlur = useCallback((event: FocusEvent) => {
    if (!cellOf(event.target)) return;
    current.current.settle();
    current.current.enter(null);
  }, []);

  const onMouseDown = useCallback((event: MouseEvent) => {
    const cell = cellOf(event.target);
    const { selection, select } = current.current;
    if (!cell || event.button !== 0) return;
    if (event.shiftKey && selection) {
      event.preventDefault();
      select(extendedTo(selection, cell.at));
    } else {
      dragging.current = true;
      window.addEventListener('mouseup', () => { dragging.current = false; }, { once: true });
    }
  }, []);

  const onMouseOver = useCallback((event: MouseEvent) => {
    const cell = dragging.current ? cellOf(event.target) : null;
    const { selection, select } = current.current;
    if (cell && selection && !samePlace(selection.focus, cell.at)) select(extendedTo(selection, cell.at));
  }, []);

  return { onKeyDown, onCopy, onCut, onPaste, onFocus, onBlur, onMouseDown, onMouseOver };
};
