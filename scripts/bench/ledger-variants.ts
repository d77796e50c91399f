import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { writeEntries, type CollectedEntry } from '../../src/plugins/ledger/server/services/write-entries';

/** Application time of one saving, in milliseconds: what Strapi spends between the statements of a transaction. */
export const WORK_MS = 20;
const STEPS = 4;

export type Variant = 'without' | 'at-end' | 'at-first-entry';

const entryOf = (n: number): CollectedEntry => ({
  businessAt: new Date().toISOString(),
  actorKind: 'staff', actorId: String(n % 50), sessionId: 'bench', assignmentId: null, requestId: null,
  action: 'document.update', subjectType: 'api::article.article', subjectId: `article-${n % 500}`,
  before: { title: 'Hồ Ba Bể', body: 'x'.repeat(1000) },
  after: { title: 'Hồ Ba Bể mùa nước', body: 'y'.repeat(1000) },
  secret: { address: '10.0.0.1', personal: {} },
});

/** One saving as the application does it: statements with application time between them, two entries in the ledger. */
export const saveOnce = (knex: Knex, variant: Variant, n: number): Promise<void> =>
  knex.transaction(async (trx) => {
    // What records immediately must hold the end of the chain from its first entry until its commit.
    if (variant === 'at-first-entry') await trx.raw('select congtinh.ledger_lock_head()');
    for (let step = 0; step < STEPS; step += 1) {
      await sleep(WORK_MS / STEPS);
      await trx.raw('insert into public.bench_rows (body) values (?)', ['z'.repeat(500)]);
    }
    if (variant !== 'without') await writeEntries(trx, [entryOf(n), entryOf(n + 1)]);
  });

/** Savings per second of `writers` working side by side. */
export const throughput = async (knex: Knex, variant: Variant, writers: number, savings: number): Promise<number> => {
  const started = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let n = next++; n < savings; n = next++) await saveOnce(knex, variant, n);
  };
  await Promise.all(Array.from({ length: writers }, work));
  return (savings * 1000) / (performance.now() - started);
};
