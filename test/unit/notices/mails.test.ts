import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { paragraphsOf, quoted } from '../../../src/plugins/notices/contracts';
import { digestMail, groupsOf, type Told } from '../../../src/plugins/notices/server/domain/digest';
import { textOfLines, titleLine } from '../../../src/plugins/notices/server/domain/fitting';
import { noticeMail } from '../../../src/plugins/notices/server/domain/notice-mail';

const FRAME = { portal: 'Cổng thử', addressee: 'Nông Thị Mẫu', choicesUrl: 'https://cong.example.vn/admin/plugins/notices/choices' };
const KINDS = [{ key: 'thu.mot', name: 'Loại một' }, { key: 'thu.hai', name: 'Loại hai' }];
const told = (kind: string, title: string): Told => ({ kind, title, text: `Điều đã xảy ra với ${title}.`, url: `https://cong.example.vn/${title}`, when: '08:00 20/02' });

test('a mail says what happened, quotes the remark, and leads to the item and to the choices', () => {
  const text = textOfLines(['Người duyệt trả lại bài.', 'Ý kiến:', ...quoted('Thiếu ảnh.\nXem lại <b>số liệu</b>.'), 'Anh/chị sửa rồi gửi lại.']);
  const { subject, text: plain, html, choicesUrl } = noticeMail({ title: 'Trả lại: Bài', text, url: 'https://cong.example.vn/admin/x?a=1&b=2' }, { name: 'Bài bị trả lại' }, FRAME);
  assert.equal(subject, 'Trả lại: Bài');
  assert.equal(choicesUrl, FRAME.choicesUrl);
  for (const part of ['Kính gửi anh/chị Nông Thị Mẫu,', '> Thiếu ảnh.', '> Xem lại <b>số liệu</b>.', 'https://cong.example.vn/admin/x?a=1&b=2', FRAME.choicesUrl, 'Cổng thử', '«Bài bị trả lại»']) {
    assert.ok(plain.includes(part), part);
  }
  assert.match(html, /<blockquote[^>]*>Thiếu ảnh\.<\/blockquote>/);
  assert.ok(!html.includes('<b>số liệu'));
  assert.ok(html.includes('href="https://cong.example.vn/admin/x?a=1&#38;b=2"'));
});

test('whatever people write, no markup of theirs reaches a mail', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '/', ' ', '\n') }), (given) => {
    const { html } = noticeMail({ title: `x${given}`, text: textOfLines([given]), url: 'https://cong.example.vn/' }, { name: given }, { ...FRAME, addressee: given });
    const bare = noticeMail({ title: 'x', text: textOfLines([given.replace(/[<>]/g, 'a')]), url: 'https://cong.example.vn/' }, { name: 'a' }, { ...FRAME, addressee: 'a' }).html;
    const tags = (text: string) => (text.match(/<(?!\/?(p|blockquote)\b)[^>]*>/g) ?? []).length;
    assert.equal(tags(html), tags(bare));
  }));
});

test('a digest groups by kind in the order of the kinds, and forgets nothing', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('thu.mot', 'thu.hai', 'khac.gi')), (kinds) => {
    const all = kinds.map((kind, index) => told(kind, `n${index}`));
    const groups = groupsOf(all, KINDS);
    assert.deepEqual(groups.flatMap((group) => group.told.map(({ title }) => title)).sort(), all.map(({ title }) => title).sort());
    for (const group of groups) assert.equal(new Set(group.told.map(({ kind }) => kind)).size, 1);
  }));
  assert.deepEqual(groupsOf([told('khac.gi', 'a'), told('thu.hai', 'b'), told('thu.mot', 'c')], KINDS).map(({ name }) => name), ['Loại một', 'Loại hai', 'Thông báo khác']);
});

test('a digest says how many there are, lists each with its link, and cuts an endless list', () => {
  const to = { ...FRAME, day: '20/02/2025', pageUrl: 'https://cong.example.vn/admin/plugins/notices' };
  const { subject, text, html } = digestMail([told('thu.hai', 'b'), told('thu.mot', 'c')], KINDS, to);
  assert.equal(subject, 'Tổng hợp thông báo ngày 20/02/2025: 2 việc chưa đọc');
  for (const part of ['Loại một (1)', '- c (08:00 20/02)', 'https://cong.example.vn/c', 'Điều đã xảy ra với b.', to.pageUrl]) assert.ok(text.includes(part), part);
  assert.match(html, /<h2[^>]*>Loại hai \(1\)<\/h2>/);
  const endless = digestMail(Array.from({ length: 130 }, (_, index) => told('thu.mot', `n${index}`)), KINDS, to);
  assert.ok(endless.text.includes('Và 30 thông báo cũ hơn'));
  assert.ok(!endless.text.includes('n100 '));
});

test('a stored title is one line, a stored text one paragraph a line, and a quotation stays one', () => {
  assert.equal(titleLine(' Trả lại:\r\n Bài \u0007'), 'Trả lại: Bài');
  assert.deepEqual(paragraphsOf(textOfLines(['Một', '', ...quoted('Hai\r\n\r\nBa')])), [
    { quoted: false, text: 'Một' }, { quoted: true, text: 'Hai' }, { quoted: true, text: 'Ba' },
  ]);
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => assert.ok(titleLine(text.repeat(9)).length <= 500)));
});
