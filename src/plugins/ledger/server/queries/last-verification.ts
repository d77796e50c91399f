import type { Knex } from 'knex';
import type { LastVerification } from '../../contracts';
import { sayFinding, type Finding } from '../domain/findings';

/** The job runs daily; a check older than this says that it does not. */
const STALE_HOURS = 36;
const HOUR_MS = 3_600_000;
const NEVER: LastVerification = { verifiedAt: null, ageHours: null, stale: true, entries: 0, endSeq: 0, findings: [] };

interface Row { readonly at: Date; readonly entries: string; readonly end: string; readonly findings: string }

export const lastVerification = async (connection: Knex): Promise<LastVerification> => {
  const { rows: [row] } = await connection.raw<{ rows: Row[] }>(
    'select verified_at as at, entries, end_seq as "end", findings::text as findings from congtinh.ledger_verifications order by id desc limit 1');
  if (!row) return NEVER;
  const age = (Date.now() - new Date(row.at).getTime()) / HOUR_MS;
  return {
    verifiedAt: new Date(row.at).toISOString(), ageHours: Math.floor(age), stale: age > STALE_HOURS,
    entries: Number(row.entries), endSeq: Number(row.end), findings: (JSON.parse(row.findings) as Finding[]).map((finding) => sayFinding(finding)[0]),
  };
};
