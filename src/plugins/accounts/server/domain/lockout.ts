/** What is known of failed sign-ins with one address; instants in milliseconds. */
export interface Failures {
  readonly failures: number;
  readonly lastAt: number;
  readonly lockedUntil: number | null;
}

export interface LockoutRule {
  readonly tries: number;
  readonly lockHours: number;
  readonly forgetHours: number;
}

export interface Attempt {
  /** Refused whatever the password is. */
  readonly locked: boolean;
  /** This attempt is the last one: unless it succeeds, the account is locked now. */
  readonly locks: boolean;
  readonly next: Failures;
}

const HOUR_MS = 3_600_000;

/**
 * Counts an attempt before its password is compared, so that a hundred at once are not a hundred guesses. A success takes
 * the count back. An attempt while the lock holds changes nothing: otherwise a stranger could keep it for ever.
 */
export const attempt = (known: Failures | null, rule: LockoutRule, now: number): Attempt => {
  if (known !== null && known.lockedUntil !== null && known.lockedUntil > now) return { locked: true, locks: false, next: known };
  const counts = known !== null && known.lockedUntil === null && now - known.lastAt < rule.forgetHours * HOUR_MS;
  const failures = (counts ? known.failures : 0) + 1;
  const locks = failures >= rule.tries;
  return { locked: false, locks, next: { failures, lastAt: now, lockedUntil: locks ? now + rule.lockHours * HOUR_MS : null } };
};
