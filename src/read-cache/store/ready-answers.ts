import { LRUCache } from 'lru-cache';
import type { Tag } from '../domain/tags';
import { sizeOf, type ReadyAnswer } from './ready-answer';
import { TagIndex } from './tag-index';

/** Share of the room for answers that were asked for once: however many addresses somebody makes up, they push out each other. */
const ONCE = 0.25;
/** No answer takes more than this share of its room. */
const LARGEST = 1 / 8;
/** Milliseconds: what nobody asked for this long is dropped by a change, and made again for the next who asks. */
const ASKED_LATELY = 1000;

/** A kept answer and how it stands. Moments are those of `performance.now()`. */
export interface Kept {
  readonly answer: ReadyAnswer;
  /** When it was last asked for. */
  readonly asked: number;
  /** Until when it may be given although something of it changed; null while nothing did. */
  readonly until: number | null;
}

type Held = { -readonly [Name in keyof Kept]: Kept[Name] };

/**
 * Kept answers, bounded by bytes. Those asked for a second time move to a room of their own (segmented LRU). Each is found
 * by its address, and by every tag that it was made from. An answer of which something changed may stay for a moment, in
 * the same room, while it is made anew.
 */
export class ReadyAnswers {
  readonly #once: LRUCache<string, Held>;
  readonly #often: LRUCache<string, Held>;
  readonly #index = new TagIndex<ReadyAnswer>();
  readonly #outdated = new Set<Held>();

  constructor(bytes: number) {
    const room = (maxSize: number): LRUCache<string, Held> => new LRUCache<string, Held>({
      maxSize: Math.max(1, Math.floor(maxSize)), maxEntrySize: Math.max(1, Math.floor(maxSize * LARGEST)), sizeCalculation: ({ answer }) => sizeOf(answer),
      dispose: (held) => {
        this.#index.remove(held.answer);
        this.#outdated.delete(held);
      },
    });
    this.#once = room(bytes * ONCE);
    this.#often = room(bytes * (1 - ONCE));
  }

  get(key: string, now = performance.now()): Kept | undefined {
    const often = this.#often.get(key);
    const held = often ?? this.#once.get(key);
    if (held === undefined) return undefined;
    if (held.until !== null && now >= held.until) {
      this.delete(key);
      return undefined;
    }
    held.asked = now;
    if (often === undefined && held.until === null) {
      this.#once.delete(key);
      this.#keep(this.#often, held);
    }
    return held;
  }

  set(answer: ReadyAnswer, now = performance.now()): void {
    // What was asked for often stays so when it is made anew, and was asked for when its old form was.
    const often = this.#often.peek(answer.key);
    const asked = (often ?? this.#once.peek(answer.key))?.asked ?? now;
    this.delete(answer.key);
    this.#keep(often ? this.#often : this.#once, { answer, asked, until: null });
  }

  delete(key: string): void {
    this.#once.delete(key);
    this.#often.delete(key);
  }

  /**
   * Something changed. Of the answers made from it those that were asked for lately may be given on until that moment, or
   * until an earlier change ends it; all others are forgotten. Answers those that stay, the last asked for first.
   */
  outdate(tags: readonly Tag[], until: number, now = performance.now()): readonly Kept[] {
    const keys = this.#index.keysOf(tags);
    if (keys === 'all') {
      this.#once.clear();
      this.#often.clear();
      return [];
    }
    const stay: Held[] = [];
    for (const key of keys) {
      const held = this.#often.peek(key) ?? this.#once.peek(key);
      if (held === undefined) continue;
      const end = held.until ?? (now - held.asked <= ASKED_LATELY ? until : now);
      if (end <= now) this.delete(key);
      else {
        held.until = end;
        this.#outdated.add(held);
        stay.push(held);
      }
    }
    return stay.sort((one, other) => other.asked - one.asked);
  }

  /** Those of which something changed and that are still given. */
  get outdated(): readonly Kept[] {
    return [...this.#outdated];
  }

  /** Forgets these, where they have not been made anew already. */
  forget(outdated: readonly Kept[]): void {
    for (const kept of outdated) if (this.#outdated.has(kept as Held)) this.delete(kept.answer.key);
  }

  get bytes(): number {
    return this.#once.calculatedSize + this.#often.calculatedSize;
  }

  get count(): number {
    return this.#once.size + this.#often.size;
  }

  #keep(room: LRUCache<string, Held>, held: Held): void {
    room.set(held.answer.key, held);
    // Unless it is too large, and so not taken in.
    if (room.peek(held.answer.key) === held) this.#index.add(held.answer);
  }
}
