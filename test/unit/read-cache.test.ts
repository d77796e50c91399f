import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { normalAddress } from '../../src/read-cache/domain/address';
import { confirmedTag, encodingFor, entityTag, ENCODINGS } from '../../src/read-cache/domain/conditions';
import { tablesIn, tagsOfTable } from '../../src/read-cache/domain/tables';
import { documentTag, slugTag, tableTag, typeTag, withoutIncluded } from '../../src/read-cache/domain/tags';
import { keptPart, keptParts } from '../../src/read-cache/reads/keep-parts';
import { noteReads, recordReads, type PartKeeper } from '../../src/read-cache/reads/record-reads';
import { KeptParts } from '../../src/read-cache/store/kept-parts';
import { Fills } from '../../src/read-cache/store/fills';
import { formOf, sizeOf, type Form, type ReadyAnswer } from '../../src/read-cache/store/ready-answer';
import { ReadyAnswers } from '../../src/read-cache/store/ready-answers';

/** What a query means to a reader of queries that knows only names and lists. */
const meaningOf = (address: string): Record<string, string[]> => {
  const meaning: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(address.split('?')[1] ?? '')) (meaning[name] ??= []).push(value);
  return Object.fromEntries(Object.entries(meaning).sort(([one], [two]) => (one < two ? -1 : 1)));
};

