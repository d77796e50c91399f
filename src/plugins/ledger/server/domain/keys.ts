import { createHmac, hkdfSync } from 'node:crypto';

/** Keys for the ledger's purposes, all derived from LEDGER_KEY, so that none serves two ends. */
export interface LedgerKeys {
  readonly chain: Buffer;
  /** Wraps the keys of subjects. */
  readonly wrap: Buffer;
  /** Makes stable pseudonyms of e-mail addresses. */
  readonly pseudonym: Buffer;
  /** Signs exported heads and seals. */
  readonly sign: Buffer;
}

const MINIMUM = 32;

/** Derives the keys (HKDF-SHA-256). Throws when the secret has fewer than 32 characters. */
export const ledgerKeysFrom = (secret: string): LedgerKeys => {
  if (secret.length < MINIMUM) {
    throw new Error(`LEDGER_KEY thiếu hoặc ngắn hơn ${MINIMUM} ký tự. LEDGER_KEY is missing or shorter than ${MINIMUM} characters.`);
  }
  const key = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'cong-tinh ledger', purpose, 32));
  return { chain: key('chain'), wrap: key('wrap'), pseudonym: key('pseudonym'), sign: key('sign') };
};

/** The same short name for the same e-mail address, whether or not an account has it; not reversible without the key. */
export const pseudonymOf = (keys: LedgerKeys, email: string): string =>
  createHmac('sha256', keys.pseudonym).update(email.trim().normalize('NFC').toLowerCase(), 'utf8').digest('hex').slice(0, 32);
