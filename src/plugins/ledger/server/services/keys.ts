import { ledgerKeysFrom, type LedgerKeys } from '../domain/keys';

let known: { secret: string; keys: LedgerKeys } | null = null;

/** The keys of this process, from LEDGER_KEY, which never stands in the database. Throws when it is missing or short. */
export const ledgerKeys = (): LedgerKeys => {
  const secret = process.env.LEDGER_KEY ?? '';
  if (known?.secret !== secret) known = { secret, keys: ledgerKeysFrom(secret) };
  return known.keys;
};
