import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { startApp, type Answer, type TestApp } from '../support/app';
import { loadUnits, makePerson, units, type Person } from '../support/staff';

let app: TestApp;
let author: Person;
let both: Person;
let mine = '';
let theirs = '';
const unit: Record<string, string> = {};

const ARTICLES = '/content-manager/collection-types/api::article.article';
const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.body.error?.details.code];
const make = async (owner: string, more: object = {}): Promise<string> => {
  const made = await app.strapi.documents('api::article.article' as never).create({ data: { title: 'Bài', unit: owner, ...more } as never });
  return (made as { documentId: string }).documentId;
};
const ownerOf = async (documentId: string): Promise<unknown> =>
  (await app.sql('select u.code from articles a join articles_unit_lnk l on l.article_id = a.id join units u on u.id = l.unit_id where a.document_id = $1', [documentId]))[0]?.code;

describe('an item keeps its unit', () => {
  before(async () => {
    app = await startApp();
    await loadUnits(app);
    for (const each of ['060', '061', '01858', '01864']) unit[each] = (await units().resolveUnit(app.strapi, each)).documentId;
    author = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]);
    both = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }, { role: 'author', system: 'portal', unit: '061' }]);
    mine = await make(unit['060'] as string);
    theirs = await make(unit['061'] as string, { title: 'Bài riêng', body: '<p>Nội dung riêng</p>' });
  });

  it('T1: creating in another unit is refused, however the unit is named', async () => {
    const row = (await app.sql('select id from units where document_id = $1', [unit['061']]))[0]?.id as number;
    for (const named of [unit['061'], { documentId: unit['061'] }, { connect: [{ documentId: unit['061'] }] }, { set: [unit['061']] }, row, { connect: [{ id: row }] }]) {
      assert.deepEqual(code(await author.send('POST', ARTICLES, { title: 'x', unit: named })), [403, 'scope.unit'], JSON.stringify(named));
    }
  });

  it('PT-6.1d: an item without a responsible unit is not saved', async () => {
    assert.deepEqual(code(await both.send('POST', ARTICLES, { title: 'x' })), [400, 'unit.required']);
    assert.deepEqual(code(await author.send('POST', ARTICLES, { title: 'x', unit: null })), [400, 'unit.required']);
    assert.deepEqual(code(await author.send('PUT', `${ARTICLES}/${mine}`, { unit: { disconnect: [{ documentId: unit['060'] }] } })), [400, 'unit.required']);
    await assert.rejects(app.strapi.documents('api::article.article' as never).create({ data: { title: 'x' } as never }), { code: 'unit.required' });
  });

  it('who works in one unit need not choose it', async () => {
    const made = await author.send<{ documentId: string }>('POST', ARTICLES, { title: 'Không chọn đơn vị' });
    assert.equal(made.status, 201);
    assert.equal(await ownerOf((made.body as unknown as { data: { documentId: string } }).data.documentId), '060');
  });

  it('T2: moving an item to another unit is refused, also to one’s own other unit', async () => {
    for (const who of [author, both]) {
      assert.deepEqual(code(await who.send('PUT', `${ARTICLES}/${mine}`, { unit: { connect: [{ documentId: unit['061'] }] } })), [403, 'unit.owner-fixed']);
    }
    assert.equal(await ownerOf(mine), '060');
    assert.equal((await author.send('PUT', `${ARTICLES}/${mine}`, { title: 'Sửa', unit: { connect: [{ documentId: unit['060'] }] } })).status, 200);
  });

  it('BI-6.4: a member sees and edits only its own field and area', async () => {
    const entry = '/content-manager/collection-types/api::info-entry.info-entry';
    const [tourism, land] = await Promise.all(['du-lich-thu', 'dat-dai-thu'].map(async (slug) =>
      (await app.strapi.documents('api::info-category.info-category' as never).create({ data: { name: slug, slug } as never }) as { documentId: string }).documentId));
    const member = await makePerson(app, [{ role: 'author', system: 'basic-information', unit: '060', categories: [tourism as string] }]);
    const offer = (category: string | undefined, owner = unit['060']): Record<string, unknown> => ({ title: 'Số liệu', category, unit: owner });
    assert.equal((await member.send('POST', entry, offer(tourism))).status, 201);
    for (const [category, owner, refusal] of [[land, unit['060'], 'scope.category'], [undefined, unit['060'], 'scope.category'], [tourism, unit['061'], 'scope.unit']] as const) {
      assert.deepEqual(code(await member.send('POST', entry, offer(category, owner))), [403, refusal]);
    }
    const made = await app.strapi.documents('api::info-entry.info-entry' as never).create({ data: { ...offer(land) } as never }) as { documentId: string };
    assert.equal((await member.get(`${entry}/${made.documentId}`)).status, 404);
    const { body } = await member.get<unknown>(entry);
    const [own] = (body as unknown as { results: { documentId: string }[] }).results;
    assert.deepEqual(code(await member.send('PUT', `${entry}/${own?.documentId}`, { category: { connect: [{ documentId: land }] } })), [403, 'scope.category']);
  });

  it('T3: a clone of another unit’s item is not found, and shows nothing of it', async () => {
    for (const path of [`/clone/${theirs}`, `/auto-clone/${theirs}`]) {
      const answer = await author.send('POST', ARTICLES + path, { unit: { connect: [{ documentId: unit['060'] }] } });
      assert.equal(answer.status, 404);
      assert.ok(!JSON.stringify(answer.body).includes('riêng'));
    }
  });

  it('T4: another language of another unit’s item is not found', async () => {
    assert.equal((await author.send('PUT', `${ARTICLES}/${theirs}?locale=en`, { title: 'x' })).status, 404);
    assert.deepEqual(await app.sql('select count(*)::int as n from articles where document_id = $1', [theirs]), [{ n: 1 }]);
  });

  it('T5: no content type of ours can be taken over from the other end of a relation', () => {
    for (const [uid, type] of Object.entries(app.strapi.contentTypes as unknown as Record<string, { attributes: Record<string, { target?: string; mappedBy?: string; inversedBy?: string }> }>)) {
      if (!units().scopedTypes(app.strapi).has(uid)) continue;
      for (const [name, each] of Object.entries(type.attributes)) {
        assert.ok(!each.target || name === 'localizations' || !units().scopedTypes(app.strapi).has(each.target) || !(each.mappedBy ?? each.inversedBy), `${uid}.${name}`);
      }
    }
  });

  it('whether a foreign item exists cannot be told from the answers', async () => {
    const nowhere = 'a'.repeat(24);
    for (const [method, path, body] of [['GET', '', undefined], ['PUT', '', { title: 'x' }], ['DELETE', '', undefined], ['POST', '/actions/discard', {}]] as const) {
      const [foreign, none] = await Promise.all([theirs, nowhere].map((id) => author.send(method, `${ARTICLES}/${id}${path}`, body)));
      assert.deepEqual([foreign?.status, foreign?.body], [none?.status, none?.body], `${method} ${path}`);
    }
  });

  it('a new item in a closed unit is refused', async () => {
    const future = (await units().resolveUnit(app.strapi, '01864@2025-07-01')).documentId;
    const boss = await makePerson(app, [], { superAdmin: true });
    assert.deepEqual(code(await boss.send('POST', ARTICLES, { title: 'x', unit: future })), [422, 'unit.not-in-force']);
  });

  it('db.query and SQL cannot move an item, nor leave one without unit', async () => {
    const refused = { code: 'CT002' };
    const rows = await app.sql('select a.id, u.id as other from articles a, units u where a.document_id = $1 and u.code = $2', [mine, '061']);
    const { id, other } = rows[0] as { id: number; other: number };
    await assert.rejects(app.strapi.db.query('api::article.article' as never).update({ where: { id }, data: { unit: other } as never }));
    await assert.rejects(app.sql('update articles_unit_lnk set unit_id = $1 where article_id = $2', [other, id]), refused);
    await assert.rejects(app.sql('delete from articles_unit_lnk where article_id = $1', [id]), refused);
    await assert.rejects(app.sql("insert into articles (document_id, title) values ('bbbbbbbbbbbbbbbbbbbbbbbb', 'x')"), refused);
    await assert.rejects(app.sql("update articles set document_id = 'cccccccccccccccccccccccc' where id = $1", [id]), refused);
    await assert.rejects(app.sql('delete from units where code = $1', ['060']));
    await assert.rejects(app.sql("insert into congtinh.owners values ('articles', 'x', 'y')"), { code: '42501' });
    assert.equal(await ownerOf(mine), '060');
  });

  it('a transaction that names the item may move it: the engine’s own way', async () => {
    const moved = await make(unit['060'] as string);
    await app.sql(`begin; set local congtinh.owner_change = '${moved}'; update articles_unit_lnk set unit_id = (select id from units where code = '061') where article_id in (select id from articles where document_id = '${moved}'); commit`);
    assert.equal(await ownerOf(moved), '061');
  });

  it('a guard that is switched off is found', async () => {
    const report = async (): Promise<unknown> => {
      const platform = createRequire(__filename)('../../dist/src/plugins/platform/server/public.js') as { guardReport(strapi: unknown): Promise<string[]> };
      return (await platform.guardReport(app.strapi)).filter((line) => line.startsWith('units:'));
    };
    assert.deepEqual(await report(), []);
    await app.sql('alter table articles_unit_lnk disable trigger congtinh_hold_owner', [], 'app');
    assert.deepEqual(await report(), ['units: table "articles" lacks congtinh_hold_owner, which keep units apart']);
    await app.sql('alter table articles_unit_lnk enable trigger congtinh_hold_owner', [], 'app');
  });
});
