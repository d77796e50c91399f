import type { UnitFacts } from './unit';

/** One fault of an import file, at a line that counts from 1. */
export interface ImportFault {
  readonly line: number;
  readonly code: ImportFaultCode;
  readonly message: string;
}

export type ImportFaultCode =
  | 'file.syntax'
  | 'file.shape'
  | 'field.unknown'
  | 'field.missing'
  | 'field.type'
  | 'field.value'
  | 'unit.duplicate'
  | 'unit.overlap'
  | 'unit.parent-unknown'
  | 'unit.parent-not-in-force'
  | 'unit.parent-kind'
  | 'unit.cycle';

/** What a file says of one unit: fields it leaves out stay as they are. */
export type UnitStatement = Pick<UnitFacts, 'code' | 'validFrom'> & Partial<UnitFacts>;

export interface UnitChange {
  readonly key: string;
  readonly before: Partial<UnitFacts> & { readonly path?: string };
  readonly after: Partial<UnitFacts> & { readonly path?: string };
}

export interface ImportReport {
  readonly created: readonly string[];
  readonly changed: readonly UnitChange[];
  readonly unchanged: number;
}
