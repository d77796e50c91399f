import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesIn, linesOf, restored, type Attributes } from '../../../src/plugins/moderation/admin/src/editing/form-changes';
import { forgetAll, keep, KEPT_DAYS, keptFor, keptOf, LONGEST_TEXT, LONGEST_TOGETHER, type KeptText, type TextStore } from '../../../src/plugins/moderation/admin/src/editing/kept-texts';

const NOW = Date.UTC(2025, 1, 20, 3, 24);
const DAY = 24 * 60 * 60 * 1000;

const memory = (limit = Infinity): TextStore & { readonly all: Map<string, string> } => {
  const all = new Map<string, string>();
  return {
    all,
    get length() { return all.size; },
    key: (index) => [...all.keys()][index] ?? null,
    getItem: (key) => all.get(key) ?? null,
    removeItem: (key) => { all.delete(key); },
    setItem: (key, value) => {
      const others = [...all].reduce((sum, [name, text]) => (name === key ? sum : sum + text.length), 0);
      if (others + value.length > limit) throw new Error('QuotaExceededError');
      all.set(key, value);
    },
  };
};

const kept = (more: Partial<KeptText> = {}): KeptText => ({
  account: 7, contentType: 'api::article.article', documentId: 'a1', slot: '', title: 'Bài', at: NOW, base: 'h1', types: { title: 'string' }, values: { title: 'Mới' }, ...more,
});

test('kept text comes back to the same account and form, and to nobody else', () => {
  const store = memory();
  assert.ok(keep(store, kept()));
  assert.deepEqual(keptFor(store, 7, 'api::article.article', 'a1', NOW), [kept()]);
  assert.deepEqual([keptFor(store, 8, 'api::article.article', 'a1', NOW), keptFor(store, 7, 'api::article.article', 'a2', NOW), keptFor(store, 7, 'api::article.article', null, NOW)], [[], [], []]);
});

test('new documents of several tabs are kept apart, the newest first', () => {
  const store = memory();
  for (const [slot, at] of [['t1', NOW - 1000], ['t2', NOW]] as const) keep(store, kept({ documentId: null, slot, at }));
  assert.deepEqual(keptFor(store, 7, 'api::article.article', null, NOW).map(({ slot }) => slot), ['t2', 't1']);
});

test('after fourteen days kept text is gone from the computer, whoever looks', () => {
  const store = memory();
  keep(store, kept({ at: NOW - KEPT_DAYS * DAY - 1 }));
  keep(store, kept({ documentId: 'a2', at: NOW - KEPT_DAYS * DAY + 1 }));
  assert.deepEqual(keptOf(store, 8, NOW), []);
  assert.equal(store.all.size, 1);
});

test('a text that is too long is not kept and says so; full storage makes room by the oldest', () => {
  const store = memory();
  assert.equal(keep(store, kept({ values: { title: 'x'.repeat(LONGEST_TEXT) } })), false);
  const small = memory(3000);
  for (const number of [1, 2, 3, 4]) assert.ok(keep(small, kept({ documentId: `a${number}`, at: NOW + number, values: { title: 'x'.repeat(1000) } })));
  assert.deepEqual(keptOf(small, 7, NOW + 10).map(({ documentId }) => documentId), ['a4', 'a3']);
  assert.equal(keep(memory(10), kept()), false);
});

test('a deliberate sign-out takes the texts of that account only; foreign and broken entries harm nobody', () => {
  const store = memory();
  keep(store, kept());
  keep(store, kept({ account: 8 }));
  keep(store, kept({ account: 77 }));
  store.setItem('cong-tinh.unsaved/7/broken', '{"account":');
  store.setItem('strapi-theme', 'dark');
  forgetAll(store, 7);
  assert.deepEqual([keptOf(store, 7, NOW).length, keptOf(store, 8, NOW).length, keptOf(store, 77, NOW).length, store.getItem('strapi-theme')], [0, 1, 1, 'dark']);
});

test('whatever is kept, all texts together stay below the limit and come back unchanged', () => {
  fc.assert(fc.property(fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), size: fc.integer({ min: 0, max: LONGEST_TEXT - 1000 }) }), { maxLength: 6 }), (saves) => {
    const store = memory();
    for (const [index, { id, size }] of saves.entries()) {
      const text = kept({ documentId: id, at: NOW + index, values: { title: 'ữ'.repeat(size) } });
      assert.ok(keep(store, text));
      assert.deepEqual(keptFor(store, 7, text.contentType, id, NOW + index)[0], text);
      assert.ok([...store.all].reduce((sum, [key, value]) => sum + key.length + value.length, 0) <= LONGEST_TOGETHER);
    }
  }), { numRuns: 15 });
});

const ATTRIBUTES: Attributes = {
  title: { type: 'string' }, body: { type: 'richtext', pluginOptions: { platform: { format: 'html' } } }, site: { type: 'relation' }, cover: { type: 'media' }, figures: { type: 'component' },
};

test('only what was changed is kept, and putting it back gives the form again', () => {
  const value = fc.jsonValue();
  const form = fc.record({ title: value, body: value, site: value, cover: value, figures: value });
  fc.assert(fc.property(form, form, (initial, values) => {
    const changed = JSON.parse(JSON.stringify(changesIn(values, initial, ATTRIBUTES))) as Record<string, unknown>;
    const types = Object.fromEntries(Object.keys(changed).map((name) => [name, ATTRIBUTES[name]?.type ?? '']));
    assert.equal(JSON.stringify(restored(initial, { values: changed, types }, ATTRIBUTES, false).values), JSON.stringify(JSON.parse(JSON.stringify({ ...initial, ...changed }))));
    for (const name of Object.keys(ATTRIBUTES)) if (!(name in changed)) assert.equal(JSON.stringify((values as Record<string, unknown>)[name] ?? null), JSON.stringify((initial as Record<string, unknown>)[name] ?? null));
  }));
});

test('an attribute that changed its kind is not forced back, and components of an older draft lose their row ids', () => {
  const { values, lost } = restored({ title: 'A' }, { values: { title: 5, figures: [{ id: 3, label: 'Dân số' }] }, types: { title: 'integer', figures: 'component' } }, ATTRIBUTES, true);
  assert.deepEqual([values, lost], [{ title: 'A', figures: [{ label: 'Dân số' }] }, ['title']]);
});

test('form values read as lines without tags or JSON', () => {
  assert.deepEqual(linesOf('<p>Một</p><p>Hai</p>', ATTRIBUTES.body), ['Một', 'Hai']);
  assert.deepEqual(linesOf({ connect: [{ label: 'Cổng tỉnh' }], disconnect: [{ label: 'Huyện' }] }, ATTRIBUTES.site), ['+ Cổng tỉnh', '− Huyện']);
  assert.deepEqual(linesOf([{ __temp_key__: 'a0', id: 1, label: 'Dân số', value: '326500' }], ATTRIBUTES.figures), ['Dân số · 326500']);
  assert.deepEqual(linesOf(null, ATTRIBUTES.title), []);
});
