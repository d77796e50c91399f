import { outlineOf } from './outline';
import { partsOf, type Part } from './parts';
import { documentGaps, isBlank } from './required';
import { textFindings } from './text-rules';
import { CHECKLIST_RULES, type ChecklistItem, type ChecklistPlan, type ChecklistRule, type CheckedValues, type KnownLinks } from './types';

const item = (rule: ChecklistRule, path: string, message: string): ChecklistItem => ({ rule, severity: CHECKLIST_RULES[rule], path, message });

interface MediaValue { readonly name?: string | null; readonly ext?: string | null; readonly mime?: string | null; readonly url?: string | null; readonly alternativeText?: string | null }

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$/i;

const isPicture = ({ mime, ext, url }: MediaValue): boolean => mime?.startsWith('image/') === true || PICTURE.test(ext ?? '') || PICTURE.test(url ?? '');

const filesOf = (value: unknown): readonly MediaValue[] =>
  (Array.isArray(value) ? value : [value]).filter((file): file is MediaValue => typeof file === 'object' && file !== null);

/** `«Ảnh»`, or `«Ảnh» ở phần 2 (Thư viện ảnh)`. */
const placed = ({ labels, name }: Part, attribute: string): string => `«${labels[attribute] ?? attribute}»${name === '' ? '' : ` ở ${name}`}`;

/** Core would find it only when everybody has passed the item. */
const requiredItems = (part: Part): ChecklistItem[] =>
  part.required.filter((attribute) => isBlank(part.values[attribute])).map((attribute) => item('required', part.prefix + attribute, `Nhập ${placed(part, attribute)}.`));

const mediaItems = (part: Part): ChecklistItem[] =>
  Object.entries(part.media).flatMap(([attribute, kind]) =>
    filesOf(part.values[attribute]).filter((file) => isPicture(file) && isBlank(file.alternativeText)).map((file) => (kind === 'one'
      ? item('picture-text', part.prefix + attribute, `${placed(part, attribute)} chưa có mô tả thay thế; hãy bấm sửa ảnh và ghi ngắn gọn ảnh cho thấy gì.`)
      : item('attachment-text', part.prefix + attribute, `Ảnh ${file.name ? `«${file.name}» ` : ''}trong ${placed(part, attribute)} chưa có mô tả thay thế.`))));

const lengthItems = (values: CheckedValues, { bounds, labels, rules }: ChecklistPlan): ChecklistItem[] =>
  Object.entries(bounds.lengths).flatMap(([path, { min, max }]) => {
    const value = values[path];
    const label = `«${labels[path] ?? path}»`;
    if (isBlank(value)) {
      return rules.required.includes(path) ? [] : [item('length', path, `Nên viết ${label} từ ${min} đến ${max} ký tự; người đọc và máy tìm kiếm thấy nó trước.`)];
    }
    const { length } = String(value).trim();
    if (length < min) return [item('length', path, `${label} mới có ${length} ký tự; nên từ ${min} đến ${max}.`)];
    return length > max ? [item('length', path, `${label} dài ${length} ký tự; nên từ ${min} đến ${max}.`)] : [];
  });

const textItems = ({ prefix, name, values, html }: Part, { bounds }: ChecklistPlan, known: KnownLinks): ChecklistItem[] =>
  html.flatMap((attribute) => {
    const value = values[attribute];
    if (typeof value !== 'string' || value === '') return [];
    return textFindings(outlineOf(value), bounds, known).map(({ rule, message }) => item(rule, prefix + attribute, name === '' ? message : `${name[0]?.toUpperCase()}${name.slice(1)}: ${message}`));
  });

/**
 * What is missing or to be mended before submission: one pure rule set, asked by the edit view of the form as it
 * stands and by the engine of the stored draft. What blocks comes first.
 */
export const checklistOf = (values: CheckedValues, plan: ChecklistPlan, known: KnownLinks): readonly ChecklistItem[] => {
  const parts = partsOf(values, plan);
  const items = [
    ...documentGaps(values, plan.rules, plan).map(({ path, message }) => item('required', path, message)),
    ...parts.flatMap(requiredItems),
    ...parts.flatMap(mediaItems),
    ...parts.flatMap((part) => textItems(part, plan, known)),
    ...lengthItems(values, plan),
  ];
  return [...items.filter(({ severity }) => severity === 'blocks'), ...items.filter(({ severity }) => severity === 'advice')];
};

/** What refuses a submission. */
export const blockersOf = (items: readonly ChecklistItem[]): readonly { path: string; message: string }[] =>
  items.filter(({ severity }) => severity === 'blocks').map(({ path, message }) => ({ path, message }));

/** Every address that the rich texts name, each once: what the server is asked about. */
export const addressesIn = (values: CheckedValues, plan: ChecklistPlan): readonly string[] => {
  const found = new Set<string>();
  for (const value of partsOf(values, plan).flatMap((part) => part.html.map((attribute) => part.values[attribute]))) {
    if (typeof value !== 'string' || value === '') continue;
    const { links, pictures } = outlineOf(value);
    for (const address of [...links.map(({ href }) => href), ...pictures.map(({ src }) => src)]) found.add(address);
  }
  return [...found].filter((address) => /^(?:\/(?!\/)|https?:\/\/)/i.test(address));
};
