import { LRUCache } from 'lru-cache';
import type { Tag } from '../domain/tags';
import { sizeOf, type ReadyAnswer } from './ready-answer';
import { TagIndex } from './tag-index';

/** Share of the room for answers that were asked for once: however many addresses somebody makes up, they push out each other. */
const ONCE = 0.25;
/** No answer takes more than this share of its room. */
const LARGEST = 1 / 8;

/**
 * Kept answers, bounded by bytes. Those asked for a second time move to a room of their own (segmented LRU). Each is found
 * by its address, and by every tag that it was made from.
 */
export class ReadyAnswers {
  readonly #once: LRUCache<string, ReadyAnswer>;
  readonly #often: LRUCache<string, ReadyAnswer>;
  readonly #index = new TagIndex<ReadyAnswer>();

  constructor(bytes: number) {
    const room = (maxSize: number): LRUCache<string, ReadyAnswer> => new LRUCache<string, ReadyAnswer>({
      maxSize: Math.max(1, Math.floor(maxSize)), maxEntrySize: Math.max(1, Math.floor(maxSize * LARGEST)), sizeCalculation: sizeOf, dispose: (answer) => this.#index.remove(answer),
    });
    this.#once = room(bytes * ONCE);
    this.#often = room(bytes * (1 - ONCE));
  }

  get(key: string): ReadyAnswer | undefined {
    const often = this.#often.get(key);
    if (often !== undefined) return often;
    const once = this.#once.get(key);
    if (once === undefined) return undefined;
    this.#once.delete(key);
    this.#keep(this.#often, once);
    return once;
  }

  set(answer: ReadyAnswer): void {
    // What was asked for often stays so when it is made anew.
    const often = this.#often.has(answer.key);
    this.delete(answer.key);
    this.#keep(often ? this.#often : this.#once, answer);
  }

  delete(key: string): void {
    this.#once.delete(key);
    this.#often.delete(key);
  }

  /** Forgets every answer that was made from any of these. */
  drop(tags: readonly Tag[]): void {
    const keys = this.#index.keysOf(tags);
    if (keys === 'all') {
      this.#once.clear();
      this.#often.clear();
    } else for (const key of keys) this.delete(key);
  }

  get bytes(): number {
    return this.#once.calculatedSize + this.#often.calculatedSize;
  }

  get count(): number {
    return this.#once.size + this.#often.size;
  }

  #keep(room: LRUCache<string, ReadyAnswer>, answer: ReadyAnswer): void {
    room.set(answer.key, answer);
    // Unless it is too large, and so not taken in.
    if (room.peek(answer.key) === answer) this.#index.add(answer);
  }
}
