import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalDocument, type CanonicalSource } from '../../../src/plugins/moderation/server/domain/canonical/document';
import { canonicalJson, hashOf, type Canonical } from '../../../src/plugins/moderation/server/domain/canonical/json';
import type { FileFact } from '../../../src/plugins/moderation/server/domain/canonical/shape';
import { snapshotText } from '../../../src/plugins/moderation/server/domain/canonical/snapshot-text';
import { uploadNamesIn } from '../../../src/plugins/moderation/server/domain/canonical/upload-names';

interface Article {
  title: string;
  body: string;
  views: number;
  extra: unknown;
  date: string;
  cover: string;
  attachments: readonly string[];
  category: string | null;
  tags: readonly string[];
  sections: readonly { heading: string; picture: string }[];
  files: Readonly<Record<string, { bytes: string; alt: string | null }>>;
}

const word = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('Đường', 'Tỉnh Bắc Kạn', 'Ủy ban', 'é ở ậ'));
const FILES = ['f1', 'f2', 'f3'] as const;
const article: fc.Arbitrary<Article> = fc.record({
  title: word, body: word, views: fc.integer(), extra: fc.jsonValue({ maxDepth: 2 }),
  date: fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') }).map((d) => d.toISOString()),
  cover: fc.constantFrom(...FILES), attachments: fc.array(fc.constantFrom(...FILES), { maxLength: 3 }),
  category: fc.option(fc.constantFrom('c1', 'c2')), tags: fc.uniqueArray(fc.constantFrom('t1', 't2', 't3')),
  sections: fc.array(fc.record({ heading: word, picture: fc.constantFrom(...FILES) }), { maxLength: 4 }),
  files: fc.record({ f1: fileOf(), f2: fileOf(), f3: fileOf() }),
});
function fileOf() {
  return fc.record({ bytes: fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64)), alt: fc.option(word) });
}

interface Noise { id: number; at: string; reverse: boolean; form: 'NFC' | 'NFD' }
const noise: fc.Arbitrary<Noise> = fc.record({
  id: fc.nat(), at: fc.constantFrom('2024-01-01T00:00:00Z', '2025-05-05T05:05:05Z'), reverse: fc.boolean(), form: fc.constantFrom('NFC', 'NFD'),
});

/** The article as a database row could come back: other row ids, timestamps, key order and normal form each time. */
function sourceOf(a: Article, n: Noise): CanonicalSource {
  const text = (value: string): string => value.normalize(n.form);
  const row = <T extends object>(value: T): object => {
    const entries = Object.entries({ id: n.id, createdAt: n.at, updatedAt: n.at, publishedAt: n.reverse ? n.at : null, ...value });
    return Object.fromEntries(n.reverse ? entries.reverse() : entries);
  };
  const media = new Map<string, FileFact>(Object.entries(a.files).map(([documentId, file]) =>
    [documentId, { documentId, sha256: file.bytes, alternativeText: file.alt === null ? null : text(file.alt) }]));
  return {
    identity: { contentType: 'api::article.article', documentId: 'doc', locale: '' },
    shape: {
      title: { kind: 'value' }, body: { kind: 'value' }, views: { kind: 'value' }, extra: { kind: 'value' }, date: { kind: 'moment' },
      cover: { kind: 'media', many: false }, attachments: { kind: 'media', many: true },
      category: { kind: 'relation', many: false }, tags: { kind: 'relation', many: true }, sections: { kind: 'zone', components: ['sections.text'] },
    },
    components: { 'sections.text': { heading: { kind: 'value' }, picture: { kind: 'media', many: false } } },
    entry: row({
      title: text(a.title), body: `${text(a.body)}<img src="/uploads/named_${'f1'}.png">`, views: a.views, extra: a.extra, date: a.date,
      cover: row({ documentId: a.cover }), attachments: a.attachments.map((documentId) => row({ documentId })),
      category: a.category === null ? null : row({ documentId: a.category }), tags: a.tags.map((documentId) => row({ documentId })),
      sections: a.sections.map((s) => row({ __component: 'sections.text', heading: text(s.heading), picture: row({ documentId: s.picture }) })),
    }) as Record<string, unknown>,
    media,
    named: new Map([['named_f1.png', media.get('f1')!]]),
  };
}
const PLAIN: Noise = { id: 1, at: '2024-01-01T00:00:00Z', reverse: false, form: 'NFC' };
const hash = (a: Article, n: Noise = PLAIN): string => hashOf(canonicalDocument(sourceOf(a, n)));

