import assert from 'node:assert/strict';
import test from 'node:test';
import { getSchema } from '@tiptap/core';
import fc, { type Arbitrary } from 'fast-check';
import { EXTENSIONS } from '../../../src/plugins/rich-text/admin/src/editor/extensions';
import { MARKS, type TextMark, type TextNode } from '../../../src/plugins/rich-text/contracts/document';
import { documentOf } from '../../../src/plugins/rich-text/contracts/document-of';
import { htmlOf } from '../../../src/plugins/rich-text/contracts/html-of';
import { ALLOWED } from '../../../src/plugins/platform/contracts/rich-text';
import { forbiddenIn, richTextOf } from '../../../src/plugins/platform/server/domain/rich-text';

const schema = getSchema(EXTENSIONS);

// Texts with everything that could hurt: markup, entities, blanks of all kinds, letters in pieces, signs that melt with `>`.
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.array(fc.constantFrom('Ủy ban', ' ', '  ', '\n', '\t', '\u00a0', '<b>', '&amp;', '"', "'", '>', '\u0338', 'e\u0323\u0302', '\u0001', 'xã'), { maxLength: 6 }).map((parts) => parts.join('')),
);
const address = fc.constantFrom('https://backan.gov.vn/a?b=1&c="2"', '/bai-viet/x', '#phan-1', 'mailto:a@b.vn', 'tel:+84123', 'javascript:alert(1)', '//evil.example', 'data:text/html,x');
const optional = <T>(value: Arbitrary<T>) => fc.option(value, { nil: null });

const mark: Arbitrary<TextMark> = fc.oneof(
  fc.constantFrom(...MARKS.filter((type) => type !== 'link')).map((type) => ({ type })),
  fc.record({ href: address, title: optional(words), lang: fc.constantFrom(null, 'en', 'x y'), target: fc.constantFrom(null, '_blank', '_top') }).map((attrs) => ({ type: 'link' as const, attrs })),
);
// Below and above the line at once: the schema excludes it.
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => (type === 'subscript' ? 'superscript' : type) });
const text: Arbitrary<TextNode> = fc.tuple(words.filter((value) => value !== ''), marks).map(([value, own]) => ({ type: 'text', text: value, marks: own }));
const line = fc.array(fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.constant<TextNode>({ type: 'hardBreak' }) }), { maxLength: 4 });
const inline: Arbitrary<readonly TextNode[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constant<TextNode>({ type: 'hardBreak' }) }, { weight: 1, arbitrary: line.map((note): TextNode => ({ type: 'footnote', attrs: { note } })) }),
  { maxLength: 5 },
);

const paragraph = inline.map((content): TextNode => ({ type: 'paragraph', content }));
const heading = fc.tuple(inline, fc.constantFrom(2, 3, 4), fc.constantFrom(null, 'phan-1', 'KHÔNG "được"')).map(([content, level, id]): TextNode => ({ type: 'heading', attrs: { level, id }, content }));
const figure = fc.tuple(inline, words, optional(words), optional(fc.integer({ min: -5, max: 20_000 }))).map(([content, alt, title, width]): TextNode =>
  ({ type: 'figure', attrs: { src: '/uploads/anh_1.png', alt, title, width, height: width }, content }));
const simple: Arbitrary<TextNode> = fc.oneof(
  { weight: 4, arbitrary: paragraph }, heading, figure, fc.constant<TextNode>({ type: 'horizontalRule' }),
  words.filter((value) => value !== '').map((value): TextNode => ({ type: 'codeBlock', content: [{ type: 'text', text: value }] })),
);

const { block } = fc.letrec<{ block: TextNode }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const item = fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]): TextNode => ({ type: 'listItem', content: [first, ...rest] }));
  const cell = fc.tuple(blocks, fc.boolean(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([content, head, colspan, rowspan]): TextNode =>
    ({ type: head ? 'tableHeader' : 'tableCell', attrs: { colspan, rowspan }, content }));
  const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((content): TextNode => ({ type: 'tableRow', content }));
  const list = fc.array(item, { minLength: 1, maxLength: 3 });
  return {
    block: fc.oneof({ depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: simple },
      list.map((content): TextNode => ({ type: 'bulletList', content })),
      fc.tuple(list, fc.integer({ min: -1, max: 200_000 }), fc.constantFrom(null, 'a', 'z')).map(([content, start, type]): TextNode => ({ type: 'orderedList', attrs: { start, type }, content })),
      fc.tuple(blocks, address).map(([content, cite]): TextNode => ({ type: 'blockquote', attrs: { cite }, content })),
      fc.tuple(fc.array(row, { minLength: 1, maxLength: 3 }), optional(words)).map(([content, caption]): TextNode => ({ type: 'table', attrs: { caption }, content })),
    ),
  };
});
const anyText = fc.array(block, { maxLength: 4 }).map((content): TextNode => ({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }));

test('what the editor can hold is stored by the server unchanged: nothing of it is forbidden, cleaning alters no character', () => {
  fc.assert(fc.property(anyText, (document) => {
    const node = schema.nodeFromJSON(document);
    node.check();
    const html = htmlOf(node.toJSON() as TextNode);
    assert.deepEqual(forbiddenIn(html), []);
    assert.equal(html.normalize('NFC'), html);
    assert.equal(richTextOf(html), html);
  }), { numRuns: 400 });
});

test('opening a stored text in the editor and storing it again gives the same text', () => {
  fc.assert(fc.property(anyText, (document) => {
    const html = htmlOf(document);
    const read = documentOf(html).document;
    schema.nodeFromJSON(read).check();
    assert.equal(htmlOf(schema.nodeFromJSON(read).toJSON() as TextNode), html);
  }), { numRuns: 400 });
});

test('whatever HTML comes, what is read of it fits the editor and the allow-list', () => {
  const tags = [...Object.keys(ALLOWED), 'div', 'span', 'script', 'h1', 'font'];
  const piece = fc.oneof(
    fc.constantFrom(...tags).chain((tag) => fc.constantFrom(`<${tag}>`, `</${tag}>`)),
    fc.constantFrom('<td colspan="3" rowspan="2">', '<a href="#cuoc-chu-1" id="goi-cuoc-chu-1">', '<li id="cuoc-chu-1">', '<a href="#goi-cuoc-chu-1">', '<img src="/uploads/a.png" alt="x">', '<ol start="7" type="a">', '<p style="mso-list:l0 level2 lfo1">'),
    words,
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), fc.boolean(), (pieces, foreign) => {
    const html = pieces.join('');
    const { document } = documentOf(html, { foreign });
    schema.nodeFromJSON(document).check();
    const stored = htmlOf(document);
    assert.deepEqual(forbiddenIn(stored), []);
    assert.equal(richTextOf(stored), stored);
  }), { numRuns: 1500 });
});
