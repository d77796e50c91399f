import { cellId, type CompiledForm, type FormCell } from '../../../contracts';
import type { Content } from './read-content';

const places = new WeakMap<CompiledForm, ReadonlyMap<string, number>>();

/** Place of each cell in the order of its form. */
const placesOf = (form: CompiledForm): ReadonlyMap<string, number> => {
  const known = places.get(form);
  if (known !== undefined) return known;
  const found = new Map([...form.cells.keys()].map((id, index) => [id, index]));
  places.set(form, found);
  return found;
};

/** A cell that a file fills, with the line that does. */
export interface CheckedCell {
  readonly cell: FormCell;
  readonly content: Content;
  readonly line: number;
}

/** What a file says of one report, kept small: a file of a million lines stays in memory until all of it is checked. */
export class CheckedReport<Head> {
  readonly #cells: FormCell[] = [];
  readonly #contents: Content[] = [];
  readonly #lines: number[] = [];
  readonly #taken: Uint8Array;

  constructor(readonly head: Head, readonly form: CompiledForm) {
    this.#taken = new Uint8Array(form.cells.size);
  }

  /** Null, or the line that fills the cell already. */
  add(cell: FormCell, content: Content, line: number): number | null {
    const place = placesOf(this.form).get(cellId(cell)) ?? 0;
    if (this.#taken[place] === 1) return this.#lines[this.#cells.indexOf(cell)] ?? null;
    this.#taken[place] = 1;
    this.#cells.push(cell);
    this.#contents.push(content);
    this.#lines.push(line);
    return null;
  }

  get size(): number {
    return this.#cells.length;
  }

  get firstLine(): number {
    return this.#lines.reduce((first, line) => Math.min(first, line), Number.MAX_SAFE_INTEGER);
  }

  * [Symbol.iterator](): Iterator<CheckedCell> {
    for (const [index, cell] of this.#cells.entries()) yield { cell, content: this.#contents[index] ?? null, line: this.#lines[index] ?? 0 };
  }
}
