import type { ColumnDefinition, DefinitionFault, FormDefinition, FormulaDefinition, HeaderNode, RowDefinition, RuleDefinition, SectionDefinition } from '../definition';
import { Figure, isExact, MAX_PLACES } from '../exact';
import { cellsIn, isCode } from './codes';
import { headerColumns } from './header';
import * as limits from './limits';

const fault = (path: string, message: string): DefinitionFault => ({ path, message });
const when = (wrong: boolean, path: string, message: string): readonly DefinitionFault[] => (wrong ? [fault(path, message)] : []);

const textFaults = (text: string, path: string, longest: number, required = true): readonly DefinitionFault[] => [
  ...when(required && text.trim() === '', path, 'Chưa ghi gì ở đây.'),
  ...when(text.length > longest, path, `Dài quá ${longest} ký tự.`),
];

const codeFaults = (code: string, path: string, longest = limits.MAX_CODE_LENGTH): readonly DefinitionFault[] =>
  when(!isCode(code, longest), path, `Mã gồm chữ cái không dấu, chữ số, “_” và “-” ở giữa, tối đa ${longest} ký tự.`);

const repeated = (codes: readonly string[], pathOf: (index: number) => string, what: string): readonly DefinitionFault[] => {
  const seen = new Set<string>();
  return codes.flatMap((code, index) => {
    const again = seen.has(code);
    seen.add(code);
    return when(again, pathOf(index), `${what} ${code} đã có ở trên.`);
  });
};

const boundFaults = ({ min, max }: ColumnDefinition, path: string): readonly DefinitionFault[] => {
  const bad = ([['min', min], ['max', max]] as const).flatMap(([name, bound]) =>
    when(bound !== undefined && !isExact(bound), `${path}.${name}`, 'Giới hạn phải là số viết đúng dạng, thí dụ 0 hoặc 100 hoặc -1.5.'));
  if (bad.length > 0 || min === undefined || max === undefined) return bad;
  return when(new Figure(min).gt(max), `${path}.max`, 'Mức cao nhất nhỏ hơn mức thấp nhất.');
};

const columnFaults = (column: ColumnDefinition, path: string): readonly DefinitionFault[] => [
  ...codeFaults(column.code, `${path}.code`),
  ...textFaults(column.label, `${path}.label`, limits.MAX_LABEL_LENGTH),
  ...textFaults(column.number ?? '', `${path}.number`, limits.MAX_SHORT_LENGTH, false),
  ...textFaults(column.measure, `${path}.measure`, limits.MAX_SHORT_LENGTH, false),
  ...when(column.type !== 'decimal' && column.places !== 0, `${path}.places`, 'Chỉ cột số thập phân mới có số lẻ.'),
  ...when(!Number.isInteger(column.places) || column.places < 0 || column.places > MAX_PLACES, `${path}.places`, `Số chữ số lẻ từ 0 đến ${MAX_PLACES}.`),
  ...boundFaults(column, path),
  ...(column.type !== 'text' ? [] : [
    ...when(column.min !== undefined || column.max !== undefined, path, 'Cột chữ không có mức thấp nhất, cao nhất.'),
    ...when(column.formula !== undefined, `${path}.formula`, 'Cột chữ không có công thức.'),
    ...when(column.aggregate === 'sum', `${path}.aggregate`, 'Cột chữ không cộng được.'),
  ]),
];

const formulasOf = (row: RowDefinition): readonly (readonly [string, FormulaDefinition | null])[] => Object.entries(row.formulas ?? {});

const rowFaults = (row: RowDefinition, columns: ReadonlyMap<string, ColumnDefinition>, path: string): readonly DefinitionFault[] => [
  ...codeFaults(row.code, `${path}.code`),
  ...textFaults(row.label, `${path}.label`, limits.MAX_LABEL_LENGTH),
  ...textFaults(row.measure ?? '', `${path}.measure`, limits.MAX_SHORT_LENGTH, false),
  ...repeated(row.closed ?? [], (index) => `${path}.closed.${index}`, 'Cột'),
  ...(row.closed ?? []).flatMap((code, index) => when(!columns.has(code), `${path}.closed.${index}`, `Phần này không có cột ${code}.`)),
  ...formulasOf(row).flatMap(([code, formula]) => [
    ...when(!columns.has(code), `${path}.formulas.${code}`, `Phần này không có cột ${code}.`),
    ...when(formula !== null && columns.get(code)?.type === 'text', `${path}.formulas.${code}`, 'Cột chữ không có công thức.'),
    ...when(row.closed?.includes(code) ?? false, `${path}.formulas.${code}`, 'Ô này đã đóng ở dòng này nên không có công thức.'),
  ]),
];

const nodeFaults = (nodes: readonly HeaderNode[], path: string, depth: number): readonly DefinitionFault[] => {
  if (depth > limits.MAX_HEADER_DEPTH) return [fault(path, `Tiêu đề có quá ${limits.MAX_HEADER_DEPTH} tầng.`)];
  return nodes.flatMap((node, index) => ('column' in node ? [] : [
    ...textFaults(node.label, `${path}.${index}.label`, limits.MAX_LABEL_LENGTH),
    ...when(node.children.length === 0, `${path}.${index}`, 'Nhóm tiêu đề chưa có cột nào.'),
    ...nodeFaults(node.children, `${path}.${index}.children`, depth + 1),
  ]));
};