test('an address and its normal form ask the same, and so do all whose normal forms are alike', () => {
  const name = fc.constantFrom('site', 'page', 'sort', 'filters[a][$eq]', 'filters[b]', 'a%5b0%5D', 'x');
  const query = fc.array(fc.tuple(name, fc.constantFrom('', '1', '2', '%c3%a1', '%C3%A1', 'a+b')), { maxLength: 8 });
  fc.assert(fc.property(query, fc.func(fc.nat()), (pairs, order) => {
    const written = (all: typeof pairs): string => `/api/articles?${all.map(([key, value]) => `${key}=${value}`).join('&')}`;
    const address = written(pairs);
    const normal = normalAddress(address)!;
    assert.deepEqual(meaningOf(normal), meaningOf(address));
    assert.equal(normalAddress(normal), normal);
    // Parameters of different names may stand in any order; those of one name may not.
    const names = [...new Set(pairs.map(([key]) => key.split(/\[|%5b/i)[0] ?? ''))].sort((one, two) => order(one) - order(two));
    const shuffled = names.flatMap((root) => pairs.filter(([key]) => (key.split(/\[|%5b/i)[0] ?? '') === root));
    assert.equal(normalAddress(written(shuffled)), normal);
  }));
  assert.equal(normalAddress('/api/articles?'), '/api/articles');
  assert.notEqual(normalAddress('/api/articles?page=1'), normalAddress('/api/articles?page=2'));
  assert.notEqual(normalAddress('/api/a%2fb'), normalAddress('/api/a/b'));
  assert.notEqual(normalAddress('/api/articles?a=1&a=2'), normalAddress('/api/articles?a=2&a=1'));
  for (const odd of [`/api/articles?x=${'a'.repeat(3000)}`, 'http://evil.example/api/articles', '*', '']) assert.equal(normalAddress(odd), null, odd.slice(0, 40));
});

test('the form of an answer follows what the reader can unpack; what cannot be read asks for nothing', () => {
  for (const [header, encoding] of [
    [undefined, 'identity'], ['', 'identity'], ['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip;q=0.1', 'gzip'], ['gzip;q=1, br;q=0.5', 'gzip'], ['*', 'br'], ['*;q=0', 'identity'],
    ['identity', 'identity'], ['gzip;q=banana', 'identity'], ['br;q=-1', 'identity'], ['GZIP', 'gzip'], [',,;;q=,', 'identity'], ['gzip;q=NaN, br;q=Infinity', 'identity'],
  ] as const) assert.equal(encodingFor(header), encoding, header);
});

test('a copy is confirmed under the tag that the reader holds, in whichever form; nothing else is', () => {
  const tags = ENCODINGS.map((encoding) => entityTag('h4sh', encoding));
  assert.equal(new Set(tags).size, 3);
  for (const tag of tags) {
    for (const header of [tag, `W/${tag}`, `"other", ${tag}`, `${tag},"x"`]) assert.equal(confirmedTag(header, 'h4sh', 'br'), tag, header);
  }
  assert.equal(confirmedTag('*', 'h4sh', 'gzip'), entityTag('h4sh', 'gzip'));
  for (const header of [undefined, '', 'h4sh', '"h4sh', '"H4SH"', '"h4sh-deflate"', '**', `"${'a'.repeat(10_000)}", "h4sh"`, '\'"; drop']) assert.equal(confirmedTag(header, 'h4sh', 'br'), null, header?.slice(0, 30));
});

test('a statement depends on every table that it names, however it is written; what nobody watches is not kept', () => {
  const known = new Set(['articles', 'units', 'units_parent_lnk', 'notices']);
  assert.deepEqual([...tablesIn('select "t0".* from "public"."articles" as "t0" LEFT JOIN Units u on u.id = 1', known)].sort(), ['articles', 'units']);
  assert.deepEqual(tablesIn('select 1 from articles_x, unitsy', known), []);
  assert.equal(tagsOfTable('notices', undefined, []), null);
  assert.deepEqual(tagsOfTable('articles', { kind: 'published', uid: 'api::article.article' }, []), ['l:api::article.article']);
  assert.deepEqual(tagsOfTable('moderation_cases', { kind: 'record' }, ['a', 'b']), ['l:a', 'l:b']);
});

test('a type includes its documents and slugs, and no other type', () => {
  const [article, page] = ['api::article.article', 'plugin::component-pages.page'];
  assert.deepEqual(withoutIncluded([typeTag(article), documentTag(article, 'a'), slugTag(article, 's:l'), documentTag(page, 'p')]), [typeTag(article), documentTag(page, 'p')]);
  assert.deepEqual(withoutIncluded([documentTag(article, 'a'), typeTag(page)]), [documentTag(article, 'a'), typeTag(page)]);
});

const ready = (key: string, tags: readonly string[] = [], size = 4000): ReadyAnswer => ({ key, address: { key, url: key, host: null }, tags, head: [], body: Buffer.alloc(size, 'a'), hash: 'h', day: '2025-02-20', packed: {}, shown: null });

test('kept answers stay within their room, and made-up addresses do not push out what is read again and again', () => {
  const bytes = 1_000_000;
  const answers = new ReadyAnswers(bytes);
  for (const key of ['/a', '/b', '/c']) {
    answers.set(ready(key, ['t:sites']));
    assert.ok(answers.get(key));
  }
  for (let at = 0; at < 5000; at += 1) {
    answers.set(ready(`/api/articles?x=${at}`, [`d:${at}`, 't:sites']));
    assert.ok(answers.bytes <= bytes);
  }
  for (const key of ['/a', '/b', '/c']) assert.ok(answers.get(key), key);
  answers.outdate(['t:sites'], -Infinity);
  assert.deepEqual([answers.count, answers.bytes], [0, 0]);
  answers.set(ready('/large', [], bytes));
  assert.equal(answers.get('/large'), undefined, 'one answer does not take the room of all');
});

test('exactly the answers that were made from what changed are dropped', () => {
  const tag = fc.constantFrom<string[]>('d:1', 'd:2', 'd:3', 'l:a', 't:x');
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('/1', '/2', '/3', '/4'), fc.uniqueArray(tag)), { maxLength: 20 }), fc.uniqueArray(tag), fc.boolean(), (made, changed, everything) => {
    const answers = new ReadyAnswers(10_000_000);
    const last = new Map<string, readonly string[]>();
    for (const [key, tags] of made) { answers.set(ready(key, tags, 10)); answers.get(key); last.set(key, tags); }
    answers.outdate(everything ? [...changed, '*'] : changed, -Infinity);
    for (const [key, tags] of last) assert.equal(answers.get(key) !== undefined, !everything && !tags.some((one) => changed.includes(one)), key);
  }));
});

