import { EVERYTHING, type Tag } from '../domain/tags';

interface Tagged { readonly key: string; readonly tags: readonly Tag[] }

/** Finds what is kept by what it was made from. */
export class TagIndex<E extends Tagged> {
  readonly #byTag = new Map<Tag, Set<E>>();

  add(entry: E): void {
    for (const tag of entry.tags) {
      const same = this.#byTag.get(tag) ?? new Set();
      same.add(entry);
      this.#byTag.set(tag, same);
    }
  }

  remove(entry: E): void {
    for (const tag of entry.tags) {
      const same = this.#byTag.get(tag);
      same?.delete(entry);
      if (same?.size === 0) this.#byTag.delete(tag);
    }
  }

  /** Keys of all that was made from any of these; `all` when everything changed. */
  keysOf(tags: readonly Tag[]): 'all' | readonly string[] {
    if (tags.includes(EVERYTHING)) return 'all';
    return [...new Set(tags.flatMap((tag) => [...(this.#byTag.get(tag) ?? [])].map(({ key }) => key)))];
  }
}
