import type { Outline } from './outline';
import type { ChecklistBounds, ChecklistRule, KnownLinks } from './types';

export interface Finding { readonly rule: ChecklistRule; readonly message: string }

const LONGEST_QUOTE = 48;

/** The beginning of a passage, so that the author finds it. */
const quote = (text: string): string => `«${text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).trimEnd()}…`}»`;

const fileName = (src: string): string => src.split('?')[0]?.split('/').at(-1) ?? src;

/** WCAG 1.1.1 (level A): who does not see a picture hears its alternative text. */
const pictures = ({ pictures: all }: Outline): Finding[] =>
  all.flatMap(({ src, alt }) => (alt === null || alt.trim() === ''
    ? [{ rule: 'picture-text' as const, message: `Ảnh ${quote(fileName(src))} trong bài chưa có mô tả thay thế; hãy ghi ngắn gọn ảnh cho thấy gì.` }]
    : []));

/** WCAG 1.3.1, 2.4.6: people who listen find their way by the headings. The title of the page is level 1. */
const headings = ({ headings: all }: Outline): Finding[] =>
  all.flatMap(({ level, text }, index): Finding[] => {
    const before = all[index - 1];
    const above = before?.level ?? 1;
    if (text === '') return [{ rule: 'heading-empty', message: 'Có đề mục không có chữ; hãy xóa đề mục đó hoặc viết tên cho nó.' }];
    if (level === 1) return [{ rule: 'heading-order', message: `Đề mục ${quote(text)} đang ở cấp 1, là cấp của tiêu đề bài; hãy đổi thành cấp 2.` }];
    if (level <= above + 1) return [];
    return [{ rule: 'heading-order', message: `Đề mục ${quote(text)} ở cấp ${level} đứng ngay dưới ${before ? `cấp ${above}` : 'tiêu đề bài'}; hãy đổi thành cấp ${above + 1}.` }];
  });

const tables = ({ tables: all }: Outline): Finding[] =>
  all.flatMap(({ isGrid, hasHeader, text }, index) => (isGrid && !hasHeader
    ? [{ rule: 'table-header' as const, message: `Bảng thứ ${index + 1} (${quote(text || 'ô đầu trống')}) chưa có ô tiêu đề; hãy chọn hàng hoặc cột đầu làm tiêu đề.` }]
    : []));

const linkTexts = ({ links }: Outline, { emptyLinkTexts }: ChecklistBounds): Finding[] =>
  links.flatMap(({ href, text }): Finding[] => {
    if (text === '') return [{ rule: 'link-text', message: `Liên kết tới ${quote(href)} không có chữ để bấm; hãy viết chữ hoặc bỏ liên kết.` }];
    return emptyLinkTexts.includes(text.toLowerCase().replace(/[.…:!»«"“”]+/g, '').trim())
      ? [{ rule: 'link-text', message: `Chữ liên kết ${quote(text)} không nói dẫn tới đâu; hãy viết tên trang hoặc văn bản được dẫn.` }]
      : [];
  });

const targets = ({ links, pictures: images }: Outline, known: KnownLinks): Finding[] =>
  [...new Set([...links.map(({ href }) => href), ...images.map(({ src }) => src)])].flatMap((address): Finding[] => {
    const state = known[address];
    if (state === undefined) return [];
    if (isUpload(address)) return [{ rule: 'file-missing', message: `Tệp ${quote(fileName(address))} mà bài dẫn tới không còn trên hệ thống; hãy tải tệp lên lại hoặc bỏ chỗ dẫn.` }];
    return state === 'nowhere'
      ? [{ rule: 'link-nowhere', message: `Liên kết ${quote(address)} không dẫn tới trang nào của cổng; hãy kiểm tra lại địa chỉ.` }]
      : [{ rule: 'link-not-public', message: `Liên kết ${quote(address)} dẫn tới bài chưa đăng; người đọc chưa mở được.` }];
  });

const paragraphs = ({ paragraphs: all }: Outline, { longParagraph }: ChecklistBounds): Finding[] =>
  all.flatMap((text) => (text.length > longParagraph
    ? [{ rule: 'long-paragraph' as const, message: `Đoạn ${quote(text)} dài ${text.length} ký tự; nên tách thành các đoạn dưới ${longParagraph} ký tự.` }]
    : []));

/** Gaps of a template (`…/…/…`, `… (họ tên)`) that nobody filled in. */
const LEFT_BLANK = /…\s*[/(]|\/\s*…/;

const gaps = ({ texts }: Outline): Finding[] => {
  const left = texts.filter((text) => text === '…' || LEFT_BLANK.test(text));
  return left.length === 0 ? [] : [{ rule: 'left-blank', message: `Còn ${left.length} chỗ của mẫu chưa điền, chỗ đầu ở ${quote(left[0] ?? '')}; hãy điền hoặc xóa.` }];
};

/** Whether an address names a file of this portal. */
export const isUpload = (address: string): boolean => /^(?:https?:\/\/[^/]+)?\/uploads\//i.test(address);

/** What is to be mended in one rich text, in the order of importance. */
export const textFindings = (outline: Outline, bounds: ChecklistBounds, known: KnownLinks): readonly Finding[] => [
  ...pictures(outline), ...targets(outline, known), ...headings(outline), ...tables(outline), ...linkTexts(outline, bounds), ...gaps(outline), ...paragraphs(outline, bounds),
];
