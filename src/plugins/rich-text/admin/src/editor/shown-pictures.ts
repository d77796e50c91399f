import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import type { AddressOf } from './address-book';

/** A figure on screen: the picture comes from an address that is good for some minutes, the document keeps the plain one. */
class FigureView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('figcaption');
  private readonly picture = document.createElement('img');
  private src = '';

  constructor(node: Node, private readonly addressOf: AddressOf) {
    this.dom.append(this.picture, this.contentDOM);
    // An address may run out while the text stays open: asked for once more, never in a circle.
    this.picture.addEventListener('error', () => void this.show(this.src), { once: true });
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
    const address = await this.addressOf(src);
    if (src === this.src && this.picture.getAttribute('src') !== address) this.picture.src = address;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

interface Options {
  addressOf: AddressOf;
}

export const ShownPictures = Extension.create<Options>({
  name: 'shownPictures',
  addOptions() {
    return { addressOf: (src) => Promise.resolve(src) };
  },
  addProseMirrorPlugins() {
    const { addressOf } = this.options;
    return [new Plugin({ props: { nodeViews: { figure: (node) => new FigureView(node, addressOf) } } })];
  },
});
