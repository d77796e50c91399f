import { Mark } from '@tiptap/core';
import { isSafeAddress } from '../../../../platform/contracts/rich-text';

/** A link: an own path or an address with one of the allowed schemes. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes() {
    return { href: { default: null }, title: { default: null }, lang: { default: null }, target: { default: null } };
  },
  parseHTML() {
    return [{ tag: 'a[href]', getAttrs: (element) => (isSafeAddress(element.getAttribute('href') ?? '') ? null : false) }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['a', { ...HTMLAttributes, rel: 'noopener noreferrer' }, 0];
  },
});

const raised = (name: 'subscript' | 'superscript', tag: 'sub' | 'sup', shortcut: string) => Mark.create({
  name,
  excludes: 'subscript superscript',
  parseHTML() {
    return [{ tag }];
  },
  renderHTML() {
    return [tag, 0];
  },
  addKeyboardShortcuts() {
    return { [shortcut]: () => this.editor.commands.toggleMark(name) };
  },
});

export const Subscript = raised('subscript', 'sub', 'Mod-,');
export const Superscript = raised('superscript', 'sup', 'Mod-.');

/** Only kept where a stored text has it; there may be a link or stress inside. */
export const Code = Mark.create({
  name: 'code',
  parseHTML() {
    return [{ tag: 'code' }];
  },
  renderHTML() {
    return ['code', 0];
  },
});
