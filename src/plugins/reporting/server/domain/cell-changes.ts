import { cellId, readFigure, violatesRange, type CellChange, type CompiledForm, type FormCell, type StoredCell } from '../../contracts';

/** What a cell is to hold, read and found right. */
export interface PlannedCell {
  readonly row: string;
  readonly column: string;
  readonly status: StoredCell['status'];
  readonly number: string | null;
  readonly text: string | null;
  readonly reason: string | null;
  /** The version last seen; undefined: whatever stands there is replaced (imports). */
  readonly version: number | undefined;
}

export type CellFaultCode = 'unknown-cell' | 'formula-cell' | 'duplicate' | 'figure' | 'range' | 'reason';

/** A change that is refused; `index` is its place among those sent. */
export interface CellFault {
  readonly index: number;
  readonly code: CellFaultCode;
  readonly part: 'value' | 'reason';
  readonly message: string;
}

export type Change = Omit<CellChange, 'version'> & { readonly version?: number };

export const MAX_REASON_LENGTH = 500;

const named = ({ row, column }: Change, sentence: string): string => `Ô dòng ${row}, cột ${column}: ${sentence}`;

type Read = PlannedCell | Pick<CellFault, 'code' | 'part' | 'message'>;

const empty = { number: null, text: null, reason: null } as const;

const notApplicable = (change: Change): Read => {
  const reason = (change.reason ?? '').normalize('NFC').trim();
  if (reason === '') return { code: 'reason', part: 'reason', message: named(change, 'Hãy ghi lý do không áp dụng.') };
  if (reason.length > MAX_REASON_LENGTH) return { code: 'reason', part: 'reason', message: named(change, `Lý do dài quá ${MAX_REASON_LENGTH} ký tự.`) };
  if (change.value !== undefined && change.value !== null && change.value !== '') {
    return { code: 'figure', part: 'value', message: named(change, 'Ô không áp dụng thì không có số liệu; hãy bỏ một trong hai.') };
  }
  return { ...change, ...empty, status: 'not-applicable', reason, version: change.version };
};

const figure = (change: Change, value: string | number, { definition }: FormCell): Read => {
  const reading = readFigure(value, definition);
  if (!reading.ok) return { code: 'figure', part: 'value', message: named(change, reading.message) };
  if (definition.type === 'text') return { ...change, ...empty, status: 'value', text: reading.value, version: change.version };
  const side = violatesRange(reading.value, definition);
  if (side === null) return { ...change, ...empty, status: 'value', number: reading.value, version: change.version };
  return {
    code: 'range', part: 'value',
    message: named(change, side === 'below' ? `Số không được nhỏ hơn ${definition.min ?? ''}.` : `Số không được lớn hơn ${definition.max ?? ''}.`),
  };
};

const readChange = (form: CompiledForm, change: Change): Read => {
  const cell = form.cells.get(cellId(change));
  if (cell === undefined) return { code: 'unknown-cell', part: 'value', message: named(change, 'Biểu này không có ô đó. Hãy tải lại biểu.') };
  if (cell.role === 'computed') return { code: 'formula-cell', part: 'value', message: named(change, 'Ô này do công thức tính, không nhập tay.') };
  if (change.notApplicable === true) return notApplicable(change);
  const { value } = change;
  const isEmpty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  return isEmpty ? { ...change, ...empty, status: 'blank', version: change.version } : figure(change, value, cell);
};

const plain = ({ row, column, status, number, text, reason, version }: PlannedCell): PlannedCell => ({ row, column, status, number, text, reason, version });

/**
 * Reads changes of cells of one form (PR-7.2). All faults are told, each with its place; nothing is to be stored when there is one.
 * The second change of a cell is a fault: nobody could say which of the two is meant.
 */
export const planChanges = (form: CompiledForm, changes: readonly Change[]): { readonly planned: readonly PlannedCell[]; readonly faults: readonly CellFault[] } => {
  const planned: PlannedCell[] = [];
  const faults: CellFault[] = [];
  const seen = new Set<string>();
  for (const [index, change] of changes.entries()) {
    const id = cellId(change);
    if (seen.has(id)) {
      faults.push({ index, code: 'duplicate', part: 'value', message: named(change, 'Ô này được gửi hai lần.') });
      continue;
    }
    seen.add(id);
    const read = readChange(form, change);
    if ('code' in read) faults.push({ index, ...read });
    else planned.push(plain(read));
  }
  return { planned, faults };
};

/** Whether a cell holds already what it is to hold; a cell that never was filled holds nothing. */
export const holdsAlready = (stored: StoredCell | undefined, { status, number, text, reason }: PlannedCell): boolean =>
  (stored?.status ?? 'blank') === status && (stored?.value ?? null) === (number ?? text) && (stored?.reason ?? null) === reason;

/** Whether somebody else changed the cell since it was last seen. Whoever wants what stands there already is in nobody's way. */
export const hasMoved = (stored: StoredCell | undefined, planned: PlannedCell): boolean =>
  planned.version !== undefined && planned.version !== (stored?.version ?? 0) && !holdsAlready(stored, planned);
