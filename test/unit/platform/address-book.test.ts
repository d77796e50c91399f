import assert from 'node:assert/strict';
import test from 'node:test';
import { addressBook } from '../../../src/plugins/platform/admin/src/files/address-book';
import { steadyAddresses } from '../../../src/plugins/platform/admin/src/files/steady-addresses';
import { documentOf } from '../../../src/plugins/rich-text/contracts/document-of';
import { htmlOf } from '../../../src/plugins/rich-text/contracts/html-of';

const signed = (name: string, exp = 2_000_000_000): string => `/uploads/${name}?v=1&exp=${exp}&sig=abc`;

test('the pictures of a text are asked for together, each once, and again when their time is over', async () => {
  const asked: string[][] = [];
  let time = 1_000_000;
  const addressOf = addressBook(async (names) => {
    asked.push([...names]);
    return Object.fromEntries(names.map((name) => [name, signed(name, 2000)]));
  }, () => time);
  const first = await Promise.all(['/uploads/a.png', '/uploads/b.png', '/uploads/a.png'].map(addressOf));
  assert.deepEqual(first, [signed('a.png', 2000), signed('b.png', 2000), signed('a.png', 2000)]);
  assert.deepEqual(asked, [['a.png', 'b.png']]);
  time = 1_930_000;
  await addressOf('/uploads/a.png');
  assert.equal(asked.length, 1);
  time = 1_950_000;
  await addressOf('/uploads/a.png');
  assert.deepEqual(asked[1], ['a.png']);
});

test('many pictures go in several questions; what is not given, or cannot be asked, keeps its plain address', async () => {
  const sizes: number[] = [];
  const addressOf = addressBook(async (names) => {
    sizes.push(names.length);
    return names.includes('x0.png') ? { 'x0.png': signed('x0.png') } : Promise.reject(new Error('no network'));
  });
  const answers = await Promise.all(Array.from({ length: 120 }, (_, index) => addressOf(`/uploads/x${index}.png`)));
  assert.deepEqual(sizes, [50, 50, 20]);
  assert.equal(answers[0], signed('x0.png'));
  assert.ok(answers.slice(1).every((answer, index) => answer === `/uploads/x${index + 1}.png`));
  assert.equal(await addressOf('https://elsewhere.example/a.png'), 'https://elsewhere.example/a.png');
});

test('a signed address of this portal that is pasted back stands plainly in the text', () => {
  const origin = 'https://cong.example';
  const pasted = `<p><a href="${origin}${signed('giay.pdf')}">Giấy</a></p><img src="${origin}${signed('a.png')}" alt="Ảnh"><img src="${signed('b.png')}" alt="Ảnh">`;
  const { document, picturesLeftOut } = documentOf(pasted, { foreign: true, origin });
  assert.equal(picturesLeftOut, 0);
  const html = htmlOf(document);
  assert.ok(!html.includes('sig='), html);
  for (const part of ['src="/uploads/a.png"', 'src="/uploads/b.png"', `href="${origin}/uploads/giay.pdf"`]) assert.ok(html.includes(part), html);
});

test('a document that is read again shows no difference because an address was signed anew; other bytes are one', () => {
  const steady = steadyAddresses();
  const answer = (exp: number, version = 'a1') => JSON.stringify({ url: `/uploads/a.png?v=${version}&exp=${exp}&sig=s${exp}`, small: `/uploads/small_a.png?v=${version}&exp=${exp}&sig=t${exp}` });
  const first = steady(answer(1000));
  assert.equal(first, answer(1000));
  assert.equal(steady(answer(2000)), first);
  assert.equal(steady(answer(2000, 'b2')), answer(2000, 'b2'));
  assert.equal(steady('{"url":"/uploads/a.png"}'), '{"url":"/uploads/a.png"}');
});
