import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import fc from 'fast-check';
import type { CaseDetail } from '../../../src/plugins/moderation/contracts';
import { heard } from '../../support/app';
import { setBusinessDay } from '../../support/content';
import { picture as drawn } from '../../support/made-files';
import { act, approve, approved, ARTICLE, articleFields, edit, LEGAL, makeDraft, makeWorld, ok, open, published, type World } from '../moderation/world';
import { anotherNode, application, ownCache, tell, uncached, until, type Node } from './nodes';

let w: World;
let plain: string;
let other: Node;
const ready = makeWorld();
before(async () => {
  w = await ready;
  plain = await uncached(w.app);
  other = await anotherNode(w.app);
  await until(() => ownCache(w.app).state().fresh);
});

interface Item { readonly documentId: string; readonly slug: string; readonly site: string }

const passed = async (at: CaseDetail): Promise<void> => {
  let now = at;
  for (const by of [w.reviewer2, w.secretary2, w.board2]) now = ok(await approve(by, now));
  ok(await act(w.board, now.id, 'publish', { version: now.version }));
};

const withdraw = async (documentId: string): Promise<void> => {
  const { version } = ok(await w.secretary.get<{ case: CaseDetail }>(`/moderation/documents/${ARTICLE}/${documentId}`)).case;
  ok(await w.board.send('POST', `/moderation/published/${ARTICLE}/${documentId}/unpublish`, { explanation: 'Không còn đúng', version }));
};

const publishedItem = async (fields: Record<string, unknown> = {}): Promise<Item> => {
  const slug = `bai-${randomUUID().slice(0, 8)}`;
  return { documentId: (await published(w, { slug, ...fields })).documentId, slug, site: '/' };
};

