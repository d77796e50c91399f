import { Extension } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { Figure } from './figure';
import { Footnote } from './footnote';
import { Code, Link, Subscript, Superscript } from './marks';
import { TABLE } from './table';

/** Attributes that stored texts have and people do not set here. */
const KeptAttributes = Extension.create({
  name: 'keptAttributes',
  addGlobalAttributes() {
    return [
      { types: ['heading'], attributes: { id: { default: null } } },
      { types: ['blockquote'], attributes: { cite: { default: null } } },
    ];
  },
});

/** Everything that a text of the portal may hold; its stored form stands in the allow-list (test/unit/rich-text). */
export const EXTENSIONS = [
  StarterKit.configure({ link: false, code: false, heading: { levels: [2, 3, 4] } }),
  KeptAttributes, Code, Link, Subscript, Superscript, Figure, Footnote, ...TABLE,
];
