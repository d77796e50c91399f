import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameInAddress, namesInPage, namesOfFile, possibleHashes, withAddresses, withoutSignatures } from '../../../src/plugins/platform/contracts/file-address';
import { isOwnFile } from '../../../src/plugins/platform/contracts/rich-text';
import { expiryAt, keyFrom, secondsLeft, signedQuery } from '../../../src/extensions/upload/addresses/signature';

const word = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const name = fc.tuple(word, fc.array(word, { maxLength: 2 })).map(([first, rest]) => [first, ...rest].join('.'));
const now = fc.date({ min: new Date('2024-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const key = keyFrom('một bí mật của ứng dụng');

const queryOf = (query: string): { exp?: string; sig?: string } => Object.fromEntries(new URLSearchParams(query));
const at = (seconds: number): Date => new Date(seconds * 1000);

test('a signed address is good for 15 to 30 minutes and the same throughout a quarter of an hour', () => {
  fc.assert(fc.property(name, now, fc.nat(2 ** 40), (file, when, version) => {
    const expiry = expiryAt(when);
    const left = expiry - when.getTime() / 1000;
    assert.ok(left > 15 * 60 && left <= 30 * 60, String(left));
    const query = queryOf(signedQuery(key, file, expiry, version));
    assert.ok(secondsLeft(key, file, query, when) >= 15 * 60 - 1);
    assert.ok(secondsLeft(key, file, query, at(expiry - 1)) > 0);
    assert.equal(secondsLeft(key, file, query, at(expiry)), 0);
    const quarter = Math.floor(when.getTime() / 900_000) * 900;
    assert.equal(expiryAt(at(quarter)), expiry);
    assert.equal(expiryAt(at(quarter + 899)), expiry);
  }));
});

test('a signature is good for its own name, expiry and key only', () => {
  fc.assert(fc.property(name, name, now, (file, other, when) => {
    const expiry = expiryAt(when);
    const query = queryOf(signedQuery(key, file, expiry, 0));
    if (other !== file) assert.equal(secondsLeft(key, other, query, when), 0);
    assert.equal(secondsLeft(key, `thumbnail_${file}`, query, when), 0);
    assert.equal(secondsLeft(keyFrom('một bí mật khác'), file, query, when), 0);
    assert.equal(secondsLeft(key, file, { ...query, exp: String(expiry + 900) }, when), 0);
  }));
});

test('whatever stands in the query, an answer is a number of seconds and never an error', () => {
  const part = fc.oneof(fc.string(), fc.constant(undefined), fc.array(fc.string()), fc.integer(), fc.object());
  fc.assert(fc.property(name, part, part, now, (file, exp, sig, when) => assert.equal(secondsLeft(key, file, { exp, sig }, when), 0)));
});

test('a plain address names one file, and is what a text may hold', () => {
  fc.assert(fc.property(name, (file) => {
    assert.equal(nameInAddress(`/uploads/${file}`), file);
    assert.ok(isOwnFile(`/uploads/${file}`));
  }));
  for (const odd of ['/uploads/', '/uploads/a/b', '/uploads/.env', '/uploads/a..b', '/uploads/a%2eb', '/UPLOADS/a.png', '/uploads/a.png?x=1', '//x/uploads/a.png', '/uploads/a.png/', '/uploads/a.png\n']) {
    assert.equal(nameInAddress(odd), null, odd);
  }
});

test('a text loses its signatures and nothing else, and a second time nothing', () => {
  const text = fc.string();
  fc.assert(fc.property(text, name, now, text, fc.boolean(), (before, file, when, after, escaped) => {
    const query = signedQuery(key, file, expiryAt(when), when.getTime());
    const address = `/uploads/${file}?${escaped ? query.replaceAll('&', '&amp;') : query}`;
    const html = `${before}<img src="${address}">${after}`;
    const plain = withoutSignatures(html);
    assert.ok(plain.includes(`<img src="/uploads/${file}">`), plain);
    assert.equal(withoutSignatures(plain), plain);
  }));
  for (const same of ['/uploads/a.png?page=2', '/tai-lieu?sig=1&exp=2', 'https://vi-du.vn/a?sig=x', 'a /uploads/a.png b']) assert.equal(withoutSignatures(same), same);
  assert.equal(withoutSignatures('https://cong.vn/uploads/a.pdf?v=1&exp=2&sig=x#page=3'), 'https://cong.vn/uploads/a.pdf#page=3');
});

test('a page gets readable addresses in its pictures and links, at this host only', () => {
  const html = '<img src="/uploads/a.png" srcset="/uploads/small_a.png 500w, /uploads/a.png 900w" alt="/uploads/a.png"><a href="/uploads/b.pdf">/uploads/b.pdf</a><a href="https://ke-gian.example/uploads/a.png">x</a><a href="/uploads/c.pdf#p2">y</a>';
  assert.deepEqual([...new Set(namesInPage(html))], ['a.png', 'small_a.png', 'b.pdf', 'c.pdf']);
  const signed = withAddresses(html, new Map(['a.png', 'small_a.png', 'c.pdf'].map((one) => [one, `/uploads/${one}?exp=1&sig=s`])));
  assert.equal(signed, '<img src="/uploads/a.png?exp=1&amp;sig=s" srcset="/uploads/small_a.png?exp=1&amp;sig=s 500w, /uploads/a.png?exp=1&amp;sig=s 900w" alt="/uploads/a.png"><a href="/uploads/b.pdf">/uploads/b.pdf</a><a href="https://ke-gian.example/uploads/a.png">x</a><a href="/uploads/c.pdf?exp=1&amp;sig=s#p2">y</a>');
  assert.equal(withAddresses(html, new Map()), html);
});

test('all widths of a file are found under its hash', () => {
  const row = { url: '/uploads/anh_1a2b.jpg', formats: { thumbnail: { url: '/uploads/thumbnail_anh_1a2b.jpg' }, small: { url: '/uploads/small_anh_1a2b.jpg' } } };
  const names = namesOfFile(row);
  assert.deepEqual(names, ['anh_1a2b.jpg', 'thumbnail_anh_1a2b.jpg', 'small_anh_1a2b.jpg']);
  for (const one of names) assert.ok(possibleHashes(one).includes('anh_1a2b'), one);
  assert.ok(possibleHashes('small_thing_9.pdf').includes('small_thing_9'), 'a name may begin like a width');
  assert.deepEqual(namesOfFile({ url: 'https://elsewhere.example/uploads/a.png', formats: null }), []);
});