test('PT-3.1: whatever is written, on whichever way, kept answers are what the application would answer: at once here, soon on another node', async () => {
  const pictures = new FormData();
  pictures.append('files', new Blob([new Uint8Array(await drawn().png().toBuffer())], { type: 'image/png' }), 'anh.png');
  pictures.append('fileInfo', JSON.stringify({ name: 'anh.png', alternativeText: 'Quảng trường' }));
  const picture = (await w.author.send('POST', '/upload/files', pictures)).body as unknown as { id: number; documentId: string };
  const items: Item[] = [await publishedItem({ cover: picture.id }), await publishedItem()];
  const standing = new Set(items);
  const category = ok(await w.app.anonymous.get<{ documentId: string; slug: string }[]>('/api/categories')).find(({ documentId }) => documentId === w.category)!;
  const laws: string[] = [];

  const addresses = (): string[] => [
    '/rss.xml', '/atom.xml', `/rss/${category.slug}.xml`, '/sitemap.xml', '/sitemap-1.xml', '/so-do-cong', '/api/search?q=ban+moi', '/api/search?q=ngay%20hoi',
    '/api/articles?pageSize=3', '/api/articles?pageSize=2&page=2', `/api/articles?category=${category.slug}&pageSize=2`, '/api/articles?unit=THU-A&include=body&pageSize=2', '/api/articles?site=/huyen-ba-be&pageSize=2',
    '/api/categories', '/api/sites?path=/huyen-ba-be', '/api/pages?site=/huyen-ba-be&pageSize=2', '/api/units/THU-A', '/api/legal-documents?validity=in-force&pageSize=2', '/api/info-entries?pageSize=2', ...laws.slice(-2).map((id) => `/api/legal-documents/${id}`),
    ...items.slice(-3).flatMap(({ documentId, slug }) => [`/api/articles/${documentId}`, `/api/articles/by-slug/${slug}`, `/bai-viet/${slug}`]),
  ];
  const sql = (text: string, values: unknown[]) => w.app.sql(text, values, 'super');

  const one = <T>(list: Iterable<T>, pick: number): T | undefined => { const all = [...list]; return all[pick % all.length]; };
  const writes: Record<string, (pick: number) => Promise<unknown>> = {
    'publishes an article': async () => { const item = await publishedItem(); items.push(item); standing.add(item); },
    'publishes another text of one': async (pick) => {
      const item = one(standing, pick);
      if (!item) return;
      ok(await edit(w.author, ARTICLE, item.documentId, { title: `Bản mới ${randomUUID().slice(0, 6)}`, body: '<p>Khác.</p>' }));
      await passed(ok(await open(w.author, ARTICLE, item.documentId), 201));
    },
    'withdraws one': async (pick) => { const item = one(standing, pick); if (item && standing.size > 1) { standing.delete(item); await withdraw(item.documentId); } },
    'saves a draft': async (pick) => { const item = one(standing, pick); if (item) await makeDraft(w.author, ARTICLE, articleFields(w)); },
    'passes stages without publishing': async () => void (await approved(w)),
    'publishes a law that replaces another': async () => {
      const documentId = await makeDraft(w.author, LEGAL, {
        number: `${Math.floor(Math.random() * 1e6)}/2024`, symbol: 'QĐ-UBND', kind: 'quyet-dinh', issuer: 'UBND tỉnh', signer: 'Phạm Duy Hưng', issuedOn: '2025-02-01', effectiveFrom: '2025-02-25',
        abstract: 'Quy chế.', author: 'Sở', source: 'Công báo', ...(laws.length > 0 ? { replaces: { connect: [{ documentId: laws.at(-1) }] } } : {}),
      });
      await passed(ok(await open(w.author, LEGAL, documentId), 201));
      laws.push(documentId);
    },
    'renames a category in the panel': async () => void (await w.app.strapi.documents('api::category.category').update({ documentId: w.category, data: { name: `Mục ${randomUUID().slice(0, 6)}` } as never })),
    'renames a category by SQL': () => sql('update categories set name = $1 where document_id = $2', [`Chuyên mục ${randomUUID().slice(0, 6)}`, w.category]),
    'renames the portal by SQL': () => sql("update sites set title = $1 where path = '/'", [`Cổng ${randomUUID().slice(0, 6)}`]),
    'closes and opens a site by SQL': (pick) => sql("update sites set state = $1 where path = '/huyen-ba-be'", [pick % 2 === 0 ? 'preparing' : 'open']),
    'renames a unit by SQL': () => sql("update units set name = $1 where code = 'THU-A'", [`Cơ quan ${randomUUID().slice(0, 6)}`]),
    'describes a picture anew by SQL': () => sql('update files set caption = $1 where document_id = $2', [randomUUID(), picture.documentId]),
    'changes a published row by SQL, past the guard': (pick) => sql(`begin; alter table articles disable trigger congtinh_moderation_guard; update articles set title = '${randomUUID()}' where published_at is not null and document_id = '${one(standing, pick)?.documentId ?? ''}'; set constraints all immediate; alter table articles enable trigger congtinh_moderation_guard; commit`, undefined as never),
    'lets days pass': (pick) => setBusinessDay(w.app, ['2025-02-20', '2025-02-25', '2025-02-26'][pick % 3] ?? '2025-02-20'),
    'rolls back': async () => void (await w.app.strapi.db.transaction(async ({ trx }) => { await trx.raw("update categories set name = 'Không bao giờ' where document_id = ?", [w.category]); throw new Error('back'); }).catch(() => undefined)),
  };

  const run = async (steps: readonly (readonly [string, number])[]): Promise<void> => {
    for (const [name, pick] of steps) {
      // Both nodes have everything ready when the write comes.
      for (const address of addresses()) await Promise.all([tell(w.app.url + address), tell(other.url + address)]);
      await writes[name]!(pick);
      await Promise.all(addresses().map(async (address) => {
        const [here, wanted] = await Promise.all([tell(w.app.url + address), tell(plain + address)]);
        assert.deepEqual(here, wanted, `after "${name}", here: ${address}`);
        await until(async () => JSON.stringify(await tell(other.url + address)) === JSON.stringify(wanted), `after "${name}", on another node: ${address}`);
      }));
    }
  };
  // Each way once, then in any order.
  await run(Object.keys(writes).map((name, at) => [name, at] as const));
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...Object.keys(writes)), fc.nat(50)), { minLength: 5, maxLength: 5 }), run), { numRuns: 1, endOnFailure: true });
  await setBusinessDay(w.app, '2025-02-20');
  const [here, there] = [ownCache(w.app).state(), other.cache.state()];
  assert.ok(here.hits > 20 && there.hits > 100, `answered from what is kept: ${here.hits} here, ${there.hits} there`);
});

test('PT-3.1: what nobody reads outside drops nothing: drafts, stages, uploads and other articles leave an article ready', async () => {
  const [one] = [await publishedItem()];
  const address = `/api/articles/${one.documentId}`;
  const node = await anotherNode(w.app);
  await tell(node.url + address);
  await makeDraft(w.author, ARTICLE, articleFields(w));
  await approved(w);
  ok(await edit(w.author, ARTICLE, one.documentId, { title: 'Bản nháp' }));
  await publishedItem();
  await node.cache.sync();
  await tell(node.url + address);
  assert.equal(node.cache.state().hits, 1);
  await withdraw(one.documentId);
  assert.equal((await tell(w.app.url + address)).status, 404);
});

test('PT-3.1: an answer begun before a change is never kept, nor given to who asks after it', async () => {
  const item = await publishedItem();
  const address = `/api/articles/${item.documentId}`;
  let open = (): void => undefined;
  let held = 0;
  let gate: Promise<void> | null = new Promise((resolve) => { open = resolve; });
  const below = application(w.app);
  // The application has answered, but the answer has not come through yet.
  const node = await anotherNode(w.app, { application: (request, response) => {
    const end = response.end.bind(response) as (...given: unknown[]) => unknown;
    if (gate !== null) { held += 1; const wait = gate; response.end = ((...given: unknown[]) => { void wait.then(() => end(...given)); return response; }) as never; }
    return below(request, response);
  } });
  const early = tell(node.url + address);
  await until(() => held === 1);
  const beside = tell(node.url + address);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(held, 1, 'who asks meanwhile shares it');
  await withdraw(item.documentId);
  await node.cache.sync();
  gate = null;
  assert.equal((await tell(node.url + address)).status, 404, 'who asks after the withdrawal does not');
  open();
  assert.deepEqual([(await early).status, (await beside).status], [200, 200], 'they asked before');
  assert.equal((await tell(node.url + address)).status, 404, 'and what they got was not kept');
});

