import type { DayViews, Shown } from '../../plugins/statistics/contracts';

/** What an answer shows, as one text: under it views are added up. */
export type ShownKey = string;

export const keyOf = ({ kind, documentId, site, category }: Shown): ShownKey => [kind, documentId ?? '', site ?? '', category ?? ''].join(' ');

const shownOf = (key: ShownKey): Shown => {
  const [kind, documentId, site, category] = key.split(' ');
  return { kind: kind as Shown['kind'], documentId: documentId || null, site: site || null, category: category || null };
};

/** Views since they were last taken, by day and what was shown. Never more entries than `most`. */
export class Tally {
  #counts = new Map<string, Map<ShownKey, number>>();
  #size = 0;
  #lost = 0;

  constructor(private readonly most: number) {}

  add(day: string, key: ShownKey, views = 1): void {
    let ofDay = this.#counts.get(day);
    if (ofDay === undefined) this.#counts.set(day, ofDay = new Map());
    const before = ofDay.get(key);
    if (before !== undefined) ofDay.set(key, before + views);
    else if (this.#size >= this.most) this.#lost += views;
    else {
      ofDay.set(key, views);
      this.#size += 1;
    }
  }

  get size(): number {
    return this.#size;
  }

  /** Gives away all that was counted, and how many views found no room. */
  take(): { readonly counts: readonly DayViews[]; readonly lost: number } {
    const taken = { counts: [...this.#counts].flatMap(([day, ofDay]) => [...ofDay].map(([key, views]): DayViews => ({ ...shownOf(key), day, views }))), lost: this.#lost };
    [this.#counts, this.#size, this.#lost] = [new Map(), 0, 0];
    return taken;
  }

  /** Takes back what could not be stored. */
  giveBack(counts: readonly DayViews[]): void {
    for (const { day, views, ...shown } of counts) this.add(day, keyOf(shown), views);
  }
}