const headerFaults = ({ header, columns }: SectionDefinition, path: string): readonly DefinitionFault[] => {
  const shape = nodeFaults(header, path, 1);
  if (shape.length > 0) return shape;
  const stands = headerColumns(header);
  const known = new Set(columns.map(({ code }) => code));
  const placed = new Set(stands);
  const order = columns.map(({ code }) => code).filter((code) => placed.has(code));
  const faults = [
    ...columns.flatMap(({ code }) => when(!placed.has(code), path, `Cột ${code} chưa có trong tiêu đề.`)),
    ...stands.flatMap((code) => when(!known.has(code), path, `Tiêu đề có cột ${code} mà phần này không có.`)),
    ...repeated(stands, () => path, 'Trong tiêu đề, cột'),
  ];
  if (faults.length > 0) return faults;
  return when(order.some((code, index) => stands[index] !== code), path, 'Thứ tự cột trong tiêu đề phải như thứ tự các cột.');
};

const sectionFaults = (section: SectionDefinition, path: string): readonly DefinitionFault[] => {
  const columns = new Map(section.columns.map((column) => [column.code, column]));
  return [
    ...codeFaults(section.code, `${path}.code`),
    ...textFaults(section.title ?? '', `${path}.title`, limits.MAX_LABEL_LENGTH, false),
    ...when(section.columns.length === 0, `${path}.columns`, 'Phần này chưa có cột nào.'),
    ...when(section.rows.length === 0, `${path}.rows`, 'Phần này chưa có dòng nào.'),
    ...repeated(section.columns.map(({ code }) => code), (index) => `${path}.columns.${index}.code`, 'Cột'),
    ...section.columns.flatMap((column, index) => columnFaults(column, `${path}.columns.${index}`)),
    ...section.rows.flatMap((row, index) => rowFaults(row, columns, `${path}.rows.${index}`)),
    ...headerFaults(section, `${path}.header`),
  ];
};

const amountFaults = (rule: RuleDefinition, path: string): readonly DefinitionFault[] => {
  if (rule.kind !== 'unusual') return [];
  const amounts = [['ratio', rule.ratio], ['minimum', rule.minimum], ['deviations', rule.deviations]] as const;
  return [
    ...amounts.flatMap(([name, amount]) => when(amount !== undefined && (!isExact(amount) || amount.startsWith('-')), `${path}.${name}`, 'Phải là số không âm, viết đúng dạng, thí dụ 0.5.')),
    ...when(rule.against === 'previous' && rule.ratio === undefined && rule.minimum === undefined, path, 'Hãy ghi tỷ lệ thay đổi, hoặc mức thay đổi, từ đó trở lên là bất thường.'),
    ...when(rule.against === 'peers' && (rule.deviations === undefined || rule.deviations === '0'), `${path}.deviations`, 'Hãy ghi khoảng cách đến trung vị, từ đó trở lên là bất thường.'),
    ...when(rule.rows.length === 0, `${path}.rows`, 'Hãy chọn ít nhất một dòng.'),
    ...when(rule.columns.length === 0, `${path}.columns`, 'Hãy chọn ít nhất một cột.'),
  ];
};

const ruleFaults = (rule: RuleDefinition, path: string): readonly DefinitionFault[] => [
  ...codeFaults(rule.code, `${path}.code`, limits.MAX_RULE_CODE_LENGTH),
  ...when((limits.IMPLIED_RULES as readonly string[]).includes(rule.code), `${path}.code`, `Mã ${rule.code} dành cho quy tắc có sẵn của cột.`),
  ...textFaults(rule.message, `${path}.message`, limits.MAX_LABEL_LENGTH),
  ...textFaults(rule.fix, `${path}.fix`, limits.MAX_LABEL_LENGTH),
  ...amountFaults(rule, path),
];

const sizeFaults = ({ sections, rules }: FormDefinition): readonly DefinitionFault[] => [
  ...when(sections.length === 0, 'sections', 'Biểu chưa có phần nào.'),
  ...when(sections.length > limits.MAX_SECTIONS, 'sections', `Biểu có quá ${limits.MAX_SECTIONS} phần.`),
  ...when(sections.reduce((sum, { columns }) => sum + columns.length, 0) > limits.MAX_COLUMNS, 'sections', `Biểu có quá ${limits.MAX_COLUMNS} cột.`),
  ...when(sections.reduce((sum, { rows }) => sum + rows.length, 0) > limits.MAX_ROWS, 'sections', `Biểu có quá ${limits.MAX_ROWS} dòng.`),
  ...when(sections.reduce((sum, section) => sum + cellsIn(section), 0) > limits.MAX_CELLS, 'sections', `Biểu có quá ${limits.MAX_CELLS} ô.`),
  ...when(rules.length > limits.MAX_RULES, 'rules', `Biểu có quá ${limits.MAX_RULES} quy tắc.`),
];

/** Faults of a definition apart from its formulas and what its rules name. */
export const structureFaults = (definition: FormDefinition): readonly DefinitionFault[] => {
  const tooLarge = sizeFaults(definition);
  if (tooLarge.length > 0) return tooLarge;
  const { sections, rules } = definition;
  const rows = sections.flatMap((section, at) => section.rows.map(({ code }, index) => ({ code, path: `sections.${at}.rows.${index}.code` })));
  return [
    ...repeated(sections.map(({ code }) => code), (index) => `sections.${index}.code`, 'Phần'),
    ...repeated(rows.map(({ code }) => code), (index) => rows[index]?.path ?? 'sections', 'Dòng'),
    ...sections.flatMap((section, index) => sectionFaults(section, `sections.${index}`)),
    ...repeated(rules.map(({ code }) => code), (index) => `rules.${index}.code`, 'Quy tắc'),
    ...rules.flatMap((rule, index) => ruleFaults(rule, `rules.${index}`)),
  ];
};
