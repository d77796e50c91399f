import { hashOf, START, type Head } from './chain';
import type { StoredEntry } from './entry';
import type { Finding } from './findings';
import type { LedgerKeys } from './keys';
import { headIsGenuine, sealIsGenuine, type ExportedHead, type Seal, type Signed } from './signed';

export interface VerifyInput {
  readonly keys: LedgerKeys;
  /** Heads exported earlier, any order. */
  readonly heads: readonly Signed<ExportedHead>[];
  /** Seals of months, any order; their entries may be here or gone. */
  readonly seals: readonly Signed<Seal>[];
}

const MOST_COMPARED = 200;

/**
 * Follows the chain entry by entry, in the order of `seq`, and says what is wrong.
 * Needs memory for the heads, the seals and the broken entries only, however long the ledger is.
 */
export class ChainVerifier {
  private readonly keys: LedgerKeys;

  private readonly heads: Map<number, Signed<ExportedHead>[]>;

  private readonly seals: readonly Signed<Seal>[];

  private readonly findings: Finding[] = [];

  /** Entries whose hash does not fit, as many as are compared with each other. */
  private readonly broken: StoredEntry[] = [];

  private lastBroken = 0;

  private end: Head = START;

  private entries = 0;

  constructor({ keys, heads, seals }: VerifyInput) {
    this.keys = keys;
    this.heads = new Map();
    for (const head of heads) {
      if (!headIsGenuine(keys, head)) this.findings.push({ kind: 'head-file-forged', detail: head.date });
      else this.heads.set(head.seq, [...(this.heads.get(head.seq) ?? []), head]);
    }
    const genuine = seals.filter((seal) => sealIsGenuine(keys, seal));
    for (const seal of seals) if (!genuine.includes(seal)) this.findings.push({ kind: 'seal-forged', detail: seal.month });
    this.seals = genuine.sort((a, b) => a.firstSeq - b.firstSeq);
  }

  /** Takes the next entry. Entries come ordered by `seq`. */
  take(entry: StoredEntry): void {
    this.entries += 1;
    this.skipSealed(entry.seq);
    if (entry.seq <= this.end.seq) {
      this.findings.push({ kind: 'inserted', seq: entry.seq });
      return;
    }
    const missing = entry.seq - this.end.seq - 1;
    if (missing > 0) {
      const first = this.end.seq + 1;
      this.findings.push({ kind: 'removed', seq: first, detail: missing === 1 ? String(first) : `${first}–${entry.seq - 1}` });
    }
    if (hashOf(this.keys.chain, entry) !== entry.hash) this.noteBroken(entry);
    else if (missing === 0 && entry.previousHash !== this.end.hash && (this.end.seq === 0 || this.lastBroken !== this.end.seq)) {
      this.findings.push({ kind: 'inserted', seq: entry.seq });
    }
    this.moveTo({ seq: entry.seq, hash: entry.hash });
  }

  /** Ends the walk. `head` is what the database itself says the end is. */
  finish(head: Head): { findings: Finding[]; entries: number; end: Head } {
    this.skipSealed(Number.POSITIVE_INFINITY);
    this.explainBroken();
    const exported = [...this.heads.keys()].reduce((a, b) => Math.max(a, b), 0);
    const known = Math.max(exported, head.seq);
    if (known > this.end.seq) this.findings.push({ kind: 'truncated', seq: this.end.seq, detail: String(known) });
    else if (head.seq !== this.end.seq || head.hash !== this.end.hash) this.findings.push({ kind: 'head-differs', seq: this.end.seq });
    return { findings: this.findings, entries: this.entries, end: this.end };
  }

  private noteBroken(entry: StoredEntry): void {
    this.lastBroken = entry.seq;
    if (this.broken.length < MOST_COMPARED) this.broken.push(entry);
    else this.findings.push({ kind: 'changed', seq: entry.seq });
  }

  /** Months that have left: their seal stands for them. */
  private skipSealed(before: number): void {
    for (;;) {
      const seal = this.seals.find(({ firstSeq, lastSeq }) => firstSeq === this.end.seq + 1 && lastSeq < before);
      if (!seal) return;
      if (seal.previousHash !== this.end.hash) this.findings.push({ kind: 'seal-differs', detail: seal.month });
      this.moveTo({ seq: seal.lastSeq, hash: seal.lastHash });
    }
  }

  private moveTo(next: Head): void {
    for (const { date, hash } of this.heads.get(next.seq) ?? []) {
      if (hash !== next.hash) this.findings.push({ kind: 'rewritten', seq: next.seq, detail: date });
    }
    for (const seal of this.seals) {
      if (seal.lastSeq === next.seq && seal.lastHash !== next.hash) this.findings.push({ kind: 'seal-differs', detail: seal.month });
    }
    this.end = next;
  }

  /** An entry whose hash fits at another broken entry's place changed places with it; any other was changed. */
  private explainBroken(): void {
    const places = this.broken.map(({ seq }) => seq);
    for (const entry of this.broken) {
      const home = places.find((seq) => seq !== entry.seq && hashOf(this.keys.chain, { ...entry, seq }) === entry.hash);
      this.findings.push(home === undefined ? { kind: 'changed', seq: entry.seq } : { kind: 'reordered', seq: entry.seq, detail: String(home) });
    }
  }
}
