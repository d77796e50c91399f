import type { ChangeReason, GateReason } from '../../contracts';

export interface Standing {
  /** Why the password must be changed; null: it need not. */
  readonly change: ChangeReason | null;
  readonly factor: {
    readonly on: boolean;
    /** This sign-in has shown the code, or it is a token, which only such a sign-in can have made. */
    readonly passed: boolean;
    readonly required: boolean;
  };
}

/**
 * What stands between a person who signed in and the panel; null: nothing. A reported account opens nothing at all; a
 * code comes before the change of a password, so that a found password alone cannot be changed by its finder.
 */
export const gateReason = ({ change, factor }: Standing): GateReason | null => {
  if (change === 'reported') return change;
  if (factor.on && !factor.passed) return 'second-factor';
  if (change !== null) return change;
  return factor.required && !factor.on ? 'set-up-second-factor' : null;
};
