import type { Direction } from './moving';

/** What is known of a key press in a cell. */
export interface KeyFacts {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or the command key. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** The whole text is marked, or there is none, or the cell is a computed one: a key concerns the cell, not a letter in it. */
  readonly whole: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Several cells are selected. */
  readonly block: boolean;
}

export type KeyAct =
  | { readonly kind: 'move' | 'extend'; readonly direction: Direction }
  | { readonly kind: 'enter'; readonly step: 1 | -1 }
  | { readonly kind: 'clear' | 'undo' | 'redo' | 'edit' | 'revert' | 'all' };

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

const arrow = (direction: Direction, { shift, whole, atStart, atEnd, block }: KeyFacts): KeyAct | null => {
  const vertical = direction === 'up' || direction === 'down';
  if (shift) return vertical || whole || block ? { kind: 'extend', direction } : null;
  const leaves = vertical || whole || block || (direction === 'left' ? atStart : atEnd);
  return leaves ? { kind: 'move', direction } : null;
};

const withCtrl = ({ key, shift, whole, block }: KeyFacts): KeyAct | null => {
  const letter = key.toLowerCase();
  if (letter === 'z') return { kind: shift ? 'redo' : 'undo' };
  if (letter === 'y') return { kind: 'redo' };
  return letter === 'a' && (whole || block) ? { kind: 'all' } : null;
};

/** What a key does in the table, as in a spreadsheet; null: what it does in any text box (Tab goes to the next input by itself). */
export const keyAct = (facts: KeyFacts): KeyAct | null => {
  const { key, ctrl, alt, shift, whole, block } = facts;
  if (alt) return null;
  if (ctrl) return withCtrl(facts);
  const direction = ARROWS[key];
  if (direction) return arrow(direction, facts);
  if (key === 'Enter') return { kind: 'enter', step: shift ? -1 : 1 };
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Escape') return { kind: 'revert' };
  if (key === 'Delete') return whole || block ? { kind: 'clear' } : null;
  return key === 'Backspace' && block ? { kind: 'clear' } : null;
};
