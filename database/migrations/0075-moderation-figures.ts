import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Statistics ask for what was published, returned and withdrawn in a period (PT-19.4): with this the answer costs what the
 * period holds, not what all years hold (docs/adr/0027).
 */
export async function up(client: pg.Client, _context: MigrationContext): Promise<void> {
  await client.query(`create index moderation_decisions_figures on congtinh.moderation_decisions (at) include (case_id, decision)
    where decision in ('publish', 'return', 'withdraw')`);
}
