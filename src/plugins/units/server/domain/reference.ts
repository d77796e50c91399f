import type { Validity } from '../../contracts';
import { isIsoDay, isValidAt } from './validity';

/** How a route or a file names a unit. */
export type UnitReference =
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'code'; readonly code: string; readonly day: string | null };

/** Codes of the statistics office are digits; our own for agencies are capitals: `VP-UBND`. */
export const UNIT_CODE = /^[A-Z0-9](?:[A-Z0-9-]{0,18}[A-Z0-9])?$/;
// Strapi's documentIds (cuid2) are 24 lower-case characters, so the two never meet.
const DOCUMENT_ID = /^[a-z][a-z0-9]{23}$/;

/** Reads `code`, `code@YYYY-MM-DD` or a documentId; undefined when the text is none of them. */
export function parseReference(text: string): UnitReference | undefined {
  if (DOCUMENT_ID.test(text)) return { kind: 'document', documentId: text };
  const [code = '', day, ...rest] = text.split('@');
  if (!UNIT_CODE.test(code) || rest.length > 0) return undefined;
  if (day === undefined) return { kind: 'code', code, day: null };
  return isIsoDay(day) ? { kind: 'code', code, day } : undefined;
}

/** The unit a reference names: a bare code is resolved on `day`, the day in question. */
export function resolveReference<
  U extends Validity & { readonly documentId: string; readonly code: string },
>(reference: UnitReference, units: readonly U[], day: string): U | undefined {
  if (reference.kind === 'document') {
    return units.find((unit) => unit.documentId === reference.documentId);
  }
  const on = reference.day ?? day;
  return units.find((unit) => unit.code === reference.code && isValidAt(unit, on));
}
