import { outlineOf } from './outline';
import { documentGaps, isBlank } from './required';
import { textFindings } from './text-rules';
import { CHECKLIST_RULES, type ChecklistItem, type ChecklistPlan, type ChecklistRule, type CheckedValues, type KnownLinks } from './types';

const item = (rule: ChecklistRule, path: string, message: string): ChecklistItem => ({ rule, severity: CHECKLIST_RULES[rule], path, message });

interface MediaValue { readonly name?: string | null; readonly ext?: string | null; readonly mime?: string | null; readonly url?: string | null; readonly alternativeText?: string | null }

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$/i;

const isPicture = ({ mime, ext, url }: MediaValue): boolean => mime?.startsWith('image/') === true || PICTURE.test(ext ?? '') || PICTURE.test(url ?? '');

const filesOf = (value: unknown): readonly MediaValue[] =>
  (Array.isArray(value) ? value : [value]).filter((file): file is MediaValue => typeof file === 'object' && file !== null);

const mediaItems = (values: CheckedValues, { media, labels }: ChecklistPlan): ChecklistItem[] =>
  Object.entries(media).flatMap(([path, kind]) =>
    filesOf(values[path]).filter((file) => isPicture(file) && isBlank(file.alternativeText)).map((file) => (kind === 'one'
      ? item('picture-text', path, `«${labels[path] ?? path}» chưa có mô tả thay thế; hãy bấm sửa ảnh và ghi ngắn gọn ảnh cho thấy gì.`)
      : item('attachment-text', path, `Ảnh ${file.name ? `«${file.name}» ` : ''}trong «${labels[path] ?? path}» chưa có mô tả thay thế.`))));

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

const textItems = (values: CheckedValues, { html, bounds }: ChecklistPlan, known: KnownLinks): ChecklistItem[] =>
  html.flatMap((path) => {
    const value = values[path];
    return typeof value === 'string' && value !== '' ? textFindings(outlineOf(value), bounds, known).map(({ rule, message }) => item(rule, path, message)) : [];
  });

/**
 * What is missing or to be mended before submission: one pure rule set, asked by the edit view of the form as it
 * stands and by the engine of the stored draft. What blocks comes first.
 */
export const checklistOf = (values: CheckedValues, plan: ChecklistPlan, known: KnownLinks): readonly ChecklistItem[] => {
  const items = [
    ...documentGaps(values, plan.rules, plan).map(({ path, message }) => item('required', path, message)),
    ...mediaItems(values, plan),
    ...textItems(values, plan, known),
    ...lengthItems(values, plan),
  ];
  return [...items.filter(({ severity }) => severity === 'blocks'), ...items.filter(({ severity }) => severity === 'advice')];
};

/** What refuses a submission. */
export const blockersOf = (items: readonly ChecklistItem[]): readonly { path: string; message: string }[] =>
  items.filter(({ severity }) => severity === 'blocks').map(({ path, message }) => ({ path, message }));

/** Every address that the rich texts name, each once: what the server is asked about. */
export const addressesIn = (values: CheckedValues, { html }: Pick<ChecklistPlan, 'html'>): readonly string[] => {
  const found = new Set<string>();
  for (const path of html) {
    const value = values[path];
    if (typeof value !== 'string' || value === '') continue;
    const { links, pictures } = outlineOf(value);
    for (const address of [...links.map(({ href }) => href), ...pictures.map(({ src }) => src)]) found.add(address);
  }
  return [...found].filter((address) => /^(?:\/(?!\/)|https?:\/\/)/i.test(address));
};
