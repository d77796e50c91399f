import { useEffect } from 'react';

export const ROW = 'data-case-row';
const TITLE = `[${ROW}] h2 a`;

export interface RowKeys {
  toggle(id: number): void;
  act(kind: 'approve' | 'return', id: number): void;
  search(): void;
  help(): void;
}

const TYPING = 'input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=dialog], [role=menu]';

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>(TITLE)];
const rowOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>(`[${ROW}]`) ?? null;

/** Puts the focus on the title of a row, where the screen reader reads it and Enter opens it. */
export const focusRow = (id: number): void => {
  document.querySelector<HTMLAnchorElement>(`[${ROW}="${id}"] h2 a`)?.focus();
};

const step = (by: 1 | -1): void => {
  const all = links();
  const row = rowOf(document.activeElement);
  const at = row === null ? -1 : all.findIndex((link) => rowOf(link) === row);
  const next = all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.closest(`[${ROW}]`)?.scrollIntoView({ block: 'nearest' });
};

/** A ticked box is no typing: the keys stay at work on it. */
const isTyping = (target: Element): boolean => target.getAttribute('role') !== 'checkbox' && target.closest(TYPING) !== null;

/** The keys of the list. They are shortcuts: all they do can be reached with Tab, Space and Enter too. */
export const useRowKeys = (keys: RowKeys): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target) || document.querySelector('[role=dialog]') !== null) return;
      const row = rowOf(document.activeElement);
      const id = Number(row?.getAttribute(ROW));
      // Arrows belong to what has the focus (tabs) unless that is a row or nothing.
      const free = row !== null || document.activeElement === document.body;
      const run = ((): (() => void) | null => {
        switch (event.key) {
          case 'j': return () => step(1);
          case 'k': return () => step(-1);
          case 'ArrowDown': return free ? () => step(1) : null;
          case 'ArrowUp': return free ? () => step(-1) : null;
          case 'x': return row ? () => keys.toggle(id) : null;
          case 'o': return row ? () => row.querySelector<HTMLAnchorElement>('h2 a')?.click() : null;
          case 'a': return () => keys.act('approve', id);
          case 'r': return () => keys.act('return', id);
          case '/': return keys.search;
          case '?': return keys.help;
          default: return null;
        }
      })();
      if (run === null) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys]);
};
