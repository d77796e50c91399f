import assert from 'node:assert/strict';
import test from 'node:test';
import { convertWord } from '../../../src/plugins/rich-text/server/services/convert-word';
import { draftOf, lostIn, picturesIn, readWordHtml, withStoredPictures } from '../../../src/plugins/rich-text/server/domain/word-draft';
import { htmlOf } from '../../../src/plugins/rich-text/contracts/html-of';
import { forbiddenIn, richTextOf } from '../../../src/plugins/platform/server/domain/rich-text';
import { docx, footnoteCall, link, listItem, paragraph, picture, run, table } from '../../support/made-word';

const report = docx({
  body: [
    paragraph(run('Báo cáo công tác tháng 01/2025'), 'Title'),
    paragraph(run('I. Kết quả'), 'Heading1'),
    paragraph(run('Huyện có ') + run('15 xã', '<w:b/>') + run(', xem ') + link('trang văn bản') + footnoteCall(1) + run('.')),
    listItem('Việc thứ nhất', 2), listItem('Ý con', 1, 1), listItem('Việc thứ hai', 2),
    table([
      [{ text: 'Xã', down: 'begin' }, { text: 'Số hộ', across: 2 }],
      [{ text: '', down: 'go-on' }, { text: 'Nghèo' }, { text: 'Cận nghèo' }],
      [{ text: 'Khang Ninh' }, { text: '12' }, { text: '7' }],
    ], 2),
    picture('rPicture', 'Lớp tập huấn ở xã'),
    paragraph(run('II. Kiến nghị'), 'Heading2'),
  ].join(''),
  footnotes: ['Theo báo cáo của huyện (số liệu thử nghiệm).'],
  media: { rPicture: { bytes: Buffer.from('x'), extension: 'png' } },
});

test('a Word file with headings, lists, a table with merged cells, a link, a footnote and a picture becomes a text of ours', async () => {
  const { html, pictures } = await convertWord(report);
  const read = readWordHtml(html);
  assert.equal(pictures.length, 1);
  assert.deepEqual(picturesIn(read), [0]);
  const draft = draftOf(withStoredPictures(read, new Map([[0, '/uploads/hinh_1.png']])));
  assert.equal(draft.title, 'Báo cáo công tác tháng 01/2025');
  assert.equal(draft.titleHtml, '<h2>Báo cáo công tác tháng 01/2025</h2>');
  assert.equal(draft.html, [
    '<h2>I. Kết quả</h2>',
    '<p>Huyện có <strong>15 xã</strong>, xem <a href="https://backan.gov.vn/van-ban">trang văn bản</a><sup><a href="#cuoc-chu-1" id="goi-cuoc-chu-1" role="doc-noteref">1</a></sup>.</p>',
    '<ol><li>Việc thứ nhất<ul><li>Ý con</li></ul></li><li>Việc thứ hai</li></ol>',
    '<table><thead><tr><th scope="col" rowspan="2">Xã</th><th scope="colgroup" colspan="2">Số hộ</th></tr><tr><th scope="col">Nghèo</th><th scope="col">Cận nghèo</th></tr></thead>'
      + '<tbody><tr><td>Khang Ninh</td><td>12</td><td>7</td></tr></tbody></table>',
    '<figure><img src="/uploads/hinh_1.png" alt="Lớp tập huấn ở xã" /></figure>',
    '<h3>II. Kiến nghị</h3>',
    '<section role="doc-endnotes" aria-label="Chú thích"><ol><li id="cuoc-chu-1">Theo báo cáo của huyện (số liệu thử nghiệm). '
      + '<a href="#goi-cuoc-chu-1" role="doc-backlink" aria-label="Về vị trí chú thích 1">↩</a></li></ol></section>',
  ].join('\n'));
  assert.deepEqual(forbiddenIn(draft.html), []);
  assert.equal(richTextOf(draft.html), draft.html);
});

test('a heading further below is only proposed as the title and stays; a picture that was not stored leaves its words', () => {
  const read = readWordHtml('<p>Số: 12/BC-UBND</p><h1>Báo cáo</h1><figure><img src="/uploads/word-picture-0" alt="a"><figcaption>Hình 1</figcaption></figure>');
  const draft = draftOf(withStoredPictures(read, new Map()));
  assert.deepEqual(draft, { title: 'Báo cáo', titleHtml: '', html: '<p>Số: 12/BC-UBND</p>\n<h2>Báo cáo</h2>\n<p>Hình 1</p>' });
  assert.equal(htmlOf(read).includes('word-picture'), true);
});

test('what a Word file holds and no text can is named', () => {
  assert.deepEqual(lostIn(new Map([
    ['word/document.xml', '<w:p><m:oMath ><m:r/></m:oMath><w:del w:id="1"/></w:p>'], ['word/comments.xml', '<w:comment w:id="0"/>'], ['word/header1.xml', '<w:t>Mật</w:t>'],
  ])), ['equations', 'tracked-changes', 'comments', 'headers']);
  assert.deepEqual(lostIn(new Map([['word/document.xml', '<w:p/>'], ['word/header1.xml', '<w:p/>']])), []);
});
