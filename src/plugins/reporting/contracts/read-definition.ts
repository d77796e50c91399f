import type { ColumnDefinition, DefinitionFault, FormDefinition, FormulaDefinition, HeaderNode, RowDefinition, RuleDefinition, SectionDefinition } from './definition';
import * as limits from './form/limits';
import { Reader } from './form/reader';
import { MAX_LENGTH } from './formula';

const LONGEST_FIGURE = 60;
/** One more than is allowed, so that the check of the structure names the fault. */
const TEXT = limits.MAX_LABEL_LENGTH + 1;
const SHORT = limits.MAX_SHORT_LENGTH + 1;
const CODE = limits.MAX_RULE_CODE_LENGTH + 1;

const readFormula = (reader: Reader, value: unknown, path: string): FormulaDefinition => {
  const given = reader.object(value, path, ['expression', 'blank']);
  return {
    expression: reader.text(given.expression, `${path}.expression`, MAX_LENGTH),
    blank: reader.oneOf(given.blank, `${path}.blank`, ['propagate', 'zero-if-any']),
  };
};

const readColumn = (reader: Reader, value: unknown, path: string): ColumnDefinition => {
  const given = reader.object(value, path, ['code', 'label', 'number', 'type', 'places', 'measure', 'min', 'max', 'required', 'formula', 'aggregate']);
  return {
    code: reader.text(given.code, `${path}.code`, CODE),
    label: reader.text(given.label, `${path}.label`, TEXT),
    ...reader.optional(given, 'number', path, (item, at) => reader.text(item, at, SHORT)),
    type: reader.oneOf(given.type, `${path}.type`, ['integer', 'decimal', 'text']),
    places: reader.whole(given.places, `${path}.places`),
    measure: reader.text(given.measure, `${path}.measure`, SHORT),
    ...reader.optional(given, 'min', path, (item, at) => reader.text(item, at, LONGEST_FIGURE)),
    ...reader.optional(given, 'max', path, (item, at) => reader.text(item, at, LONGEST_FIGURE)),
    required: reader.flag(given.required, `${path}.required`),
    ...reader.optional(given, 'formula', path, (item, at) => readFormula(reader, item, at)),
    aggregate: reader.oneOf(given.aggregate, `${path}.aggregate`, ['sum', 'none']),
  };
};

const readRow = (reader: Reader, value: unknown, path: string): RowDefinition => {
  const given = reader.object(value, path, ['code', 'label', 'measure', 'formulas', 'closed']);
  return {
    code: reader.text(given.code, `${path}.code`, CODE),
    label: reader.text(given.label, `${path}.label`, TEXT),
    ...reader.optional(given, 'measure', path, (item, at) => reader.text(item, at, SHORT)),
    ...reader.optional(given, 'formulas', path, (item, at) =>
      reader.entries(item, at, limits.MAX_COLUMNS, (formula, within) => (formula === null ? null : readFormula(reader, formula, within)))),
    ...reader.optional(given, 'closed', path, (item, at) => reader.list(item, at, limits.MAX_COLUMNS, (code, within) => reader.text(code, within, CODE))),
  };
};

/** `budget`: nodes that the headings of the whole form may still have. */
const readHeader = (reader: Reader, value: unknown, path: string, depth: number, budget: { left: number }): readonly HeaderNode[] => {
  if (depth > limits.MAX_HEADER_DEPTH) {
    reader.note(path, `Tiêu đề có quá ${limits.MAX_HEADER_DEPTH} tầng.`);
    return [];
  }
  return reader.list(value, path, limits.MAX_HEADER_NODES, (item, at): HeaderNode => {
    budget.left -= 1;
    if (budget.left < 0) {
      reader.note(at, `Tiêu đề có quá ${limits.MAX_HEADER_NODES} nhóm và cột.`);
      return { column: '' };
    }
    const given = reader.object(item, at, ['label', 'children', 'column']);
    if (given.column === undefined) {
      return { label: reader.text(given.label, `${at}.label`, TEXT), children: readHeader(reader, given.children, `${at}.children`, depth + 1, budget) };
    }
    if (given.label !== undefined || given.children !== undefined) reader.note(at, 'Một mục của tiêu đề là một cột, hoặc là một nhóm; không thể là cả hai.');
    return { column: reader.text(given.column, `${at}.column`, CODE) };
  });
};

