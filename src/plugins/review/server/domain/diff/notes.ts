import type { Found } from './describe-change';
import { element, isElement, STRUCTURES, type Element, type Node } from './tree';

/** A remark that belongs to no text: accepting and rejecting drop it (marks.ts). */
const remark = (name: 'for-ears' | 'remark', children: readonly Node[]): Element => element('span', children, { class: name, 'data-change': 'note' });

/** Says in words what colour and line say to the eye; in a row, in its first cell. */
export const forEars = (node: Element, words: string): Element => {
  if (!STRUCTURES.has(node.tag)) return element(node.tag, [remark('for-ears', [words]), ...node.children], node.attributes);
  const [first, ...rest] = node.children;
  return isElement(first) ? element(node.tag, [forEars(first, words), ...rest], node.attributes) : node;
};

const fromTo = ({ before, after }: Found): Node[] => [
  ...(before === null ? [] : [element('del', [before])]), ...(before !== null && after !== null ? [' '] : []),
  ...(after === null ? [] : [element('ins', [after])]),
];

/** What the marks alone do not show: where a link leads now, that only the formatting changed. */
export const noteOf = (found: Found): Node[] => {
  if (found.kind === 'link-changed') return [remark('remark', ['Địa chỉ liên kết: ', ...fromTo(found)])];
  if (found.kind === 'reformatted') return [remark('remark', ['Chỉ đổi định dạng, chữ giữ nguyên'])];
  if (found.kind === 'picture-bytes') return [remark('remark', ['Tệp đã được thay bằng tệp khác cùng tên'])];
  return [];
};

/** A picture with a remark about it beside; other elements carry theirs inside or need none. */
export const withNote = (node: Element, found: Found): Node[] => {
  if (found.kind === 'picture-described') return [node, remark('remark', ['Mô tả ảnh: ', ...fromTo(found)])];
  if (found.kind === 'picture-bytes') return [node, remark('remark', ['Tệp ảnh đã được thay, tên giữ nguyên'])];
  return [node];
};
