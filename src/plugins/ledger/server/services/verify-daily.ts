import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { inTransaction, type UnitOfWork } from '../../../platform/server/public';
import { sayFinding, type Finding } from '../domain/findings';
import { headsFolder } from './export-head';
import { ledgerKeys } from './keys';
import { verifyLedger, type Verification } from './verify-ledger';

/** Findings that are kept and told; a rewritten ledger has one for every entry. */
const MOST_KEPT = 100;

/** Called in the transaction that keeps the result, with Vietnamese sentences that name the entries. */
export type OnLedgerBroken = (strapi: Core.Strapi, uow: UnitOfWork, findings: readonly string[]) => Promise<void>;

const alarms: OnLedgerBroken[] = [];

/** Who is told when the ledger is not whole; a floor above, which knows people, does this in its `register`. */
export const onLedgerBroken = (alarm: OnLedgerBroken): void => {
  alarms.push(alarm);
};

interface Connection { readonly connectionString: string; readonly ssl?: object | boolean }

const verify = async (strapi: Core.Strapi): Promise<Verification> => {
  const { connectionString, ssl } = strapi.config.get('database.connection.connection') as unknown as Connection;
  // A snapshot of minutes must not hold one of the pool's connections.
  const client = new Client({ connectionString, ...(ssl === undefined ? {} : { ssl }) });
  await client.connect();
  try {
    return await verifyLedger(client, ledgerKeys(), headsFolder(strapi.dirs.app.root));
  } finally {
    await client.end();
  }
};

/** Verifies the whole ledger (PT-13.2), keeps what was found with its time, and raises the alarm when something was. */
export const verifyDaily = async (strapi: Core.Strapi): Promise<readonly Finding[]> => {
  const { findings, entries, end, heads } = await verify(strapi);
  const kept = findings.slice(0, MOST_KEPT);
  await inTransaction(strapi, async (uow) => {
    await uow.trx.raw('insert into congtinh.ledger_verifications (entries, end_seq, heads, findings) values (?, ?, ?, ?::jsonb)',
      [entries, end.seq, heads, JSON.stringify(kept)]);
    if (kept.length === 0) return;
    const sentences = kept.map((finding) => sayFinding(finding)[0]);
    for (const alarm of alarms) await alarm(strapi, uow, sentences);
  });
  return findings;
};
