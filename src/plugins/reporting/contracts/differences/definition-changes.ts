import type { FormDefinition, SectionDefinition } from '../definition';
import { headerRows } from '../header-layout';
import { columnAspects, rowAspects, ruleAspects, type Aspects } from './aspects';

const byCode = <T extends { readonly code: string }>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.code, item]));

interface Kind<T> {
  /** `cột`, `dòng`, `quy tắc`. */
  readonly noun: string;
  readonly labelOf: (item: T) => string;
  readonly aspectsOf: (item: T) => Aspects;
}

const shown = (text: string): string => (text === '' ? 'để trống' : `“${text}”`);

const aspectChanges = (name: string, before: Aspects, after: Aspects): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((aspect) => {
    const [was, is] = [before[aspect] ?? '', after[aspect] ?? ''];
    return was === is ? [] : [`${name}: ${aspect} đổi từ ${shown(was)} thành ${shown(is)}.`];
  });

/** What came, went, changed or moved in a list of things with codes. */
const listChanges = <T extends { readonly code: string }>(within: string, before: readonly T[], after: readonly T[], { noun, labelOf, aspectsOf }: Kind<T>): readonly string[] => {
  const [old, now] = [byCode(before), byCode(after)];
  const stay = (items: readonly T[], others: ReadonlyMap<string, T>) => items.map(({ code }) => code).filter((code) => others.has(code));
  const moved = stay(before, now).join('\n') !== stay(after, old).join('\n');
  return [
    ...before.filter(({ code }) => !now.has(code)).map((item) => `${within}Bỏ ${noun} ${item.code} “${labelOf(item)}”.`),
    ...after.filter(({ code }) => !old.has(code)).map((item) => `${within}Thêm ${noun} ${item.code} “${labelOf(item)}”.`),
    ...after.flatMap((item) => {
      const was = old.get(item.code);
      return was ? aspectChanges(`${within}${noun[0]?.toUpperCase() ?? ''}${noun.slice(1)} ${item.code}`, aspectsOf(was), aspectsOf(item)) : [];
    }),
    ...(moved ? [`${within}Đổi thứ tự ${noun}.`] : []),
  ];
};

/** The heading without what its columns already tell. */
const headingOf = (section: SectionDefinition): string =>
  JSON.stringify(headerRows(section).map((line) => line.map(({ label, colSpan, rowSpan, column }) => [column ?? label, colSpan, rowSpan])));

const sectionChanges = (within: string, before: SectionDefinition, after: SectionDefinition): readonly string[] => {
  const lists = [
    ...listChanges(within, before.columns, after.columns, { noun: 'cột', labelOf: ({ label }) => label, aspectsOf: columnAspects }),
    ...listChanges(within, before.rows, after.rows, { noun: 'dòng', labelOf: ({ label }) => label, aspectsOf: rowAspects }),
  ];
  return [...lists, ...(headingOf(before) === headingOf(after) ? [] : [`${within}Đổi cách xếp nhóm trong tiêu đề bảng.`])];
};

/** What a new version of a form changes, in sentences for whoever approves it (PR-3.3). Empty: nothing. */
export const definitionChanges = (before: FormDefinition, after: FormDefinition): readonly string[] => {
  const old = byCode(before.sections);
  const single = before.sections.length === 1 && after.sections.length === 1;
  return [
    ...listChanges('', before.sections, after.sections, { noun: 'phần', labelOf: ({ title, code }) => title ?? code, aspectsOf: ({ title }) => ({ 'tên': title ?? '' }) }),
    ...after.sections.flatMap((section) => {
      const was = old.get(section.code);
      return was ? sectionChanges(single ? '' : `Phần ${section.code}: `, was, section) : [];
    }),
    ...listChanges('', before.rules, after.rules, { noun: 'quy tắc', labelOf: ({ message }) => message, aspectsOf: ruleAspects }),
  ];
};