const readSection = (reader: Reader, value: unknown, path: string, budget: { left: number }): SectionDefinition => {
  const given = reader.object(value, path, ['code', 'title', 'columns', 'header', 'rows']);
  return {
    code: reader.text(given.code, `${path}.code`, CODE),
    title: given.title === null ? null : reader.text(given.title, `${path}.title`, TEXT),
    columns: reader.list(given.columns, `${path}.columns`, limits.MAX_COLUMNS, (item, at) => readColumn(reader, item, at)),
    header: readHeader(reader, given.header, `${path}.header`, 1, budget),
    rows: reader.list(given.rows, `${path}.rows`, limits.MAX_ROWS, (item, at) => readRow(reader, item, at)),
  };
};

const readRule = (reader: Reader, value: unknown, path: string): RuleDefinition => {
  const given = reader.object(value, path, ['kind', 'code', 'severity', 'message', 'fix', 'expression', 'rows', 'missing', 'columns', 'against', 'ratio', 'minimum', 'deviations']);
  const codes = (item: unknown, at: string, longest: number) => reader.list(item, at, longest, (code, within) => reader.text(code, within, CODE));
  const figure = (item: unknown, at: string) => reader.text(item, at, LONGEST_FIGURE);
  const others = (known: readonly string[]) => Object.keys(given).filter((key) => !known.includes(key)).forEach((key) => reader.note(path, `Quy tắc loại này không có mục “${key}”.`));
  const base = {
    code: reader.text(given.code, `${path}.code`, CODE),
    severity: reader.oneOf(given.severity, `${path}.severity`, ['block', 'warn']),
    message: reader.text(given.message, `${path}.message`, TEXT),
    fix: reader.text(given.fix, `${path}.fix`, TEXT),
  };
  if (reader.oneOf(given.kind, `${path}.kind`, ['expression', 'unusual']) === 'expression') {
    others(['kind', 'code', 'severity', 'message', 'fix', 'expression', 'rows', 'missing']);
    return {
      kind: 'expression', ...base,
      expression: reader.text(given.expression, `${path}.expression`, MAX_LENGTH),
      ...reader.optional(given, 'rows', path, (item, at) => codes(item, at, limits.MAX_ROWS)),
      missing: reader.oneOf(given.missing, `${path}.missing`, ['skip-if-any', 'skip-if-all', 'zero']),
    };
  }
  others(['kind', 'code', 'severity', 'message', 'fix', 'rows', 'columns', 'against', 'ratio', 'minimum', 'deviations']);
  return {
    kind: 'unusual', ...base,
    rows: codes(given.rows, `${path}.rows`, limits.MAX_ROWS),
    columns: codes(given.columns, `${path}.columns`, limits.MAX_COLUMNS),
    against: reader.oneOf(given.against, `${path}.against`, ['previous', 'peers']),
    ...reader.optional(given, 'ratio', path, figure),
    ...reader.optional(given, 'minimum', path, figure),
    ...reader.optional(given, 'deviations', path, figure),
  };
};

/**
 * Reads JSON of unknown origin as a definition: right types, no unknown fields, bounded sizes. Whether the form makes
 * sense is asked of `compileForm` afterwards.
 */
export const readDefinition = (value: unknown): { readonly definition: FormDefinition } | { readonly faults: readonly DefinitionFault[] } => {
  const reader = new Reader();
  const budget = { left: limits.MAX_HEADER_NODES };
  const given = reader.object(value, 'definition', ['sections', 'rules']);
  const definition: FormDefinition = {
    sections: reader.list(given.sections, 'sections', limits.MAX_SECTIONS, (item, at) => readSection(reader, item, at, budget)),
    rules: reader.list(given.rules, 'rules', limits.MAX_RULES, (item, at) => readRule(reader, item, at)),
  };
  return reader.faults.length > 0 ? { faults: reader.faults } : { definition };
};
