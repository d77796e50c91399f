import type { FieldError } from '../plugins/platform/server/public';

/** A value that only one document may have, such as an address on a site. */
export interface Key {
  /** What is unique: `article-slug`. */
  readonly kind: string;
  readonly value: string;
  /** The attribute to mend when another has it, and what to say. */
  readonly path: string;
  readonly taken: string;
}

/** The rules of one content type. They look at the row as it was stored, inside the transaction that can still undo it. */
export interface ContentRules<Row extends StoredRow = StoredRow> {
  readonly uid: string;
  readonly populate: object;
  /** Faults of the row; `today` is the business date. */
  faults(row: Row, today: string): readonly FieldError[];
  readonly keys?: (row: Row) => readonly Key[];
  /** Attribute that names the parent in a tree of the same type. */
  readonly parent?: string;
  /** Attribute by which items of a tree are named; `name` when it does not say. */
  readonly nameOf?: string;
}

export interface StoredRow {
  readonly id: number;
  readonly documentId: string;
}

export const contentRules = <Row extends StoredRow>(rules: ContentRules<Row>): ContentRules<Row> => rules;

const PLAUSIBLE = 'Ngày không hợp lý; hãy kiểm tra lại năm.';

/** The fault of a field when it has one. */
export const fault = (is: boolean, path: string, message: string): FieldError[] => (is ? [{ path, message }] : []);

export const implausible = (path: string, day: string | null, plausible: (day: string) => boolean): FieldError[] =>
  fault(day !== null && !plausible(day), path, PLAUSIBLE);
