import type { ImportFault } from '../../../contracts';
import type { ImportColumn } from './headings';

/** More are counted, not listed: a file that is wrong throughout is mended by its first thousand. */
export const MAX_LISTED = 1000;

/** Faults of a file in the order of its lines. */
export class FaultList {
  readonly #listed: ImportFault[] = [];
  #count = 0;

  add(line: number, column: ImportColumn | null, code: string, message: string): void {
    this.#count += 1;
    if (this.#listed.length < MAX_LISTED) this.#listed.push({ line, column, code, message });
  }

  get count(): number {
    return this.#count;
  }

  /** Whether one more would still be listed: what a fault costs to find need not be paid beyond. */
  get open(): boolean {
    return this.#listed.length < MAX_LISTED;
  }

  get listed(): readonly ImportFault[] {
    return this.#listed.toSorted((a, b) => a.line - b.line);
  }

  get more(): boolean {
    return this.#count > this.#listed.length;
  }
}
