import { LRUCache } from 'lru-cache';
import type { Tag } from '../domain/tags';
import { TagIndex } from './tag-index';

/** Something that many answers are made of: the tree of categories, the row of an article. */
export interface Part {
  readonly key: string;
  /** Shared by all who read it: frozen. */
  readonly value: unknown;
  readonly tags: readonly Tag[];
  /** Business day on which it was made. */
  readonly day: string;
}

/** What objects take in memory beside their text, and what one kept part takes beside its value. Measured, rounded up. */
const PER_CHARACTER = 4;
const BESIDE = 600;
const PER_TAG = 260;

const sizeOf = ({ value, tags }: Part): number => PER_CHARACTER * (JSON.stringify(value) ?? '').length + PER_TAG * tags.length + BESIDE;

/** Kept parts, bounded by bytes; dropped by what they were made from. */
export class KeptParts {
  readonly #index = new TagIndex<Part>();
  readonly #kept: LRUCache<string, Part>;

  constructor(bytes: number) {
    const maxSize = Math.max(1, Math.floor(bytes));
    this.#kept = new LRUCache<string, Part>({ maxSize, maxEntrySize: Math.max(1, Math.floor(maxSize / 8)), sizeCalculation: sizeOf, dispose: (part) => this.#index.remove(part) });
  }

  get(key: string): Part | undefined {
    return this.#kept.get(key);
  }

  set(part: Part): void {
    this.#kept.set(part.key, part);
    if (this.#kept.peek(part.key) === part) this.#index.add(part);
  }

  drop(tags: readonly Tag[]): void {
    const keys = this.#index.keysOf(tags);
    if (keys === 'all') this.#kept.clear();
    else for (const key of keys) this.#kept.delete(key);
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }
}
