import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Element } from 'domhandler';
import { findAll, getAttributeValue, getChildren, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { draw } from '../../../scripts/demo-content/drawings';
import type { ArticleRow, Picture } from '../../../scripts/demo-content/items';
import { picturesIn } from '../../../scripts/demo-content/pictures';
import { forbiddenIn, richTextOf } from '../../../src/plugins/platform/server/domain/rich-text';
import { demoItems, type DemoItem } from '../../support/demo-items';

interface Body { key: string; html: string }

let items: readonly DemoItem[];
let bodies: readonly Body[];
before(async () => {
  items = await demoItems();
  bodies = items.flatMap(({ key, bodies: texts }) => texts.map((html) => ({ key, html })));
});

const elements = (html: string, ...names: string[]): Element[] => findAll(({ name }) => names.includes(name), parseDocument(html).children);
const span = (cell: Element, name: string): number => Number(getAttributeValue(cell, name) ?? 1);

/** How many columns each row of a table fills, cells from above included. */
const widths = (table: Element): number[] => {
  const reserved: number[][] = [];
  return findAll(({ name }) => name === 'tr', [table]).map((row, index) => {
    const cells = getChildren(row).filter((node): node is Element => ['td', 'th'].includes((node as Element).name));
    let width = (reserved[index] ?? []).reduce((sum, part) => sum + part, 0);
    for (const cell of cells) {
      width += span(cell, 'colspan');
      for (let down = 1; down < span(cell, 'rowspan'); down += 1) (reserved[index + down] ??= []).push(span(cell, 'colspan'));
    }
    return width;
  });
};

test('PT-5: every body stands in the allow-list and is stored as it is written', () => {
  for (const { key, html } of bodies) {
    const stored = html.replace(/drawing:[^"]+/g, '/uploads/hinh.jpg');
    assert.deepEqual(forbiddenIn(stored), [], key);
    assert.equal(textContent(parseDocument(richTextOf(stored)).children), textContent(parseDocument(stored).children), key);
  }
});

test('every table is whole: rows of one width, a caption, heads with a scope', () => {
  let merged = 0;
  for (const { key, html } of bodies) {
    for (const table of elements(html, 'table')) {
      const found = widths(table);
      assert.equal(new Set(found).size, 1, `${key}: ${found.join(' ')}`);
      assert.equal(findAll(({ name }) => name === 'caption', [table]).length, 1, key);
      for (const head of findAll(({ name }) => name === 'th', [table])) assert.ok(getAttributeValue(head, 'scope'), key);
      if (findAll((cell) => span(cell, 'rowspan') > 1 || span(cell, 'colspan') > 1, [table]).length > 0) merged += 1;
    }
  }
  assert.ok(merged >= 10, String(merged));
});

test('headings begin with the second level and leave none out', () => {
  for (const { key, html } of bodies) {
    let level = 1;
    for (const { name } of elements(html, 'h2', 'h3', 'h4')) {
      const next = Number(name.slice(1));
      assert.ok(next <= level + 1, `${key}: ${name} after h${level}`);
      level = next;
    }
  }
});

test('every picture says in words what it shows, and in a body has a caption', () => {
  const covers = items.flatMap(({ key, row }) => {
    const { cover } = row as ArticleRow;
    return cover ? [{ key, alt: cover.alt }] : [];
  });
  const inside = bodies.flatMap(({ key, html }) => elements(html, 'img').map((image) => ({ key, image, html })));
  assert.ok(inside.length >= 15);
  for (const { key, alt } of [...covers, ...inside.map(({ key: where, image }) => ({ key: where, alt: getAttributeValue(image, 'alt') ?? '' }))]) {
    assert.ok(alt.length >= 20 && alt.length <= 300, `${key}: ${alt}`);
  }
  for (const { key, html } of bodies) {
    assert.equal(elements(html, 'img').length, picturesIn(html).length, `${key}: a picture that the loader would not draw`);
    for (const figure of elements(html, 'figure')) assert.equal(findAll(({ name }) => name === 'figcaption', [figure]).length, 1, key);
  }
});

test('every drawing is drawn from shapes, without letters that a bare machine cannot show, and at least twelve differ', () => {
  const drawings = new Set<Picture['drawing']>([
    ...items.flatMap(({ row, steps }) => [(row as ArticleRow).cover, ...steps.map((step) => (step.act === 'edit' ? step.cover : undefined))])
      .flatMap((cover) => cover?.drawing ?? []),
    ...bodies.flatMap(({ html }) => picturesIn(html).map(({ drawing }) => drawing)),
  ]);
  assert.ok(new Set([...drawings].map((drawing) => drawing.split('?')[0])).size >= 12);
  for (const drawing of drawings) {
    const svg = draw(drawing);
    assert.match(svg, /^<svg [^>]*width="1200" height="675"/, drawing);
    assert.doesNotMatch(svg, /<text|NaN|undefined|Infinity/, drawing);
    assert.equal(svg, draw(drawing), `${drawing} is not the same each time`);
  }
});
