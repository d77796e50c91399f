import {
  Bold, BulletList, GridNine, HeadingFour, HeadingThree, HeadingTwo, Image, Italic, Link, Minus, NumberList, Quotes, StrikeThrough, Underline,
} from '@strapi/icons';
import type { Editor } from '@tiptap/react';
import { CellSelection } from '@tiptap/pm/tables';
import type { ComponentType } from 'react';

export type DialogName = 'link' | 'picture' | 'note' | 'caption';

/** One button of a toolbar; its label is the translation `tool.<name>`. */
export interface Tool {
  readonly name: string;
  readonly icon?: ComponentType<Record<string, unknown>>;
  /** Shown instead of an icon. */
  readonly sign?: string;
  readonly shortcut?: string;
  isOn?(editor: Editor): boolean;
  isOff?(editor: Editor): boolean;
  readonly opens?: DialogName;
  run?(editor: Editor): void;
}

const mark = (name: string, icon: Tool['icon'], shortcut: string): Tool => ({
  name, ...(icon ? { icon } : {}), shortcut, isOn: (editor) => editor.isActive(name), run: (editor) => editor.chain().focus().toggleMark(name).run(),
});

const heading = (level: 2 | 3 | 4, icon: ComponentType<Record<string, unknown>>): Tool => ({
  name: `heading${level}`, icon, shortcut: `Ctrl+Alt+${level}`, isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
});

/** The groups of the main toolbar. */
export const TOOLS: ReadonlyArray<readonly Tool[]> = [
  [heading(2, HeadingTwo), heading(3, HeadingThree), heading(4, HeadingFour)],
  [
    mark('bold', Bold, 'Ctrl+B'), mark('italic', Italic, 'Ctrl+I'), mark('underline', Underline, 'Ctrl+U'), mark('strike', StrikeThrough, 'Ctrl+Shift+S'),
    { ...mark('subscript', undefined, 'Ctrl+,'), sign: 'x₂' }, { ...mark('superscript', undefined, 'Ctrl+.'), sign: 'x²' },
  ],
  [
    { name: 'bulletList', icon: BulletList, shortcut: 'Ctrl+Shift+8', isOn: (editor) => editor.isActive('bulletList'), run: (editor) => editor.chain().focus().toggleBulletList().run() },
    { name: 'orderedList', icon: NumberList, shortcut: 'Ctrl+Shift+7', isOn: (editor) => editor.isActive('orderedList'), run: (editor) => editor.chain().focus().toggleOrderedList().run() },
    { name: 'blockquote', icon: Quotes, shortcut: 'Ctrl+Shift+B', isOn: (editor) => editor.isActive('blockquote'), run: (editor) => editor.chain().focus().toggleBlockquote().run() },
  ],
  [
    { name: 'link', icon: Link, shortcut: 'Ctrl+K', isOn: (editor) => editor.isActive('link'), opens: 'link' },
    { name: 'picture', icon: Image, isOn: (editor) => editor.isActive('figure'), opens: 'picture' },
    {
      name: 'table', icon: GridNine, isOn: (editor) => editor.isActive('table'), isOff: (editor) => editor.isActive('table'),
      run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    { name: 'note', sign: '※', isOn: (editor) => editor.isActive('footnote'), opens: 'note' },
    { name: 'rule', icon: Minus, run: (editor) => editor.chain().focus().setHorizontalRule().run() },
  ],
  [
    { name: 'undo', sign: '↶', shortcut: 'Ctrl+Z', isOff: (editor) => !editor.can().undo(), run: (editor) => editor.chain().focus().undo().run() },
    { name: 'redo', sign: '↷', shortcut: 'Ctrl+Y', isOff: (editor) => !editor.can().redo(), run: (editor) => editor.chain().focus().redo().run() },
  ],
];

const isMerged = (editor: Editor): boolean => {
  const type = editor.isActive('tableHeader') ? 'tableHeader' : 'tableCell';
  const { colspan, rowspan } = editor.getAttributes(type) as { colspan?: number; rowspan?: number };
  return (colspan ?? 1) > 1 || (rowspan ?? 1) > 1;
};

const inTable = (name: string, run: (editor: Editor) => void, more: Partial<Tool> = {}): Tool => ({ name, run, ...more });

/** The toolbar of the table in which the cursor stands; in words, because no picture says these plainly. */
export const TABLE_TOOLS: ReadonlyArray<readonly Tool[]> = [
  [
    inTable('rowBefore', (editor) => editor.chain().focus().addRowBefore().run()),
    inTable('rowAfter', (editor) => editor.chain().focus().addRowAfter().run()),
    inTable('rowDelete', (editor) => editor.chain().focus().deleteRow().run()),
  ],
  [
    inTable('columnBefore', (editor) => editor.chain().focus().addColumnBefore().run()),
    inTable('columnAfter', (editor) => editor.chain().focus().addColumnAfter().run()),
    inTable('columnDelete', (editor) => editor.chain().focus().deleteColumn().run()),
  ],
  [
    inTable('merge', (editor) => editor.chain().focus().mergeCells().run(), { isOff: (editor) => !(editor.state.selection instanceof CellSelection) }),
    inTable('split', (editor) => editor.chain().focus().splitCell().run(), { isOff: (editor) => !isMerged(editor) }),
  ],
  [
    inTable('headerRow', (editor) => editor.chain().focus().toggleHeaderRow().run()),
    inTable('headerColumn', (editor) => editor.chain().focus().toggleHeaderColumn().run()),
    { name: 'caption', opens: 'caption' },
    inTable('tableDelete', (editor) => editor.chain().focus().deleteTable().run()),
  ],
];