test('row ids, timestamps, publication dates, key order and Unicode form do not change the hash', () => {
  fc.assert(fc.property(article, noise, noise, (a, n, m) => { assert.equal(hash(a, n), hash(a, m)); }), { numRuns: 500 });
});

const CHANGES: Readonly<Record<string, (a: Article) => Article>> = {
  'the title': (a) => ({ ...a, title: `${a.title}.` }),
  'the letter case of a title': (a) => ({ ...a, title: `x${a.title}` }),
  'the body': (a) => ({ ...a, body: `${a.body} ` }),
  'a number': (a) => ({ ...a, views: a.views === 0 ? 1 : -a.views }),
  'a JSON value': (a) => ({ ...a, extra: [a.extra] }),
  'a date': (a) => ({ ...a, date: new Date(Date.parse(a.date) + 1).toISOString() }),
  'the cover': (a) => ({ ...a, cover: a.cover === 'f1' ? 'f2' : 'f1' }),
  'an added attachment': (a) => ({ ...a, attachments: [...a.attachments, 'f3'] }),
  'the category': (a) => ({ ...a, category: a.category === 'c1' ? 'c2' : 'c1' }),
  'a removed or added tag': (a) => ({ ...a, tags: a.tags.length > 0 ? a.tags.slice(1) : ['t1'] }),
  'an added section': (a) => ({ ...a, sections: [...a.sections, { heading: '', picture: 'f1' }] }),
  'the bytes of the cover': (a) => ({ ...a, files: { ...a.files, [a.cover]: { ...a.files[a.cover]!, bytes: `0${a.files[a.cover]!.bytes}` } } }),
  'the bytes of a picture named in the body': (a) => ({ ...a, files: { ...a.files, f1: { ...a.files.f1!, bytes: `0${a.files.f1!.bytes}` } } }),
  'the alternative text of the cover': (a) => ({ ...a, files: { ...a.files, [a.cover]: { ...a.files[a.cover]!, alt: `${a.files[a.cover]!.alt ?? ''}!` } } }),
};
for (const [what, change] of Object.entries(CHANGES)) {
  test(`a change of ${what} changes the hash`, () => {
    fc.assert(fc.property(article, noise, (a, n) => { assert.notEqual(hash(a), hash(change(a), n)); }));
  });
}

test('the order of sections changes the hash unless it is the same order', () => {
  fc.assert(fc.property(article, (a) => {
    const reversed = [...a.sections].reverse();
    const same = JSON.stringify(reversed.map((s) => [s.heading.normalize('NFC'), s.picture])) === JSON.stringify(a.sections.map((s) => [s.heading.normalize('NFC'), s.picture]));
    assert.equal(hash(a) === hash({ ...a, sections: reversed }), same);
  }));
});

test('canonical JSON reads back as the same value and has one text per value', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const text = canonicalJson(value as Canonical);
    assert.equal(canonicalJson(JSON.parse(text) as Canonical), text);
  }));
  assert.equal(canonicalJson({ b: 1, a: [true, null, 'e\u0302'] }), '{"a":[true,null,"ê"],"b":1}');
  assert.throws(() => canonicalJson(Number.NaN));
});

test('files named in HTML, Markdown and block texts are found, each once', () => {
  const text = '<img src="https://h/uploads/small_b_1.jpg?x=1"> ![](/uploads/a-2.png). "/uploads/a-2.png"';
  assert.deepEqual(uploadNamesIn(text), ['a-2.png', 'small_b_1.jpg']);
});

test('the snapshot text has a line per leaf, so that a comparison shows what changed', () => {
  const text = (title: string): readonly string[] => snapshotText({ attributes: { title, sections: [{ heading: 'Một' }] } }).split('\n');
  const [before, after] = [text('A'), text('B')];
  assert.deepEqual(after.filter((line) => !before.includes(line)), ['attributes.title: B']);
});
