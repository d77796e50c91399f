import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { LinkView } from '../../../src/plugins/linked-copies/contracts';
import { copiedInput } from '../../../src/plugins/linked-copies/server/domain/copied-input';
import { delegatedUnits, isEmpty, livesOn, overlap, writesDirectly, type Delegation } from '../../../src/plugins/linked-copies/server/domain/delegations';
import { linkInWords } from '../../../src/plugins/linked-copies/server/domain/link-in-words';
import { differing, sharedContent } from '../../../src/plugins/linked-copies/server/domain/shared-content';
import { relationOf, taskFor } from '../../../src/plugins/linked-copies/server/domain/tasks';

const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const unit = fc.constantFrom('a', 'b', 'c', 'p');
const period = fc.record({ from: day, to: fc.option(day) });
const delegation: fc.Arbitrary<Delegation> = fc.record({ unit, category: fc.constantFrom('x', 'y'), from: day, to: fc.option(day) });

test('PT-7.2: in a delegated section exactly its units and the owner of the portal write directly; without one everybody', () => {
  fc.assert(fc.property(fc.array(delegation, { maxLength: 6 }), unit, day, (all, writer, on) => {
    const living = all.filter((one) => one.category === 'x' && one.from <= on && (one.to === null || on < one.to));
    const expected = living.length === 0 || writer === 'p' || living.some((one) => one.unit === writer);
    assert.equal(writesDirectly({ unit: writer, portalUnit: 'p' }, delegatedUnits(all, 'x', on)), expected);
  }));
  assert.equal(writesDirectly({ unit: null, portalUnit: null }, ['a']), false, 'nobody’s item is not the portal’s');
});

test('two periods overlap exactly when a day lies in both, and never with an empty one in itself', () => {
  fc.assert(fc.property(period, period, day, (a, b, on) => {
    assert.equal(overlap(a, b), overlap(b, a));
    if (livesOn(a, on) && livesOn(b, on)) assert.ok(overlap(a, b));
    if (!isEmpty(a) && !isEmpty(b) && overlap(a, b)) {
      const first = a.from > b.from ? a.from : b.from;
      assert.ok(livesOn(a, first) && livesOn(b, first), 'the later beginning lies in both');
    }
  }));
});

test('an original asks for its copy exactly when readers of the two read different things', () => {
  const hash = fc.constantFrom('1', '2', '3');
  fc.assert(fc.property(hash, hash, (content, taken) => {
    const task = taskFor({ kind: 'published', content }, taken);
    assert.equal(task, content === taken ? null : 'changed');
    assert.equal(relationOf(content, taken) === 'newer', task === 'changed');
    assert.equal(taskFor({ kind: 'withdrawn' }, taken), 'withdrawn');
    assert.equal(relationOf(null, taken), 'original-not-public');
  }));
});

test('shared content leaves out exactly what belongs to the place, and a copy of it differs in nothing', () => {
  const attributes = fc.dictionary(fc.constantFrom('title', 'body', 'slug', 'site', 'category'), fc.oneof(fc.string(), fc.constant(null)));
  const apart = new Set(['slug', 'site', 'category']);
  fc.assert(fc.property(attributes, attributes, (a, b) => {
    assert.ok(Object.keys(sharedContent(a, apart)).every((name) => !apart.has(name)));
    assert.deepEqual(differing(a, { ...b, ...sharedContent(a, apart), ...Object.fromEntries(Object.keys(b).filter((name) => !apart.has(name) && !(name in a)).map((name) => [name, null])) }, apart), []);
    for (const name of differing(a, b, apart)) assert.notDeepEqual(a[name] ?? null, b[name] ?? null);
  }));
});

test('what is copied names files and relations, and makes components anew', () => {
  const input = copiedInput(
    {
      title: { kind: 'value' }, at: { kind: 'moment' }, cover: { kind: 'media', many: false }, files: { kind: 'media', many: true },
      unit: { kind: 'relation', many: false }, related: { kind: 'relation', many: true }, slug: { kind: 'value' },
      paper: { kind: 'component', component: 'x.paper', many: false }, rows: { kind: 'component', component: 'x.row', many: true },
      parts: { kind: 'zone', components: ['x.row'] },
    },
    { 'x.paper': { number: { kind: 'value' }, scan: { kind: 'media', many: false } }, 'x.row': { text: { kind: 'value' } } },
    {
      id: 7, documentId: 'goc', title: 'Tên', at: null, cover: { id: 3, documentId: 'anh', url: '/a.png' }, files: [{ id: 4, documentId: 't' }, { id: 5, documentId: 'u' }],
      unit: { id: 1, documentId: 'donvi' }, related: [{ id: 8, documentId: 'bai' }], slug: 'goc', paper: { id: 9, number: '1', scan: { id: 6, documentId: 's' } },
      rows: [{ id: 10, text: 'một' }, { id: 11, text: 'hai' }], parts: [{ id: 12, __component: 'x.row', text: 'ba' }],
    },
    new Set(['slug']),
  );
  assert.deepEqual(input, {
    title: 'Tên', at: null, cover: 3, files: [4, 5], unit: { set: [{ documentId: 'donvi' }] }, related: { set: [{ documentId: 'bai' }] },
    paper: { number: '1', scan: 6 }, rows: [{ text: 'một' }, { text: 'hai' }], parts: [{ __component: 'x.row', text: 'ba' }],
  });
});

const side = { contentType: 'api::article.article', documentId: 'kia', title: 'Bài kia', site: { path: '/thu', title: 'Trang thử' }, state: 'open', published: true } as const;
const view: LinkView = { contentType: side.contentType, documentId: 'nay', role: 'copy', other: side, relation: 'newer', differs: ['Nội dung'], taken: null, task: null, propose: null, section: null };

test('the review is told of the other side, its state, what differs and what is open', () => {
  const words = linkInWords(view);
  assert.deepEqual([words?.lead, words?.notes[0]?.detail], ['Bài gốc đã có nội dung mới hơn bản trên Cổng.', 'Khác nhau ở: Nội dung.']);
  assert.deepEqual(words?.notes[0]?.sides[0]?.from, ['Trang thử', 'đang đăng; bản mới đang chờ duyệt']);
  const task = { id: 1, kind: 'withdrawn', explanation: 'Sai số liệu', mayTake: false, maySettle: true } as NonNullable<LinkView['task']>;
  const open = linkInWords({ ...view, task });
  assert.deepEqual([open?.notes[0]?.open, open?.act?.link], [true, '/plugins/linked-copies']);
  assert.match(open?.notes[0]?.detail ?? '', /Sai số liệu/);
  assert.equal(linkInWords({ ...view, role: 'direct', other: null }), null);
});