test('an answer of which something changed is given until the moment of the first change that touched it, if somebody asked for it lately, and no longer once it is made anew', () => {
  const wait = fc.nat(1500);
  type Step = readonly ['ask' | 'change' | 'make', number, number];
  const step = fc.oneof(fc.tuple(fc.constant('ask'), wait, fc.constant(0)), fc.tuple(fc.constant('change'), wait, fc.integer({ min: -100, max: 900 })), fc.tuple(fc.constant('make'), wait, fc.constant(0))) as fc.Arbitrary<Step>;
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    const answers = new ReadyAnswers(1_000_000);
    let now = 0;
    /** What is kept, and how, by the words of the test's name. */
    const wantedOf = (kept: { readonly made: number; readonly asked: number; readonly until: number | null } | null) => kept;
    let wanted = wantedOf(null);
    let made = 0;
    for (const [what, waited, room] of steps) {
      now += waited;
      if (what !== 'make' && wanted !== null && wanted.until !== null && now >= wanted.until) wanted = null;
      if (what === 'make') {
        answers.set({ ...ready('/a', ['t:x'], 10), hash: String(++made) }, now);
        // Made anew for whoever asked before: that nobody asked since is not forgotten.
        wanted = { made, asked: wanted?.asked ?? now, until: null };
      } else if (what === 'change') {
        const stay = answers.outdate(['t:x'], now + room, now);
        if (wanted !== null && wanted.until === null) wanted = room > 0 && now - wanted.asked <= 1000 ? { ...wanted, until: now + room } : null;
        assert.deepEqual([stay.length, answers.outdated.length], wanted === null ? [0, 0] : [1, 1]);
      } else {
        const there = answers.get('/a', now);
        assert.deepEqual(there && [there.answer.hash, there.until], wanted === null ? undefined : [String(wanted.made), wanted.until]);
        if (wanted !== null) wanted = { ...wanted, asked: now };
      }
    }
    answers.forget(answers.outdated);
    assert.equal(answers.get('/a', now) !== undefined, wanted !== null && wanted.until === null, 'what is forgotten is what is outdated');
  }));
});

test('answers that are given on stay within the room of all, and those last asked for are named first', () => {
  const bytes = 1_000_000;
  const answers = new ReadyAnswers(bytes);
  for (let at = 0; at < 500; at += 1) {
    answers.set(ready(`/${at}`, ['l:a']), at);
    assert.ok(answers.get(`/${at}`, at));
    answers.outdate(['l:a'], 2000, at);
    assert.ok(answers.bytes <= bytes);
  }
  const stay = answers.outdate(['l:a'], 2000, 500).map(({ asked }) => asked);
  assert.ok(stay.length > 50);
  assert.deepEqual(stay, [...stay].sort((one, other) => other - one));
  assert.equal(answers.outdated.length, answers.count);
  answers.outdate(['*'], 2000, 500);
  assert.deepEqual([answers.count, answers.bytes, answers.outdated.length], [0, 0, 0]);
});

test('packed forms hold the same bytes, and count within the room of the answer', async () => {
  const answer = ready('/a', [], 50_000);
  for (const encoding of ['br', 'gzip'] as const) {
    const made = (await formOf(answer, encoding)) as Form;
    assert.deepEqual([made.encoding, made.etag], [encoding, entityTag('h', encoding)]);
    assert.equal(formOf(answer, encoding) instanceof Promise, false, 'the second time it is there');
  }
  assert.ok(sizeOf(answer) > 50_000 * 1.5);
  for (const kept of Object.values(answer.packed) as Buffer[]) assert.equal(kept.buffer.byteLength, kept.length, 'nothing larger is held on to');
  const noise = { ...ready('/b'), body: (await import('node:crypto')).randomBytes(20_000), packed: {} };
  await formOf(noise, 'br');
  assert.deepEqual(Object.keys(noise.packed), [], 'what does not become small is not kept');
  assert.equal(((await formOf(ready('/c', [], 100), 'br')) as Form).encoding, 'identity');
});

test('answers under way are shared until anything changes, and know what changed since they began', async () => {
  const fills = new Fills<string>();
  let finish = (): void => undefined;
  const first = fills.begin('/a', () => new Promise((resolve) => { finish = () => resolve('old'); }));
  await Promise.resolve();
  assert.equal(fills.sharedAt('/a'), first);
  assert.equal(first.isOvertaken(['d:1']), false);
  fills.change(['d:1']);
  assert.equal(fills.sharedAt('/a'), undefined);
  assert.deepEqual([first.isOvertaken(['d:1', 'x']), first.isOvertaken(['d:2'])], [true, false]);
  const second = fills.begin('/a', async () => 'new');
  assert.equal(second.isOvertaken(['d:1']), false);
  finish();
  assert.deepEqual([await first.result, await second.result, fills.sharedAt('/a')], ['old', 'new', undefined]);
  const third = fills.begin('/b', async () => { throw new Error('no'); });
  await assert.rejects(third.result);
  assert.equal(fills.sharedAt('/b'), undefined);
});

