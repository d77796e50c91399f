import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { forbiddenIn, richTextOf } from '../../../src/plugins/platform/server/domain/rich-text';
import { comparable, diffHtml } from '../../../src/plugins/review/server/domain/diff/diff-html';
import { accepted, isFixedIn, rejected } from '../../../src/plugins/review/server/domain/diff/marks';
import { parse } from '../../../src/plugins/review/server/domain/diff/parse';
import { isBlock, isElement, STRUCTURES, type Node } from '../../../src/plugins/review/server/domain/diff/tree';

const word = fc.constantFrom('xã', 'huyện', 'Ba Bể', 'hộ nghèo', '4.859,96', 'năm', '2024', 'tỉnh', 'Bắc Kạn', 'và', 'thôn', '48', '52', '20/02/2025', 'a&b', '<', 'e\u0302\u0323');
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const plain = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => escape(words.join(' ')));
const inline = fc.array(fc.oneof(
  plain, plain,
  plain.map((text) => `<strong>${text}</strong>`),
  plain.map((text) => `<em>${text}, <strong>${text}</strong></em>`),
  fc.tuple(plain, fc.constantFrom('/a', '/b')).map(([text, href]) => `<a href="${href}">${text}</a>`),
  fc.tuple(fc.constantFrom('mot', 'hai'), fc.constantFrom('Ảnh', 'Hồ', '')).map(([name, alt]) => `<img src="/uploads/${name}.jpg" alt="${alt}" />`),
  fc.constant('<br />'),
), { maxLength: 4 }).map((parts) => parts.join(' '));
const row = (cells: readonly string[], tag = 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 }), fc.boolean(), fc.boolean()).chain(([width, height, head, ragged]) =>
  fc.array(fc.array(inline, { minLength: width, maxLength: ragged ? width + 1 : width }), { minLength: height, maxLength: height }).map((rows) =>
    `<table>${head ? `<thead>${row(Array.from({ length: width }, (_, at) => `Cột ${at}`), 'th')}</thead>` : ''}<tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`));
const merged = inline.map((text) => `<table><tbody><tr><td colspan="2">${text}</td></tr><tr><td>${text}</td><td>1</td></tr></tbody></table>`);
const list = fc.array(inline, { minLength: 1, maxLength: 4 }).map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
const block = fc.oneof(
  inline.map((text) => `<p>${text}</p>`), inline.map((text) => `<p>${text}</p>`),
  plain.map((text) => `<h2>${text}</h2>`), list, table, merged,
  inline.map((text) => `<blockquote><p>${text}</p></blockquote>`),
  plain.map((text) => `<figure><img src="/uploads/anh.jpg" alt="${text}" /><figcaption>${text}</figcaption></figure>`),
  plain.map((text) => `<ul><li>${text}<ul><li>${text}</li></ul></li></ul>`),
  fc.constant('<hr />'),
);
const document = fc.array(block, { maxLength: 7 }).map((blocks) => blocks.join('\n'));

/** A text and one that an editor made of it: blocks dropped, moved in, words changed. */
const edited = fc.tuple(fc.array(block, { minLength: 1, maxLength: 7 }), fc.array(block, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), word, word).map(
  ([blocks, more, from, count, find, put]) => {
    const fresh = [...blocks];
    fresh.splice(from % blocks.length, count % 3, ...more);
    return [blocks.join('\n'), fresh.join('').replaceAll(escape(find), escape(put))] as const;
  });
const pairs = fc.oneof(edited, fc.tuple(document, document));

/** The marks may only add this to the allow-list. */
const beyond = (html: string): string[] =>
  forbiddenIn(html).filter((found) => !/^(ins|del|[a-z0-9]+\[data-(change|column|new|old-[a-z]+)\])$/.test(found));

/** Where a mark stands against the rules of HTML: directly in a list or table, around a row, or around a block inside a line. */
const misplaced = (nodes: readonly Node[], parent = ''): string[] => nodes.flatMap((node) => {
  if (!isElement(node)) return [];
  const mark = node.tag === 'ins' || node.tag === 'del';
  const fault = mark && (STRUCTURES.has(parent) || node.children.some((child) => isFixedIn('', child)) || (['p', 'h2', 'pre'].includes(parent) && node.children.some(isBlock)) || /ins|del/.test(parent));
  return [...(fault ? [`${node.tag} in ${parent || 'the page'}`] : []), ...misplaced(node.children, node.tag)];
});

