import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readableText } from '../../../src/plugins/moderation/contracts';

test('a rich text reads as lines: paragraphs, list items, rows, pictures by their description', () => {
  assert.deepEqual(
    readableText('<h2>Một</h2><p>Hai <strong>ba</strong><br>bốn</p><ul><li>năm</li><li><p>sáu</p></li></ul><table><caption>Bảng</caption><tbody><tr><th>a</th><td><p>b</p><p>c</p></td></tr></tbody></table><p><img src="/uploads/x.jpg" alt="Hồ"> <a href="/y">Y</a> &amp; &lt;b&gt;</p>'),
    ['Một', 'Hai ba', 'bốn', '• năm', '• sáu', 'Bảng', 'a | b c', '[Ảnh: Hồ] Y (/y) & <b>'],
  );
});

test('whatever the markup, no line is blank and no tag is left', () => {
  const html = fc.array(fc.constantFrom('<p>', '</p>', '<ul><li>', '</li></ul>', '<table><tr><td>', '</td></tr></table>', 'chữ', ' ', '<br>', '<img src="/a">', '<em>', '</em>'), { maxLength: 25 }).map((parts) => parts.join(''));
  fc.assert(fc.property(html, (text) => {
    for (const line of readableText(text)) {
      assert.notEqual(line.trim(), '');
      assert.doesNotMatch(line, /<\/?[a-z]/);
    }
  }));
});
