/** One question of a screen, asked by one person over HTTP. */
export interface Question {
  readonly name: string;
  readonly by: 'secretary' | 'reviewer' | 'author';
  readonly path: string;
  /** Which ratio it counts in. */
  readonly part: 'inbox' | 'queue';
}

const cases = (query: string): string => `/moderation/cases?${query}`;

/** What an inbox, its queue and the home page ask for. */
export const questions = (unit: string, category: string): readonly Question[] => [
  { name: 'queue by waiting, secretariat', by: 'secretary', part: 'queue', path: cases('view=to-decide') },
  { name: 'queue by due day, secretariat', by: 'secretary', part: 'queue', path: cases('view=to-decide&sort=due') },
  { name: 'queue by due day, unit reviewer', by: 'reviewer', part: 'queue', path: cases('view=to-decide&sort=due') },
  { name: 'mine, author', by: 'author', part: 'inbox', path: cases('view=mine') },
  { name: 'under review, secretariat', by: 'secretary', part: 'inbox', path: cases('view=submitted') },
  { name: 'all, secretariat', by: 'secretary', part: 'inbox', path: cases('view=all') },
  { name: 'all, unit reviewer', by: 'reviewer', part: 'inbox', path: cases('view=all') },
  { name: 'all by title, secretariat', by: 'secretary', part: 'inbox', path: cases('view=all&sort=title') },
  { name: 'all, one unit and category', by: 'secretary', part: 'inbox', path: cases(`view=all&unit=${unit}&category=${category}`) },
  { name: 'search, secretariat', by: 'secretary', part: 'inbox', path: cases('view=all&search=gia%20dat%20ba%20be') },
  { name: 'search of one item, reviewer', by: 'reviewer', part: 'inbox', path: cases('view=all&search=thong%20bao%20gia%20dat') },
  { name: 'overdue, secretariat', by: 'secretary', part: 'inbox', path: cases('view=all&due=overdue&sort=due') },
  { name: 'counts of the tabs, secretariat', by: 'secretary', part: 'inbox', path: '/moderation/cases/counts' },
  { name: 'counts of the tabs, reviewer', by: 'reviewer', part: 'inbox', path: '/moderation/cases/counts' },
  { name: 'filters of the queue, secretariat', by: 'secretary', part: 'inbox', path: '/moderation/cases/facets?view=to-decide' },
  { name: 'filters of all, secretariat', by: 'secretary', part: 'inbox', path: '/moderation/cases/facets?view=all' },
  { name: 'home, secretariat', by: 'secretary', part: 'inbox', path: '/moderation/home' },
  { name: 'home, author', by: 'author', part: 'inbox', path: '/moderation/home' },
];

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Median milliseconds of each question, asked in turn; the first rounds only warm up. */
export const measure = async (asked: readonly Question[], ask: (question: Question) => Promise<void>, rounds: number, warmUp: number): Promise<ReadonlyMap<string, number>> => {
  const times = new Map<string, number[]>(asked.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const question of asked) {
      const started = performance.now();
      await ask(question);
      if (round >= 0) times.get(question.name)?.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
};
