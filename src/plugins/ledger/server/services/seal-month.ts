import type { Client } from 'pg';
import type { LedgerKeys } from '../domain/keys';
import { signSeal, type Seal, type Signed } from '../domain/signed';
import { leavesOn, monthsKept, type RetentionRules } from '../domain/retention';
import { readSeals, verifyLedger } from './verify-ledger';

/** The month cannot be sealed or leave; `message` says why, Vietnamese and English. */
export class SealRefused extends Error {}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const tableOf = (month: string): string => {
  if (!MONTH.test(month)) throw new SealRefused(`Hãy nêu tháng dạng YYYY-MM, không phải "${month}". | Name the month as YYYY-MM, not "${month}".`);
  return `congtinh.ledger_entries_${month.replace('-', '_')}`;
};

const inTransaction = async <T>(client: Client, work: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

interface Ends {
  first_seq: string | null;
  last_seq: string;
  previous_hash: string;
  last_hash: string;
}

const endsOf = async (client: Client, table: string): Promise<Ends | undefined> => {
  const { rows: [ends] } = await client.query(`
    select f.seq as first_seq, f.previous_hash, l.seq as last_seq, l.hash as last_hash
    from (select seq, previous_hash from ${table} order by seq limit 1) f, (select seq, hash from ${table} order by seq desc limit 1) l`);
  return ends as Ends | undefined;
};

/**
 * Seals a month that is over: records its ends, signed, so that its entries may leave and the chain still verifies.
 * The client is the owner's; a month that is sealed already keeps its seal. Refuses when the ledger does not verify, an earlier month is open, or the month runs.
 */
export const sealMonth = async (client: Client, keys: LedgerKeys, headsFolder: string, month: string): Promise<Signed<Seal> | null> => {
  const table = tableOf(month);
  const { findings } = await verifyLedger(client, keys, headsFolder, false);
  if (findings.length > 0) throw new SealRefused('Nhật ký không nguyên vẹn; chạy npm run ledger:verify. | The ledger does not verify; run npm run ledger:verify.');
  return inTransaction(client, async () => {
    // Whoever writes into the month holds this lock until his commit.
    await client.query('select from congtinh.ledger_head where id = 1 for update');
    const { rows: [state] } = await client.query(
      `select congtinh.ledger_time() >= ($1::date + interval '1 month') at time zone 'Asia/Ho_Chi_Minh' as over, to_regclass($2) is not null as there`,
      [`${month}-01`, table],
    );
    if (!state.there) throw new SealRefused(`Không có tháng ${month}. | There is no month ${month}.`);
    if (!state.over) throw new SealRefused(`Tháng ${month} chưa kết thúc. | Month ${month} is not over.`);
    const sealed = (await readSeals(client)).find((one) => one.month === `${month}-01`);
    if (sealed) return sealed;
    const ends = await endsOf(client, table);
    if (!ends) return null;
    const seal = signSeal(keys, {
      month: `${month}-01`,
      firstSeq: Number(ends.first_seq),
      lastSeq: Number(ends.last_seq),
      previousHash: ends.previous_hash,
      lastHash: ends.last_hash,
    });
    const { rowCount: before } = await client.query('select from congtinh.ledger_seals where last_seq = $1', [seal.firstSeq - 1]);
    if (seal.firstSeq > 1 && before === 0) throw new SealRefused('Hãy niêm phong các tháng trước đó trước. | Seal the earlier months first.');
    await client.query(
      `insert into congtinh.ledger_seals (month, first_seq, last_seq, previous_hash, last_hash, sealed_at, hmac)
       values ($1, $2, $3, $4, $5, congtinh.ledger_time(), $6)`,
      [seal.month, seal.firstSeq, seal.lastSeq, seal.previousHash, seal.lastHash, seal.hmac],
    );
    return seal;
  });
};

/** PR-8: refuses before the month's youngest entry has been kept as long as the rule in force says. The day is the database's. */
const demandKept = async (client: Client, rules: RetentionRules, month: string): Promise<void> => {
  const { rows: [now] } = await client.query(`select to_char(congtinh.ledger_time() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day`);
  const day = String(now.day);
  const from = leavesOn(month, monthsKept(rules, day));
  if (day < from) throw new SealRefused(`Tháng ${month} còn phải lưu: được tách từ ngày ${from}. | Month ${month} is still kept: it may leave from ${from}.`);
};

/**
 * Takes a sealed (or empty) month that has been kept long enough out of the ledger. Its table stays in the schema,
 * guarded, until the owner has dumped it and drops it.
 */
export const detachMonth = async (client: Client, rules: RetentionRules, month: string): Promise<string> => {
  const table = tableOf(month);
  await demandKept(client, rules, month);
  return inTransaction(client, async () => {
    const { rowCount: sealed } = await client.query('select from congtinh.ledger_seals where month = $1', [`${month}-01`]);
    if (sealed === 0 && (await endsOf(client, table))) throw new SealRefused(`Tháng ${month} chưa niêm phong. | Month ${month} is not sealed.`);
    await client.query(`alter table congtinh.ledger_entries detach partition ${table}`);
    await client.query(`create trigger ledger_keep before update or delete on ${table} for each row execute function congtinh.ledger_refuse()`);
    await client.query(`alter table ${table} enable always trigger ledger_keep`);
    return table;
  });
};