describe('differences of rich text', () => {
  it('accepting all marks gives the new text, rejecting them the old one', () => {
    fc.assert(fc.property(pairs, ([old, fresh]) => {
      const marked = diffHtml(old, fresh);
      assert.equal(accepted(marked), comparable(fresh));
      assert.equal(rejected(marked), comparable(old));
    }), { numRuns: 400 });
  });

  it('the marked text nests as HTML allows and holds nothing beyond the allow-list, ins, del and the marks', () => {
    fc.assert(fc.property(pairs, ([old, fresh]) => {
      const marked = diffHtml(richTextOf(old), richTextOf(fresh));
      assert.deepEqual(beyond(marked), []);
      assert.deepEqual(misplaced(parse(marked)), [], marked);
    }), { numRuns: 200 });
  });

  it('a text against itself has no marks', () => {
    fc.assert(fc.property(document, (text) => {
      assert.equal(diffHtml(text, text), comparable(text));
      assert.doesNotMatch(diffHtml(text, text.normalize('NFD')), /<(ins|del)|data-change/);
    }), { numRuns: 100 });
  });

  const marks = (old: string, fresh: string): string => diffHtml(old, fresh);

  it('marks the words that changed, a number or a date as one', () => {
    assert.equal(marks('<p>Có 4.859,96 km² đất, từ 01/01/2024.</p>', '<p>Có 4.860,00 km² đất, từ 01/07/2024.</p>'),
      '<p>Có <del>4.859,96</del><ins>4.860,00</ins> km² đất, từ <del>01/01/2024</del><ins>01/07/2024</ins>.</p>');
  });

  it('marks a syllable that differs only in its tone', () => {
    assert.equal(marks('<p>Họp tại hội trường.</p>', '<p>Họp tải hội trường.</p>'), '<p>Họp <del>tại</del><ins>tải</ins> hội trường.</p>');
  });

  it('joins neighbouring changed words to one change', () => {
    assert.equal(marks('<p>Ông Nguyễn Văn A chủ trì.</p>', '<p>Ông Trần Thị B chủ trì.</p>'), '<p>Ông <del>Nguyễn Văn A</del><ins>Trần Thị B</ins> chủ trì.</p>');
  });

  it('recognises an added row, a changed cell and a removed row', () => {
    const rows = (...names: string[][]): string => `<table><thead>${row(['Xã', 'Hộ'], 'th')}</thead><tbody>${names.map((cells) => row(cells)).join('')}</tbody></table>`;
    assert.equal(
      marks(rows(['Khang Ninh', '48'], ['Cao Thượng', '61'], ['Đồng Phúc', '70']), rows(['Khang Ninh', '52'], ['Nam Mẫu', '33'], ['Cao Thượng', '61'])),
      '<table><thead><tr><th>Xã</th><th>Hộ</th></tr></thead><tbody>'
      + '<tr><td>Khang Ninh</td><td><del>48</del><ins>52</ins></td></tr>'
      + '<tr data-change="added"><td><ins>Nam Mẫu</ins></td><td><ins>33</ins></td></tr>'
      + '<tr><td>Cao Thượng</td><td>61</td></tr>'
      + '<tr data-change="removed"><td><del>Đồng Phúc</del></td><td><del>70</del></td></tr></tbody></table>');
  });

  it('recognises an added column and a removed one', () => {
    const old = `<table><thead>${row(['Xã', 'Hộ'], 'th')}</thead><tbody>${row(['Khang Ninh', '48'])}${row(['Nam Mẫu', '33'])}</tbody></table>`;
    const fresh = `<table><thead>${row(['Xã', 'Năm', 'Hộ'], 'th')}</thead><tbody>${row(['Khang Ninh', '2024', '48'])}${row(['Nam Mẫu', '2024', '34'])}</tbody></table>`;
    const marked = marks(old, fresh);
    assert.equal(marked.match(/data-change="added" data-column="1"/g)?.length, 3);
    assert.match(marked, /<td><del>33<\/del><ins>34<\/ins><\/td>/);
    assert.equal(marks(fresh, old).match(/data-change="removed" data-column="1"/g)?.length, 3);
  });

  it('shows a picture with another description once, with the old description beside', () => {
    assert.equal(marks('<p><img src="/uploads/a.jpg" alt="Hồ" /></p>', '<p><img src="/uploads/a.jpg" alt="Hồ Ba Bể" /></p>'),
      '<p><img alt="Hồ Ba Bể" data-old-alt="Hồ" src="/uploads/a.jpg" /></p>');
  });

  it('strikes out the old picture and puts in the new one', () => {
    assert.equal(marks('<p><img src="/uploads/a.jpg" alt="A" /></p>', '<p><img src="/uploads/b.jpg" alt="A" /></p>'),
      '<p><del><img alt="A" src="/uploads/a.jpg" /></del><ins><img alt="A" src="/uploads/b.jpg" /></ins></p>');
  });

  it('a text of a hundred pages that was rewritten whole takes no quadratic time', () => {
    const page = (seed: number): string => Array.from({ length: 15 }, (_, at) => `<p>${Array.from({ length: 35 }, (__, each) => `từ${(seed * 7919 + at * 31 + each * 17) % 9973}`).join(' ')}</p>`).join('');
    const text = (seed: number): string => Array.from({ length: 100 }, (_, at) => page(seed + at)).join('');
    const giant = (seed: number): string => `<p>${Array.from({ length: 50_000 }, (_, at) => `từ${(seed * 7919 + at * 31) % 9973}`).join(' ')}</p>`;
    const started = performance.now();
    for (const [old, fresh] of [[text(1), text(5000)], [giant(1), giant(5000)]] as const) {
      const marked = diffHtml(old, fresh);
      assert.equal(accepted(marked), comparable(fresh));
    }
    assert.ok(performance.now() - started < 60_000, `${performance.now() - started} ms`);
  });
});
