import type { UnitKind } from './vocabulary';

/** Dates are ISO days in Asia/Ho_Chi_Minh; `validTo` is exclusive; an unknown `validFrom` is minus infinity. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A unit as a file or the table states it; keyed by (code, validFrom). */
export interface UnitFacts extends Validity {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly kind: UnitKind;
  readonly parentCode: string | null;
  readonly successorCodes: readonly string[];
  readonly predecessorCodes: readonly string[];
  readonly successorName: string | null;
  readonly legalBasis: string | null;
  readonly note: string | null;
  readonly validFromNote: string | null;
}
