import type { CommentThread } from '../../../contracts';
import { fieldElement, textOfField } from './passages';

const MARK = 'data-comment';

/** Takes all highlights of remarks out of the page again. */
export const clearHighlights = (page: Document): void => {
  for (const mark of Array.from(page.querySelectorAll(`mark[${MARK}]`))) {
    mark.replaceWith(...Array.from(mark.childNodes));
  }
  page.body.normalize();
};

/** Puts a highlight around each passage that an open remark is about. */
export const highlight = (page: Document, threads: readonly CommentThread[]): void => {
  clearHighlights(page);
  for (const { id, place } of threads) {
    const field = place && fieldElement(page, place.field);
    if (!place || !field) continue;
    const { nodes, offsets } = textOfField(field);
    const pieces: { node: Text; from: number; to: number }[] = [];
    for (let at = place.start; at < Math.min(place.end, nodes.length); at += 1) {
      const [node, offset] = [nodes[at] as Text, offsets[at] as number];
      const last = pieces[pieces.length - 1];
      if (last?.node === node) last.to = offset + 1;
      else pieces.push({ node, from: offset, to: offset + 1 });
    }
    for (const { node, from, to } of pieces) wrap(page, node, from, to, id);
  }
};

const wrap = (page: Document, node: Text, from: number, to: number, id: number): void => {
  if (node.data.slice(from, to).trim() === '') return;
  const range = page.createRange();
  range.setStart(node, from);
  range.setEnd(node, Math.min(to, node.length));
  const mark = page.createElement('mark');
  mark.setAttribute(MARK, String(id));
  range.surroundContents(mark);
};

export const highlightOf = (page: Document, id: number): HTMLElement | null => page.querySelector<HTMLElement>(`mark[${MARK}="${id}"]`);

export const commentAt = (target: EventTarget | null): number | null => {
  const mark = (target as Element | null)?.closest?.(`mark[${MARK}]`);
  return mark ? Number(mark.getAttribute(MARK)) : null;
};
