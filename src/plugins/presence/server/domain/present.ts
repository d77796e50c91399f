import type { PresenceMode, PresentPerson } from '../../contracts';

/** One open tab of somebody else. */
export interface OpenTab {
  readonly userId: number;
  readonly name: string;
  readonly mode: PresenceMode;
  readonly since: Date;
}

/** Who is there, each person once: who edits in one tab and looks in another is editing. Editors first, then by when they came. */
export function presentPeople(tabs: readonly OpenTab[]): readonly PresentPerson[] {
  const people = new Map<number, OpenTab>();
  for (const tab of tabs) {
    const known = people.get(tab.userId);
    if (known === undefined || outranks(tab, known)) people.set(tab.userId, tab);
  }
  return [...people.values()]
    .sort((a, b) => rank(a) - rank(b) || a.since.getTime() - b.since.getTime() || a.userId - b.userId)
    .map(({ userId, name, mode, since }) => ({ userId, name, mode, since: since.toISOString() }));
}

const rank = ({ mode }: OpenTab): number => (mode === 'editing' ? 0 : 1);

const outranks = (tab: OpenTab, known: OpenTab): boolean =>
  rank(tab) !== rank(known) ? rank(tab) < rank(known) : tab.since.getTime() < known.since.getTime();
