import fc from 'fast-check';
import { chainAfter, START, type Unchained } from '../../../src/plugins/ledger/server/domain/chain';
import type { StoredEntry } from '../../../src/plugins/ledger/server/domain/entry';
import type { Finding } from '../../../src/plugins/ledger/server/domain/findings';
import { ledgerKeysFrom } from '../../../src/plugins/ledger/server/domain/keys';
import { plainJson } from '../../../src/plugins/ledger/server/domain/plain-json';
import { ChainVerifier, type VerifyInput } from '../../../src/plugins/ledger/server/domain/verify';

export const KEYS = ledgerKeysFrom('unit-test-ledger-key-0123456789abcdef');

const text = fc.string({ maxLength: 12, unit: 'grapheme' });
const maybe = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string | null> => fc.option(arbitrary, { nil: null });

/** Any entry that could be collected. */
export const unchained: fc.Arbitrary<Unchained> = fc.record({
  recordedAt: fc.constant('2025-02-20T01:00:00.000Z'),
  businessAt: fc.constant('2025-02-20T01:00:00.000Z'),
  actorKind: fc.constantFrom('staff', 'connection', 'public', 'system'),
  actorId: maybe(text),
  sessionId: maybe(text),
  assignmentId: maybe(text),
  address: maybe(text),
  action: fc.constantFrom('document.create', 'document.update', 'record.delete'),
  subjectType: fc.constantFrom('api::article.article', 'admin::user'),
  subjectId: text,
  before: fc.jsonValue({ maxDepth: 2 }).map(plainJson),
  after: fc.jsonValue({ maxDepth: 2 }).map(plainJson),
  personal: fc.option(fc.dictionary(text, text, { maxKeys: 3 }), { nil: null }),
  transactionId: fc.nat().map(String),
  requestId: maybe(fc.uuid()),
});

/** A chain of at least `minimum` entries, as it would be written. */
export const chain = (minimum: number): fc.Arbitrary<StoredEntry[]> =>
  fc.array(unchained, { minLength: minimum, maxLength: 12 }).map((entries) => chainAfter(START, entries, KEYS.chain));

/** What verification finds in these entries; the head is that of `whole` (what was once written). */
export const verify = (entries: readonly StoredEntry[], whole: readonly StoredEntry[], input: Partial<VerifyInput> = {}): Finding[] => {
  const verifier = new ChainVerifier({ keys: KEYS, heads: [], seals: [], ...input });
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) verifier.take(entry);
  const last = whole.at(-1);
  return verifier.finish(last ? { seq: last.seq, hash: last.hash } : START).findings;
};

export const kindsOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ kind }) => kind))].sort();
