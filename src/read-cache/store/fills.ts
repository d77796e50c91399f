import { EVERYTHING, type Tag } from '../domain/tags';

/** An answer being made. */
export interface Fill<T> {
  readonly result: Promise<T>;
  /** True when one of these tags changed since the answer was begun: then it may be old already. */
  isOvertaken(tags: readonly Tag[]): boolean;
}

interface Running<T> extends Fill<T> {
  readonly changed: Set<Tag>;
}

/**
 * Answers under way, by address. Readers who ask meanwhile share the one that was begun; but not those who ask after any
 * change, for nobody knows yet what the answer is being made from.
 */
export class Fills<T> {
  readonly #all = new Set<Running<T>>();
  readonly #shared = new Map<string, Running<T>>();

  sharedAt(key: string): Fill<T> | undefined {
    return this.#shared.get(key);
  }

  /** Begins one. The work is given its own fill, to ask whether it was overtaken. */
  begin(key: string, work: (fill: Fill<T>) => Promise<T>): Fill<T> {
    const changed = new Set<Tag>();
    const isOvertaken = (tags: readonly Tag[]): boolean => changed.has(EVERYTHING) || tags.some((tag) => changed.has(tag));
    // The work begins when this has returned, and the fill is known to whoever tells of changes.
    const fill: Running<T> = { changed, isOvertaken, result: Promise.resolve().then(() => work(fill)).finally(() => this.#end(key, fill)) };
    this.#all.add(fill);
    this.#shared.set(key, fill);
    return fill;
  }

  /** Tells all that are under way of changes. */
  change(tags: readonly Tag[]): void {
    for (const { changed } of this.#all) for (const tag of tags) changed.add(tag);
    this.#shared.clear();
  }

  #end(key: string, fill: Running<T>): void {
    this.#all.delete(fill);
    if (this.#shared.get(key) === fill) this.#shared.delete(key);
  }
}