const ARTICLE = 'api::article.article';

/** Keeps parts as the read cache does, without a database. */
const keeper = (): { parts: PartKeeper; kept: KeptParts; drop(...tags: string[]): void } => {
  const kept = new KeptParts(1_000_000);
  return { kept, drop: (...tags) => kept.drop(tags), parts: { get: (key) => kept.get(key), offer: (key, value, tags) => kept.set({ key, value, tags, day: '2025-02-20' }) } };
};

test('a part of a document falls with that document and what it was made from, not with those that were asked for with it', async () => {
  const { parts, drop } = keeper();
  const asked: string[][] = [];
  const ask = (...documentIds: string[]) => recordReads(() => keptParts('row', ARTICLE, documentIds, async (missing) => {
    asked.push([...missing]);
    noteReads({ tags: [...missing.map((one) => documentTag(ARTICLE, one)), tableTag('units')] });
    return new Map(missing.filter((one) => one !== 'gone').map((one) => [one, { value: { title: one }, ...(one === 'a' ? { others: ['far'] } : {}) }]));
  }), parts);
  const first = await ask('a', 'b', 'gone');
  assert.deepEqual([...first.result.keys()], ['a', 'b']);
  assert.deepEqual([...first.reads.tags].sort(), [...['a', 'b', 'gone'].map((one) => documentTag(ARTICLE, one)), tableTag('units')].sort(), 'what was looked for and not found may come');
  const second = await ask('b', 'a', 'c');
  assert.deepEqual([...second.result].map(([key, value]) => [key, (value as { title: string }).title]).sort(), [['a', 'a'], ['b', 'b'], ['c', 'c']]);
  assert.deepEqual([...second.reads.tags].sort(), [...['a', 'b', 'c', 'far'].map((one) => documentTag(ARTICLE, one)), tableTag('units')].sort(), 'an answer depends on its kept parts');
  drop(documentTag(ARTICLE, 'b'));
  await ask('a', 'b', 'c');
  drop(documentTag(ARTICLE, 'far'));
  await ask('a', 'b', 'c');
  drop(tableTag('units'));
  await ask('a', 'b', 'c');
  assert.deepEqual(asked, [['a', 'b', 'gone'], ['c'], ['b'], ['a'], ['a', 'b', 'c']]);
  assert.throws(() => { (first.result.get('a') as { title: string }).title = 'x'; }, TypeError, 'what others read too is not written in');
});

test('one part is made once, not from tables that nobody watches, and always where nothing is kept', async () => {
  const { parts, drop } = keeper();
  let made = 0;
  const work = (untracked: readonly string[]) => async () => {
    noteReads({ tags: [tableTag('categories')], untracked });
    return ++made;
  };
  const ask = async (key: string, untracked: readonly string[] = [], from: PartKeeper | null = parts) => (await recordReads(() => keptPart(key, work(untracked)), from)).result;
  assert.deepEqual([await ask('tree'), await ask('tree')], [1, 1]);
  drop(tableTag('categories'));
  assert.deepEqual([await ask('tree'), await ask('odd', ['secrets']), await ask('odd', ['secrets'])], [2, 3, 4]);
  assert.deepEqual([await ask('tree', [], null), await keptPart('tree', work([]))], [5, 6]);
  assert.deepEqual((await recordReads(() => keptPart('odd', work(['secrets'])), parts)).reads.untracked, ['secrets'], 'the answer made of it is not kept either');
});

test('kept parts stay within their room', () => {
  const kept = new KeptParts(200_000);
  for (let at = 0; at < 2000; at += 1) {
    kept.set({ key: `row:${at}`, value: { text: 'x'.repeat(500) }, tags: [documentTag(ARTICLE, String(at)), '*'], day: '2025-02-20' });
    assert.ok(kept.bytes <= 200_000);
  }
  kept.drop(['*']);
  assert.equal(kept.bytes, 0);
});
