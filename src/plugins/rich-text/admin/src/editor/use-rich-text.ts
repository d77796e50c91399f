import { useEditor, type Editor } from '@tiptap/react';
import type { Node } from '@tiptap/pm/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TextNode } from '../../../contracts/document';
import { documentOf } from '../../../contracts/document-of';
import { htmlOf } from '../../../contracts/html-of';
import { EXTENSIONS } from './extensions';
import { Keys } from './keys';
import { Pasting } from './pasting';
import { ShownPictures } from './shown-pictures';

const IDLE_MS = 500;
const LONGEST_MS = 4000;

interface Options {
  readonly value: string;
  readonly disabled: boolean;
  readonly attributes: Record<string, string>;
  /** Gives the form the stored form of the text. */
  onChange(html: string): void;
  onPicturesLeftOut(count: number): void;
  onToolbar(): void;
  onLink(): void;
  onDoubleClick(node: Node, position: number): void;
}

interface RichText {
  readonly editor: Editor | null;
  /** The text as the form last got it; the character count and the list of notes are made from it. */
  readonly document: Node | null;
  /** Gives the form what was typed since the last time, at once. */
  flush(): void;
}

/**
 * The editor of one form field. Making HTML of a hundred pages and letting core's form see it takes longer than a
 * keystroke may, so the form gets the text when typing rests, and in any case before anything outside the editor is
 * pressed (a save button above all), the page is hidden or the editor goes away. The first change goes at once, so that
 * the form knows that there is something to save.
 */
export const useRichText = (options: Options): RichText => {
  const latest = useRef(options);
  latest.current = options;
  /** What form and editor agree on. */
  const agreed = useRef(options.value);
  const opened = useRef<{ document: Node; value: string } | null>(null);
  const dirty = useRef<{ since: number; timer: number } | null>(null);
  const [document, setDocument] = useState<Node | null>(null);

  const editor = useEditor({
    extensions: [
      ...EXTENSIONS,
      Pasting.configure({ onRead: (count) => latest.current.onPicturesLeftOut(count) }),
      ShownPictures,
      Keys.configure({ onToolbar: () => latest.current.onToolbar(), onLink: () => latest.current.onLink() }),
    ],
    content: documentOf(options.value).document as object,
    editable: !options.disabled,
    shouldRerenderOnTransaction: false,
    enableInputRules: ['bulletList', 'orderedList'],
    enablePasteRules: false,
    editorProps: {
      attributes: options.attributes,
      handleDoubleClickOn: (_view, _at, node, position, _event, direct) => {
        if (!direct || !/^(figure|footnote)$/.test(node.type.name)) return false;
        latest.current.onDoubleClick(node, position);
        return true;
      },
    },
    onCreate: ({ editor: made }) => {
      // Lets the editor add its own paragraph at the end now: it is nobody's change.
      made.view.dispatch(made.state.tr.setMeta('addToHistory', false).setMeta('preventUpdate', true));
      opened.current = { document: made.state.doc, value: latest.current.value };
      setDocument(made.state.doc);
    },
    onUpdate: ({ editor: changed }) => {
      if (opened.current && !changed.isDestroyed) later.current();
    },
    onBlur: () => flush(),
  });

  const flush = useCallback(() => {
    if (!dirty.current || !editor || editor.isDestroyed) return;
    window.clearTimeout(dirty.current.timer);
    dirty.current = null;
    const { doc } = editor.state;
    setDocument(doc);
    // Back at the text that was opened it is that text again, to the letter: nothing has changed.
    const html = opened.current && doc.eq(opened.current.document) ? opened.current.value : htmlOf(doc.toJSON() as TextNode);
    if (html === agreed.current) return;
    agreed.current = html;
    latest.current.onChange(html);
  }, [editor]);

  const later = useRef<() => void>(() => undefined);
  later.current = () => {
    const first = dirty.current === null && agreed.current === opened.current?.value;
    const since = dirty.current?.since ?? Date.now();
    window.clearTimeout(dirty.current?.timer);
    const rest = Math.max(0, Math.min(IDLE_MS, since + LONGEST_MS - Date.now()));
    dirty.current = { since, timer: window.setTimeout(flush, first ? 0 : rest) };
  };

  useEffect(() => {
    const outside = (event: Event) => {
      if (dirty.current && !(editor && !editor.isDestroyed && editor.view.dom.contains(event.target as globalThis.Node))) flushSync(flush);
    };
    const hidden = () => flush();
    const early = { capture: true };
    for (const name of ['pointerdown', 'click', 'submit', 'keydown']) window.addEventListener(name, outside, early);
    for (const name of ['pagehide', 'beforeunload', 'visibilitychange']) window.addEventListener(name, hidden, early);
    return () => {
      for (const name of ['pointerdown', 'click', 'submit', 'keydown']) window.removeEventListener(name, outside, early);
      for (const name of ['pagehide', 'beforeunload', 'visibilitychange']) window.removeEventListener(name, hidden, early);
    };
  }, [editor, flush]);

  // Somebody else has set the field: another item was opened, changes were discarded, an older text was taken back.
  useEffect(() => {
    if (!editor || editor.isDestroyed || options.value === agreed.current) return;
    window.clearTimeout(dirty.current?.timer);
    dirty.current = null;
    agreed.current = options.value;
    const { state, view } = editor;
    const next = state.schema.nodeFromJSON(documentOf(options.value).document);
    view.dispatch(state.tr.replaceWith(0, state.doc.content.size, next.content).setMeta('addToHistory', false).setMeta('preventUpdate', true));
    opened.current = { document: editor.state.doc, value: options.value };
    setDocument(editor.state.doc);
  }, [editor, options.value]);

  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.setEditable(!options.disabled, false);
  }, [editor, options.disabled]);

  const attributes = JSON.stringify(options.attributes);
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.setOptions({ editorProps: { ...editor.options.editorProps, attributes: JSON.parse(attributes) as Record<string, string> } });
  }, [editor, attributes]);

  return { editor, document, flush };
};
