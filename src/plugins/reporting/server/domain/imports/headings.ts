/** Columns of long form, as faults name them. */
export const IMPORT_COLUMNS = ['programme', 'template', 'period', 'unit', 'row', 'column', 'value', 'reason'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Vietnamese headings, the one that we write ourselves first. */
const VIETNAMESE: Readonly<Record<ImportColumn, readonly string[]>> = {
  programme: ['chương trình', 'mã chương trình'],
  template: ['biểu', 'biểu mẫu', 'mã biểu'],
  period: ['kỳ', 'kỳ báo cáo', 'mã kỳ'],
  unit: ['đơn vị', 'mã đơn vị'],
  row: ['dòng', 'mã dòng'],
  column: ['cột', 'mã cột'],
  value: ['giá trị', 'số liệu'],
  reason: ['lý do', 'lý do không áp dụng'],
};

const OPTIONAL: readonly ImportColumn[] = ['reason'];

/** Case, blanks around and the two ways of writing Vietnamese letters do not matter. */
const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

const BY_NAME: ReadonlyMap<string, ImportColumn> = new Map(IMPORT_COLUMNS.flatMap((column) =>
  [column, ...VIETNAMESE[column]].map((name) => [plain(name), column] as const)));

/** What a heading must say, for refusals. */
export const expectedHeadings = (): string =>
  IMPORT_COLUMNS.map((column) => `${VIETNAMESE[column][0] ?? ''} (${column})${OPTIONAL.includes(column) ? ' – không bắt buộc' : ''}`).join(', ');

/** How faults name a column to people. */
export const columnName = (column: ImportColumn): string => VIETNAMESE[column][0] ?? column;

export type Headings =
  | { readonly at: Readonly<Record<Exclude<ImportColumn, 'reason'>, number>> & { readonly reason: number | null }; readonly width: number }
  | { readonly missing: readonly string[]; readonly unknown: readonly string[]; readonly repeated: readonly string[] };

const LONGEST_NAMED = 60;
const shortened = (text: string): string => (text.length > LONGEST_NAMED ? `${text.slice(0, LONGEST_NAMED)}…` : text);

/** Reads the first line of a file: where each column stands, or what is wrong with it. Empty headings at the end are passed over. */
export const readHeadings = (cells: readonly string[]): Headings => {
  const width = cells.findLastIndex((cell) => plain(cell) !== '') + 1;
  const found = cells.slice(0, width).map((cell) => ({ cell, column: BY_NAME.get(plain(cell)) }));
  const unknown = found.flatMap(({ cell, column }) => (column === undefined ? [shortened(cell.trim())] : []));
  const repeated = found.flatMap(({ cell, column }, at) => (column !== undefined && found.findIndex((other) => other.column === column) < at ? [shortened(cell.trim())] : []));
  const placeOf = (column: ImportColumn): number => found.findIndex((each) => each.column === column);
  const missing = IMPORT_COLUMNS.filter((column) => !OPTIONAL.includes(column) && placeOf(column) < 0).map((column) => `${columnName(column)} (${column})`);
  if (missing.length + unknown.length + repeated.length > 0) return { missing, unknown, repeated };
  const reason = placeOf('reason');
  return {
    at: {
      programme: placeOf('programme'), template: placeOf('template'), period: placeOf('period'), unit: placeOf('unit'),
      row: placeOf('row'), column: placeOf('column'), value: placeOf('value'), reason: reason < 0 ? null : reason,
    },
    width,
  };
};

const SEPARATORS = [';', ',', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The separator of a file is the one that stands most often in its first line, outside quotes. */
export const separatorOf = (line: string): Separator => {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return SEPARATORS.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best));
};