test('PT-3.1: while another node makes an answer anew its readers have the old one; this node never after who published was answered', async () => {
  const list = '/api/articles?pageSize=4';
  let open = (): void => undefined;
  let held = 0;
  let gate: Promise<void> | null = null;
  const below = application(w.app);
  const node = await anotherNode(w.app, { application: (request, response) => {
    const end = response.end.bind(response) as (...given: unknown[]) => unknown;
    if (gate !== null) { held += 1; const wait = gate; response.end = ((...given: unknown[]) => { void wait.then(() => end(...given)); return response; }) as never; }
    return below(request, response);
  } });
  const old = await tell(node.url + list);
  gate = new Promise((resolve) => { open = resolve; });
  await tell(node.url + list);
  const asked = setInterval(() => void tell(node.url + list), 20);
  const item = await publishedItem();
  assert.match((await tell(w.app.url + list)).text, new RegExp(item.slug), 'here at once');
  // Nobody waits for the application, which answers nothing now; and it is asked once.
  await until(() => held > 0);
  clearInterval(asked);
  assert.deepEqual(await tell(node.url + list), old);
  assert.equal(held, 1);
  open();
  gate = null;
  await until(async () => (await tell(node.url + list)).text.includes(item.slug));

  // What is withdrawn is given no longer than the old knowledge counts, though nothing new is ready.
  const brief = await anotherNode(w.app, { freshMs: 900, application: (request, response) => (gate === null ? below(request, response) : undefined) });
  const address = `/api/articles/${item.documentId}`;
  await until(async () => { await tell(brief.url + address); return brief.cache.state().hits > 0; });
  gate = new Promise(() => undefined);
  await withdraw(item.documentId);
  await until(async () => await Promise.race([tell(brief.url + address).then(() => false), new Promise<boolean>((resolve) => setTimeout(resolve, 500, true))]));
});

test('PT-3.1: while the database is not heard nothing is answered from what is kept; what was missed is caught up with', async () => {
  const item = await publishedItem();
  const address = `/api/articles/${item.documentId}`;
  const node = await anotherNode(w.app);
  await tell(node.url + address);
  const { hits } = node.cache.state();
  await tell(node.url + address);
  assert.equal(node.cache.state().hits, hits + 1);
  // Nobody gets in again, and who is in is thrown out.
  const database = new URL(w.app.databaseUrl).pathname.slice(1);
  await w.app.sql(`alter database ${database} connection limit 0`, [], 'super');
  try {
    await w.app.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'cong-tinh read cache'", [database], 'super');
    await until(() => !node.cache.state().fresh);
    assert.deepEqual([(await tell(node.url + address)).status, node.cache.state().hits], [200, hits + 1], 'answered, but not from what is kept');
    await withdraw(item.documentId);
    assert.equal((await tell(node.url + address)).status, 404);
    assert.equal((await tell(w.app.url + address)).status, 404);
  } finally {
    await w.app.sql(`alter database ${database} connection limit -1`, [], 'super');
  }
  await until(() => node.cache.state().fresh && ownCache(w.app).state().fresh);
  assert.equal((await tell(node.url + address)).status, 404);
  assert.equal(node.cache.state().hits, hits + 1);
});

test('a change is heard even if its transaction ends after later ones', async () => {
  const early = await w.app.strapi.db.connection.transaction();
  await early.raw("update categories set description = 'muộn' where document_id = ?", [w.category]);
  await w.app.sql('update categories set description = $1 where document_id <> $2', ['sớm', w.category]);
  await tell(`${w.app.url}/api/categories`);
  await early.commit();
  await heard(w.app.strapi);
  assert.deepEqual(await tell(`${w.app.url}/api/categories`), await tell(`${plain}/api/categories`));
});

test('where a trigger that notes changes is switched off, nothing is answered from what is kept until it is back', async () => {
  const node = await anotherNode(w.app);
  const get = () => tell(`${node.url}/api/categories`);
  await get();
  await w.app.sql('alter table categories disable trigger congtinh_public_change', [], 'super');
  try {
    await until(() => !node.cache.state().fresh);
    await w.app.sql("update categories set description = 'không ai ghi' where document_id = $1", [w.category], 'super');
    assert.deepEqual([await get(), node.cache.state().hits], [await tell(`${plain}/api/categories`), 0]);
  } finally {
    await w.app.sql('alter table categories enable trigger congtinh_public_change', [], 'super');
  }
  await until(() => node.cache.state().fresh);
  assert.deepEqual([await get(), await get()], [await tell(`${plain}/api/categories`), await tell(`${plain}/api/categories`)]);
  assert.equal(node.cache.state().hits, 1);
});
