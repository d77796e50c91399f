import { Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { isOwnFile } from '../../../../platform/contracts/rich-text';

/** As much of a DOM element as is asked here; the schema is used in node too. */
interface Queried {
  querySelector(selector: string): Queried | null;
}

/** A picture of the portal with the line below it. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  isolating: true,
  defining: true,
  draggable: true,
  addAttributes() {
    return { src: { default: null }, alt: { default: '' }, title: { default: null }, width: { default: null }, height: { default: null } };
  },
  parseHTML() {
    return [{
      tag: 'figure',
      contentElement: (element: Queried) => (element.querySelector('figcaption') ?? element) as never,
      getAttrs: (element) => {
        const picture = element.querySelector('img');
        const src = picture?.getAttribute('src') ?? '';
        return picture && isOwnFile(src) ? { src, alt: picture.getAttribute('alt') ?? '', title: picture.getAttribute('title') } : false;
      },
    }];
  },
  renderHTML({ node }) {
    const { src, alt, title } = node.attrs as Record<string, string | null>;
    return ['figure', ['img', { src, alt, ...(title ? { title } : {}) }], ['figcaption', 0]];
  },
  addKeyboardShortcuts() {
    return {
      // Below a picture Enter goes on with the text; there is only one line.
      Enter: () => this.editor.commands.command(({ state, tr, dispatch }) => {
        const { $from } = state.selection;
        const paragraph = state.schema.nodes.paragraph;
        if ($from.parent.type.name !== 'figure' || !paragraph) return false;
        const after = $from.after();
        if (dispatch) {
          tr.insert(after, paragraph.create());
          tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView();
        }
        return true;
      }),
    };
  },
});
