import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chainAfter, START } from '../../../src/plugins/ledger/server/domain/chain';
import type { StoredEntry } from '../../../src/plugins/ledger/server/domain/entry';
import { sayFinding } from '../../../src/plugins/ledger/server/domain/findings';
import { ledgerKeysFrom } from '../../../src/plugins/ledger/server/domain/keys';
import { signHead, signSeal } from '../../../src/plugins/ledger/server/domain/signed';
import { chain, KEYS, kindsOf, unchained, verify } from './entries';

const at = (entries: readonly StoredEntry[], index: number): StoredEntry => entries[index % entries.length]!;
const headOf = (entries: readonly StoredEntry[], date = '2025-02-20') => {
  const last = entries.at(-1)!;
  return signHead(KEYS, { date, seq: last.seq, hash: last.hash });
};

/** Another value of the same column. */
const changed = (entry: StoredEntry, column: keyof StoredEntry): StoredEntry => {
  const value = entry[column];
  const other = typeof value === 'number' ? (value === 7 ? 8 : 7) : typeof value === 'string' ? `${value}x` : value === null ? 'x' : { changed: value };
  return { ...entry, [column]: other } as StoredEntry;
};

describe('verification of the ledger', () => {
  it('finds nothing in a chain as it was written', () => {
    fc.assert(fc.property(chain(0), (entries) => assert.deepEqual(verify(entries, entries), [])));
  });

  it('finds a change of any column of any entry', () => {
    const columns = ['format', 'recordedAt', 'businessAt', 'actorKind', 'actorId', 'sessionId', 'assignmentId', 'address', 'action',
      'subjectType', 'subjectId', 'before', 'after', 'personal', 'transactionId', 'requestId', 'previousHash', 'hash'] as const;
    fc.assert(fc.property(chain(1), fc.nat(), fc.constantFrom(...columns), (entries, index, column) => {
      const victim = at(entries, index);
      const tampered = entries.map((entry) => (entry === victim ? changed(entry, column) : entry));
      const findings = verify(tampered, entries);
      assert.ok(findings.some(({ kind, seq }) => kind === 'changed' && seq === victim.seq), JSON.stringify(findings));
    }));
  });

  it('finds removed entries and names them', () => {
    fc.assert(fc.property(chain(3), fc.nat(), fc.nat(), (entries, from, length) => {
      const start = from % (entries.length - 2);
      const end = Math.min(start + 1 + (length % 3), entries.length - 1);
      const findings = verify([...entries.slice(0, start), ...entries.slice(end)], entries);
      assert.deepEqual(kindsOf(findings), ['removed']);
      assert.equal(findings[0]!.seq, start + 1);
    }));
  });

  it('finds two entries that changed places', () => {
    fc.assert(fc.property(chain(2), fc.nat(), fc.nat(), (entries, a, b) => {
      const [left, right] = [at(entries, a), at(entries, b)];
      fc.pre(left.seq !== right.seq);
      const tampered = entries.map((entry) => (entry === left ? { ...right, seq: left.seq } : entry === right ? { ...left, seq: right.seq } : entry));
      const reordered = verify(tampered, entries).filter(({ kind }) => kind === 'reordered').map(({ seq }) => seq);
      assert.deepEqual(reordered.sort(), [left.seq, right.seq].sort());
    }));
  });

  it('finds a cut end by the head in the database', () => {
    fc.assert(fc.property(chain(2), fc.nat(), (entries, cut) => {
      const kept = entries.slice(0, cut % entries.length);
      assert.deepEqual(kindsOf(verify(kept, entries)), ['truncated']);
    }));
  });

  it('finds a cut end by an exported head, when the head in the database was cut too', () => {
    fc.assert(fc.property(chain(2), fc.nat(), (entries, cut) => {
      const kept = entries.slice(0, cut % entries.length);
      assert.deepEqual(kindsOf(verify(kept, kept, { heads: [headOf(entries)] })), ['truncated']);
    }));
  });

  it('finds a chain rewritten by somebody who has the key, by the exported head', () => {
    fc.assert(fc.property(chain(1), fc.array(unchained, { minLength: 1, maxLength: 4 }), (entries, others) => {
      const again = chainAfter(START, [...others, ...entries.slice(others.length)], KEYS.chain);
      fc.pre(again.length >= entries.length && again[entries.length - 1]!.hash !== entries.at(-1)!.hash);
      assert.deepEqual(verify(again, again), []);
      assert.ok(kindsOf(verify(again, again, { heads: [headOf(entries)] })).includes('rewritten'));
    }));
  });

  it('finds a chain rewritten without the key', () => {
    const stranger = ledgerKeysFrom('another-key-another-key-another-key').chain;
    fc.assert(fc.property(chain(1), (entries) => {
      const again = chainAfter(START, entries, stranger);
      assert.equal(verify(again, again).length, entries.length);
    }));
  });

  it('finds an entry that was put between others', () => {
    fc.assert(fc.property(chain(2), fc.nat(), (entries, index) => {
      const victim = at(entries, index);
      assert.ok(kindsOf(verify([...entries, { ...victim }], entries)).includes('inserted'));
    }));
  });

  it('lets sealed months leave and finds what leaves without a seal', () => {
    fc.assert(fc.property(chain(4), fc.integer({ min: 1, max: 3 }), (entries, months) => {
      const seals = entries.slice(0, months).map((entry, index) =>
        signSeal(KEYS, { month: `2025-0${index + 1}-01`, firstSeq: entry.seq, lastSeq: entry.seq, previousHash: entry.previousHash, lastHash: entry.hash }));
      const heads = [headOf(entries), headOf(entries.slice(0, 1), '2025-01-02')];
      assert.deepEqual(verify(entries, entries, { seals, heads }), []);
      assert.deepEqual(verify(entries.slice(months), entries, { seals, heads }), []);
      assert.deepEqual(kindsOf(verify(entries.slice(months), entries, { seals: seals.slice(0, -1) })), ['removed']);
    }));
  });

  it('trusts no forged seal and no forged head', () => {
    fc.assert(fc.property(chain(2), (entries) => {
      const first = entries[0]!;
      const seal = { month: '2025-01-01', firstSeq: 1, lastSeq: 1, previousHash: first.previousHash, lastHash: first.hash, hmac: '0'.repeat(64) };
      assert.deepEqual(kindsOf(verify(entries.slice(1), entries, { seals: [seal] })), ['removed', 'seal-forged']);
      assert.deepEqual(kindsOf(verify(entries, entries, { heads: [{ ...headOf(entries), seq: 1 }] })), ['head-file-forged']);
    }));
  });

  it('says what it found in Vietnamese and English', () => {
    assert.deepEqual(sayFinding({ kind: 'removed', seq: 4, detail: '4–6' }), ['Thiếu bản ghi 4–6: đã bị xóa.', 'Entries 4–6 are missing: removed.']);
  });
});
