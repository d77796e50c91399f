import { Table as Base, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** A table with a caption; widths are the page's affair, so none are set by hand. */
const Table = Base.extend({
  addAttributes() {
    return { caption: { default: null, parseHTML: (element) => element.querySelector('caption')?.textContent ?? null, rendered: false } };
  },
  renderHTML({ node }) {
    const caption = node.attrs.caption as string | null;
    const words = caption ? [['caption', { contenteditable: 'false' }, caption]] : [];
    return ['div', { class: 'rich-table' }, ['table', ...words, ['tbody', 0]]];
  },
}).configure({ resizable: false, View: null });

export const TABLE = [Table, TableRow, TableHeader, TableCell];
