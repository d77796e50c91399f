import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

interface Options {
  /** Alt+F10. */
  onToolbar: () => void;
  /** Ctrl+K. */
  onLink: () => void;
}

/** Ways between text and toolbar, and a way out: Tab moves inside lists and tables, so after Escape it leaves the text. */
export const Keys = Extension.create<Options>({
  name: 'richTextKeys',
  addOptions() {
    return { onToolbar: () => undefined, onLink: () => undefined };
  },
  addKeyboardShortcuts() {
    const act = (run: () => void) => () => {
      run();
      return true;
    };
    return { 'Alt-F10': act(() => this.options.onToolbar()), 'Mod-k': act(() => this.options.onLink()) };
  },
  addProseMirrorPlugins() {
    let leaving = false;
    return [new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (_view, event) => {
            if (event.key === 'Tab' && leaving) return true;
            if (event.key !== 'Shift') leaving = event.key === 'Escape';
            return false;
          },
          blur: () => {
            leaving = false;
            return false;
          },
        },
      },
    })];
  },
});
