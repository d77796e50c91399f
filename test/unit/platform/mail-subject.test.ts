import assert from 'node:assert/strict';
import test from 'node:test';
import { createTransport } from 'nodemailer';
import fc from 'fast-check';
import { subjectLine } from '../../../src/plugins/platform/server/domain/mail-subject';
import { messageOf } from '../../../src/plugins/platform/server/mail/transport';

/** The header lines of a message as they leave, unfolded. */
const headersOf = async (subject: string): Promise<readonly string[]> => {
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(
    messageOf({ to: 'can.bo@example.vn', subject, text: 'Thử.', html: '<p>Thử.</p>', choicesUrl: 'https://cong.example.vn/admin/plugins/notices/choices' }));
  return String(message).split('\n\n')[0]?.replace(/\n[ \t]+/g, ' ').split('\n') ?? [];
};

const decoded = (line: string): string =>
  line.replace(/^Subject: /, '').replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
    (how.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('latin1')
      : text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(parseInt(hex, 16)))));

test('a title with line breaks cannot begin another header', async () => {
  const headers = await headersOf('Trả lại: Bài\r\nBcc: ke.la@example.vn\r\n\r\nNội dung giả');
  assert.deepEqual(headers.filter((line) => /^bcc/i.test(line)), []);
  assert.ok(headers.some((line) => line.startsWith('Auto-Submitted: auto-generated')));
  assert.ok(headers.some((line) => line === 'List-Unsubscribe: <https://cong.example.vn/admin/plugins/notices/choices>'));
});

test('a long Vietnamese subject is encoded and comes out whole', async () => {
  const subject = `Chờ duyệt: ${'Lễ hội Lồng Tồng hồ Ba Bể xuân Ất Tỵ '.repeat(3)}`.trim();
  const line = (await headersOf(subject)).find((one) => one.startsWith('Subject: ')) ?? '';
  assert.match(line, /^[\x20-\x7e]+$/);
  assert.equal(Buffer.from(decoded(line), 'latin1').toString('utf8').replace(/\s+/g, ' '), subject);
});

test('any text becomes one subject line of at most 160 letters, and a fit one stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
    const line = subjectLine(text);
    assert.doesNotMatch(line, /\p{Cc}/u);
    assert.ok([...line].length <= 160);
    assert.equal(subjectLine(line), line);
  }));
  assert.equal(subjectLine('Đã đăng: Ngày hội việc làm'), 'Đã đăng: Ngày hội việc làm');
});
