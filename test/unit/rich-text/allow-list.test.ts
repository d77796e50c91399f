import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { ALLOWED } from '../../../src/plugins/platform/contracts/rich-text';
import { forbiddenIn, richTextOf } from '../../../src/plugins/platform/server/domain/rich-text';
import { documentOf } from '../../../src/plugins/rich-text/contracts/document-of';
import { htmlOf } from '../../../src/plugins/rich-text/contracts/html-of';
import { isTypeWithText } from '../../../src/plugins/rich-text/contracts/types-with-text';

/** Every element of the allow-list with every attribute, as the editor stores it. */
const WHOLE = [
  '<h2 id="muc-1">Một</h2>', '<h3 id="muc-2">Hai</h3>', '<h4>Ba</h4>',
  '<p><strong>a</strong><em>b</em><u>c</u><s>d</s><sub>e</sub><sup>f</sup><code>g</code><br /><a href="https://a.vn/" title="t" lang="en" target="_blank" rel="noopener noreferrer">h</a><sup><a href="#cuoc-chu-1" id="goi-cuoc-chu-1" role="doc-noteref">1</a></sup></p>',
  '<ul><li>i</li></ul>', '<ol start="3" type="a"><li>j<ul><li>k</li></ul></li></ol>', '<blockquote cite="https://a.vn/"><p>l</p></blockquote>', '<pre><code>m\n  n</code></pre>', '<hr />',
  '<figure><img src="/uploads/a_1.png" alt="o" title="p" width="10" height="20" /><figcaption>q <em>r</em></figcaption></figure>',
  '<table><caption>s</caption><thead><tr><th scope="col" rowspan="2">t</th><th scope="colgroup" colspan="2">u</th></tr><tr><th scope="col">v</th><th scope="col">w</th></tr></thead><tbody><tr><th scope="row">x</th><td>y</td><td>z</td></tr></tbody></table>',
  '<section role="doc-endnotes" aria-label="Chú thích"><ol><li id="cuoc-chu-1">note <a href="#goi-cuoc-chu-1" role="doc-backlink" aria-label="Về vị trí chú thích 1">↩</a></li></ol></section>',
].join('\n');

test('every element of the allow-list opens in the editor and is stored as it was', () => {
  const used = new Set([...WHOLE.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
  // Two are other names of strong and em; rows at a table's foot are rows like others in the editor.
  assert.deepEqual(Object.keys(ALLOWED).filter((tag) => !used.has(tag)), ['b', 'i', 'tfoot']);
  assert.deepEqual(forbiddenIn(WHOLE), []);
  assert.equal(richTextOf(WHOLE), WHOLE);
  assert.equal(htmlOf(documentOf(WHOLE).document), WHOLE);
});

test('other shapes that the API takes lose no word in the editor', () => {
  const cases: Array<[string, string]> = [
    ['<p><b>a</b> <i>b</i></p>', '<p><strong>a</strong> <em>b</em></p>'],
    ['text <p>a</p>', '<p>text</p>\n<p>a</p>'],
    ['<p>a<img src="/uploads/x.png" alt="y" />b</p>', '<p>a</p>\n<figure><img src="/uploads/x.png" alt="y" /></figure>\n<p>b</p>'],
    ['<figure><img src="/uploads/x.png" alt="1" /><img src="/uploads/y.png" alt="2" /><figcaption>c</figcaption></figure>',
      '<figure><img src="/uploads/x.png" alt="1" /></figure>\n<figure><img src="/uploads/y.png" alt="2" /><figcaption>c</figcaption></figure>'],
    ['<figure><table><tr><td>a</td></tr></table><figcaption>c</figcaption></figure>', '<table><caption>c</caption><tbody><tr><td>a</td></tr></tbody></table>'],
    ['<figure><blockquote>a</blockquote><figcaption>c</figcaption></figure>', '<blockquote><p>a</p></blockquote>\n<p>c</p>'],
    ['<table><tr><td>a</td></tr><tfoot><tr><td>b</td></tr></tfoot></table>', '<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>'],
    ['<section role="doc-endnotes"><ol><li id="cuoc-chu-9">lạc</li></ol></section>', '<ol><li>lạc</li></ol>'],
  ];
  for (const [given, wanted] of cases) {
    assert.deepEqual(forbiddenIn(given), [], given);
    assert.equal(htmlOf(documentOf(richTextOf(given)).document), wanted);
  }
});

test('attributes outside their bounds are refused by name: spans, sizes, ids, roles', () => {
  const cases: Array<[string, string]> = [
    ['<table><tr><td colspan="101">a</td></tr></table>', 'td[colspan]'], ['<table><tr><th rowspan="0">a</th></tr></table>', 'th[rowspan]'],
    ['<table><tr><th scope="x">a</th></tr></table>', 'th[scope]'], ['<img src="/uploads/a.png" alt="a" width="99999">', 'img[width]'], ['<img src="/uploads/a.png" alt="a" height="50%">', 'img[height]'],
    ['<h2 id="Tiêu đề">a</h2>', 'h2[id]'], ['<ul><li id="login">a</li></ul>', 'li[id]'], ['<p id="x">a</p>', 'p[id]'], ['<a id="main" href="/x">a</a>', 'a[id]'],
    ['<a role="button" href="/x">a</a>', 'a[role]'], ['<a aria-label="khác" href="/x">a</a>', 'a[aria-label]'], ['<section>a</section><section role="main">b</section>', 'section[role]'],
    ['<ol type="disc"><li>a</li></ol>', 'ol[type]'], ['<a href="\\\\evil.example">a</a>', 'a[href]'],
  ];
  for (const [html, name] of cases) assert.deepEqual(forbiddenIn(html), [name], html);
});

test('links to a new window are stored in one wording, and no other window is kept', () => {
  assert.equal(richTextOf('<a href="/x" rel="nofollow" target="_blank">a</a>'), '<a href="/x" target="_blank" rel="noopener noreferrer">a</a>');
  assert.equal(richTextOf('<a target="_top" rel="opener" href="/x">a</a>'), '<a href="/x">a</a>');
});

test('the list offers to begin from a Word file exactly where an item has a text of this plugin', () => {
  const root = path.resolve(__dirname, '../../../src/api');
  for (const name of readdirSync(root)) {
    const file = path.join(root, name, 'content-types', name, 'schema.json');
    let schema = '';
    try {
      schema = readFileSync(file, 'utf8');
    } catch {
      continue;
    }
    const { attributes } = JSON.parse(schema) as { attributes: Record<string, { customField?: string }> };
    const has = attributes.body?.customField === 'plugin::rich-text.html' && attributes.title !== undefined;
    assert.equal(isTypeWithText(`api::${name}.${name}`), has, name);
  }
});
