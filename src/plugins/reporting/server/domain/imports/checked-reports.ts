import type { CompiledForm, FormCell } from '../../../contracts';
import type { Content } from './read-content';

/** The cells of a form in its order, and the place of each. */
interface Order {
  readonly cells: readonly FormCell[];
  readonly places: ReadonlyMap<string, number>;
}

const orders = new WeakMap<CompiledForm, Order>();

const orderOf = (form: CompiledForm): Order => {
  const known = orders.get(form);
  if (known !== undefined) return known;
  const cells = [...form.cells.values()];
  const found = { cells, places: new Map(cells.map(({ id }, index) => [id, index])) };
  orders.set(form, found);
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
  /** By place of the cell; line 0: the file does not fill it. */
  readonly #contents: Content[];
  readonly #lines: number[];
  #size = 0;

  constructor(readonly head: Head, readonly form: CompiledForm) {
    this.#contents = new Array<Content>(form.cells.size).fill(null);
    this.#lines = new Array<number>(form.cells.size).fill(0);
  }

  /** Null, or the line that fills the cell already. */
  add(cell: FormCell, content: Content, line: number): number | null {
    const place = orderOf(this.form).places.get(cell.id) ?? 0;
    const known = this.#lines[place] ?? 0;
    if (known !== 0) return known;
    this.#contents[place] = content;
    this.#lines[place] = line;
    this.#size += 1;
    return null;
  }

  get size(): number {
    return this.#size;
  }

  get firstLine(): number {
    return this.#lines.reduce((first, line) => (line === 0 ? first : Math.min(first, line)), Number.MAX_SAFE_INTEGER);
  }

  /** In the order of the form. */
  * [Symbol.iterator](): Iterator<CheckedCell> {
    for (const [place, cell] of orderOf(this.form).cells.entries()) {
      const line = this.#lines[place] ?? 0;
      if (line !== 0) yield { cell, content: this.#contents[place] ?? null, line };
    }
  }
}
