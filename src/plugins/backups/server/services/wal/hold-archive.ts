import type { Client } from 'pg';

const LOCK = `hashtext('congtinh.backup-archive')`;

/** Takes the archive for this connection alone: while files are noted none may be cleaned away, and the other way round. */
export const holdArchive = async (client: Client, wait: boolean): Promise<boolean> => {
  if (wait) {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    return true;
  }
  return (await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${LOCK}) as held`)).rows[0]?.held === true;
};

export const letArchiveGo = async (client: Client): Promise<void> => {
  await client.query(`select pg_advisory_unlock(${LOCK})`);
};
