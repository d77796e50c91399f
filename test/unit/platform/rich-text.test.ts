import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { forbiddenIn, richTextOf } from '../../../src/plugins/platform/server/domain/rich-text';

test('an official text with headings, a table and a link passes unchanged in meaning', () => {
  const html = '<h2>Điều 1</h2><p>Xem <a href="https://backan.gov.vn/x">quyết định</a></p><table><tr><th scope="col">Xã</th><td colspan="2">Khang Ninh</td></tr></table>';
  assert.deepEqual(forbiddenIn(html), []);
  assert.equal(richTextOf(html), html);
});

test('scripts, handlers, styles, frames and foreign images are named, not silently dropped', () => {
  const cases: Array<[string, string]> = [
    ['<script>alert(1)</script>', 'script'],
    ['<p onclick="x()">a</p>', 'p[onclick]'],
    ['<p style="position:fixed">a</p>', 'p[style]'],
    ['<iframe src="https://a.example"></iframe>', 'iframe'],
    ['<a href="javascript:alert(1)">a</a>', 'a[href]'],
    ['<a href="jav\tascript:alert(1)">a</a>', 'a[href]'],
    ['<a href="data:text/html,x">a</a>', 'a[href]'],
    ['<a href="//evil.example">a</a>', 'a[href]'],
    ['<img src="https://tracker.example/x.png" alt="">', 'img[src]'],
    ['<img src="/uploads/../secret" alt="">', 'img[src]'],
    ['<svg><path d="M0 0"/></svg>', 'svg'],
    ['<form action="/x"><input></form>', 'form'],
  ];
  for (const [html, name] of cases) assert.ok(forbiddenIn(html).includes(name), `${html} → ${forbiddenIn(html).join()}`);
});

test('text typed without tags becomes paragraphs; special characters survive', () => {
  assert.equal(richTextOf('Đoạn một\ndòng hai\n\nA & B, 3 < 5'), '<p>Đoạn một<br />dòng hai</p>\n<p>A &amp; B, 3 &lt; 5</p>');
  assert.equal(richTextOf(''), '');
});

test('storing is idempotent and what is stored is allowed', () => {
  const piece = fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<table>', '<td>', 'văn bản ', '& ', '< ', '\n\n', '<a href="/x">', '</a>', '<br>', '"');
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
    const stored = richTextOf(pieces.join(''));
    assert.equal(richTextOf(stored), stored);
    assert.deepEqual(forbiddenIn(stored), []);
  }));
});
