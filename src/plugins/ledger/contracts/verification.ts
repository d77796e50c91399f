/** `GET /ledger/verification`: what the last check of the whole chain found. */
export interface LastVerification {
  /** ISO instant, real time; null: the ledger was never verified by the daily job. */
  readonly verifiedAt: string | null;
  /** Whole hours since then; null as above. */
  readonly ageHours: number | null;
  /** Whether it is older than a day and a night: the job does not run. */
  readonly stale: boolean;
  readonly entries: number;
  readonly endSeq: number;
  /** What is wrong, each a Vietnamese sentence that names the entry; none: the ledger is whole. */
  readonly findings: readonly string[];
}
