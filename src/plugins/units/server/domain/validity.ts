import type { Validity } from '../../contracts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isIsoDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

/** Whether something is in force on a day; its last day is the one before `validTo`. */
export function isValidAt(validity: Validity, day: string): boolean {
  return !startsAfter(validity, day) && !hasEnded(validity, day);
}

/** Whether something had ended by a day. */
export function hasEnded(validity: Validity, day: string): boolean {
  return validity.validTo !== null && validity.validTo <= day;
}

function startsAfter(validity: Validity, day: string): boolean {
  return validity.validFrom !== null && validity.validFrom > day;
}

/** Whether two periods share a day. */
export function overlap(a: Validity, b: Validity): boolean {
  const before = (x: Validity, y: Validity): boolean =>
    x.validTo !== null && y.validFrom !== null && x.validTo <= y.validFrom;
  return !before(a, b) && !before(b, a);
}

/** The key of a unit as text, also its segment of a path: `code`, or `code@validFrom`. */
export function unitKey(unit: { readonly code: string; readonly validFrom: string | null }): string {
  return unit.validFrom === null ? unit.code : `${unit.code}@${unit.validFrom}`;
}
