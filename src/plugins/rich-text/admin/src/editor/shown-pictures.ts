import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { addressOf } from '../../../../platform/admin/src/public';

/** A figure on screen: the picture comes from an address that is good for some minutes, the document keeps the plain one. */
class FigureView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('figcaption');
  private readonly picture = document.createElement('img');
  private src = '';

  constructor(node: Node) {
    this.dom.append(this.picture, this.contentDOM);
    this.update(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== 'figure') return false;
    const { src, alt, title } = node.attrs as { src: string; alt: string | null; title: string | null };
    this.picture.alt = alt ?? '';
    if (title) this.picture.title = title;
    else this.picture.removeAttribute('title');
    if (src !== this.src) {
      this.src = src;
      void this.show(src);
    }
    return true;
  }

  private async show(src: string): Promise<void> {
    const address = await addressOf(src);
    if (src === this.src && this.picture.getAttribute('src') !== address) this.picture.src = address;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

export const ShownPictures = Extension.create({
  name: 'shownPictures',
  addProseMirrorPlugins() {
    return [new Plugin({ props: { nodeViews: { figure: (node) => new FigureView(node) } } })];
  },
});
