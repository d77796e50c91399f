import {
  UNIT_KINDS,
  type ImportFault,
  type ImportFaultCode,
  type UnitKind,
  type UnitStatement,
} from '../../../contracts';
import { UNIT_CODE } from '../reference';
import { isIsoDay } from '../validity';
import { JsonFault, parseLocated, type Located } from './located-json';

/** One record of a file with the line it begins on. */
export interface LocatedStatement {
  readonly line: number;
  readonly statement: UnitStatement;
}

type Reader = { readonly expected: string; read(node: Located): unknown };

const WRONG = Symbol('wrong');
const scalarOf = (node: Located): unknown => (node.kind === 'scalar' ? node.value : WRONG);

const text = (longest: number): Reader => ({
  expected: `chữ, không trống, không quá ${longest} ký tự, không có ký tự điều khiển`,
  read(node) {
    const value = scalarOf(node);
    if (typeof value !== 'string') return WRONG;
    const clean = value.normalize('NFC').trim();
    const broken = /[\p{Cc}\p{Cs}<>]/u.test(clean);
    return clean === '' || clean.length > longest || broken ? WRONG : clean;
  },
});
const code: Reader = {
  expected: 'mã gồm chữ hoa, chữ số, dấu gạch nối, không quá 20 ký tự',
  read(node) {
    const value = scalarOf(node);
    return typeof value === 'string' && UNIT_CODE.test(value) ? value : WRONG;
  },
};
const day: Reader = {
  expected: 'ngày theo dạng năm-tháng-ngày, ví dụ 2025-07-01',
  read(node) {
    const value = scalarOf(node);
    return typeof value === 'string' && isIsoDay(value) ? value : WRONG;
  },
};
const level: Reader = {
  expected: `một trong: ${UNIT_KINDS.join(', ')}`,
  read(node) {
    const value = scalarOf(node);
    return UNIT_KINDS.includes(value as UnitKind) ? value : WRONG;
  },
};
const codes: Reader = {
  expected: 'danh sách mã đơn vị, không lặp',
  read(node) {
    if (node.kind !== 'list') return WRONG;
    const read = node.items.map((item) => code.read(item));
    return read.includes(WRONG) || new Set(read).size < read.length ? WRONG : read;
  },
};
const orNull = (reader: Reader): Reader => ({
  expected: `${reader.expected}, hoặc null`,
  read: (node) => (scalarOf(node) === null ? null : reader.read(node)),
});

/** Names in the file, in the table, and what they must hold. */
const FIELDS: Readonly<Record<string, { as: keyof UnitStatement; reader: Reader; required?: true }>> = {
  code: { as: 'code', reader: code, required: true },
  name: { as: 'name', reader: text(200), required: true },
  type: { as: 'type', reader: text(60), required: true },
  level: { as: 'kind', reader: level, required: true },
  parentCode: { as: 'parentCode', reader: orNull(code), required: true },
  validFrom: { as: 'validFrom', reader: orNull(day) },
  validTo: { as: 'validTo', reader: orNull(day) },
  successorCodes: { as: 'successorCodes', reader: codes },
  predecessorCodes: { as: 'predecessorCodes', reader: codes },
  successorName: { as: 'successorName', reader: orNull(text(200)) },
  legalBasis: { as: 'legalBasis', reader: orNull(text(500)) },
  note: { as: 'note', reader: orNull(text(2000)) },
  validFromNote: { as: 'validFromNote', reader: orNull(text(2000)) },
};

/** Reads an import file: a JSON list of units. Collects every fault of form, each with its line. */
export function readStatements(source: string): {
  readonly statements: readonly LocatedStatement[];
  readonly faults: readonly ImportFault[];
} {
  const faults: ImportFault[] = [];
  let root: Located;
  try {
    root = parseLocated(source);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return { statements: [], faults: [{ line: error.line, code: 'file.syntax', message: error.message }] };
  }
  if (root.kind !== 'list') {
    const message = 'Tệp phải là một danh sách đơn vị, đặt trong dấu [ ].';
    return { statements: [], faults: [{ line: root.line, code: 'file.shape', message }] };
  }
  const statements = root.items.flatMap((item) => statementOf(item, faults) ?? []);
  return { statements, faults };
}

function statementOf(item: Located, faults: ImportFault[]): LocatedStatement | undefined {
  const before = faults.length;
  const fault = (line: number, faultCode: ImportFaultCode, message: string): void =>
    void faults.push({ line, code: faultCode, message });
  if (item.kind !== 'object') {
    fault(item.line, 'file.shape', 'Mỗi đơn vị phải nằm trong dấu { }.');
    return undefined;
  }
  const statement: Record<string, unknown> = { validFrom: null };
  for (const [name, node] of item.fields) {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (!field) {
      fault(node.line, 'field.unknown', `Không có trường "${name}". Hãy bỏ trường này.`);
      continue;
    }
    const value = field.reader.read(node);
    if (value === WRONG) fault(node.line, 'field.type', `"${name}" phải là ${field.reader.expected}.`);
    else statement[field.as] = value;
  }
  for (const [name, field] of Object.entries(FIELDS)) {
    if (field.required && !item.fields.has(name)) fault(item.line, 'field.missing', `Thiếu trường "${name}".`);
  }
  const { validFrom, validTo } = statement as { validFrom: string | null; validTo?: string | null };
  if (validFrom !== null && validTo && validTo <= validFrom) {
    fault(item.line, 'field.value', 'Ngày hết hiệu lực phải sau ngày bắt đầu.');
  }
  // A record with a fault takes part in no further check.
  return faults.length > before
    ? undefined
    : { line: item.line, statement: statement as unknown as UnitStatement };
}
