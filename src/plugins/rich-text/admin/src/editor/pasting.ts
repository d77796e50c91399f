import { Extension } from '@tiptap/core';
import { DOMParser, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { documentOf } from '../../../contracts/document-of';

interface Options {
  /** Called after a paste or drop with how many pictures of other places were left out (0: none). */
  onRead: (picturesLeftOut: number) => void;
}

/**
 * Reads what is pasted or dropped (Word, Excel, Google Docs, web pages) by the rules that imports have too. What comes
 * from an editor of this kind keeps its exact shape.
 */
export const Pasting = Extension.create<Options>({
  name: 'pasting',
  addOptions() {
    return { onRead: () => undefined };
  },
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    const own = DOMParser.fromSchema(schema);
    const read = (dom: HTMLElement): Slice => {
      const { document: text, picturesLeftOut } = documentOf(dom.innerHTML, { foreign: true, origin: window.location.origin });
      this.options.onRead(picturesLeftOut);
      return Slice.maxOpen(schema.nodeFromJSON(text).content);
    };
    const reader = Object.assign(Object.create(own) as DOMParser, {
      parseSlice: (dom: HTMLElement, options?: Parameters<DOMParser['parseSlice']>[1]) =>
        dom.querySelector('[data-pm-slice]') ? own.parseSlice(dom, options) : read(dom),
    });
    return [new Plugin({ props: { clipboardParser: reader } })];
  },
});
