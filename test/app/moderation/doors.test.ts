import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { withToken } from '../../support/app';
import {
  act, approved, ARTICLE, articleFields, CM, edit, INFO, LEGAL, makeDraft, makeWorld, ok, open, approve, panel, published, publishedRow, refused, submitted, type World,
} from './world';

/*
 * PT-6.1g: no path publishes, changes or removes what is public, except the engine's own. The super admin
 * is used for the doors of the content manager, because Strapi itself refuses him nothing.
 */

const ready = makeWorld();
let w: World;
let live: string;
let draft: string;
before(async () => {
  w = await ready;
  live = (await published(w)).documentId;
  draft = (await submitted(w)).documentId;
});

const isDraftOnly = async (documentId: string): Promise<void> => {
  assert.equal(await publishedRow(w, ARTICLE, documentId), null);
};
const isStillPublic = async (): Promise<void> => {
  assert.equal((await publishedRow(w, ARTICLE, live))?.title, 'Ngày hội việc làm');
};

const CONTENT_MANAGER: readonly (readonly [string, (id: { live: string; draft: string }) => readonly [string, string, unknown]])[] = [
  ['publish', ({ draft: id }) => ['POST', `${CM(ARTICLE)}/${id}/actions/publish`, {}]],
  ['publish with new text', ({ draft: id }) => ['POST', `${CM(ARTICLE)}/${id}/actions/publish`, { title: 'Lách' }]],
  ['unpublish', ({ live: id }) => ['POST', `${CM(ARTICLE)}/${id}/actions/unpublish`, {}]],
  ['unpublish and discard', ({ live: id }) => ['POST', `${CM(ARTICLE)}/${id}/actions/unpublish`, { discardDraft: true }]],
  ['discard', ({ live: id }) => ['POST', `${CM(ARTICLE)}/${id}/actions/discard`, {}]],
  ['delete', ({ live: id }) => ['DELETE', `${CM(ARTICLE)}/${id}`, undefined]],
  ['bulk publish', ({ draft: id }) => ['POST', `${CM(ARTICLE)}/actions/bulkPublish`, { documentIds: [id] }]],
  ['bulk unpublish', ({ live: id }) => ['POST', `${CM(ARTICLE)}/actions/bulkUnpublish`, { documentIds: [id] }]],
  ['bulk delete', ({ live: id, draft: other }) => ['POST', `${CM(ARTICLE)}/actions/bulkDelete`, { documentIds: [id, other] }]],
];
for (const [door, call] of CONTENT_MANAGER) {
  test(`PT-6.1g: content manager, ${door}: refused`, async () => {
    const [method, url, body] = call({ live, draft });
    for (const by of [w.superAdmin, w.board, w.author]) {
      const answer = await by.send(method, url, body);
      assert.ok([403, 404].includes(answer.status), `${answer.status} ${JSON.stringify(answer.body)}`);
      assert.ok(answer.body.error?.details.code);
    }
    await isDraftOnly(draft);
    await isStillPublic();
  });
}

test('PT-6.1g: content manager, create and publish in one request: refused, nothing stored', async () => {
  const slug = `mot-lan-${randomUUID().slice(0, 8)}`;
  const answer = await w.superAdmin.send('POST', `${CM(ARTICLE)}/actions/publish`, articleFields(w, { slug }));
  assert.ok([400, 403].includes(answer.status), JSON.stringify(answer.body));
  assert.equal(await w.app.strapi.db.query(ARTICLE).count({ where: { slug } }), 0);
});

test('PT-6.1g: a second locale of a document is refused', async () => {
  for (const [method, url] of [['POST', CM(ARTICLE)], ['PUT', `${CM(ARTICLE)}/${live}`]] as const) {
    refused(await w.author.send(method, url, { ...articleFields(w), locale: 'en' }), 400, 'moderation.locale-refused');
  }
  await assert.rejects(w.app.strapi.documents(ARTICLE).update({ documentId: live, locale: 'en', data: { title: 'x' } } as never), { code: 'moderation.locale-refused' });
});

test('PT-6.1g: a clone is a draft, whatever it asks for', async () => {
  const clone = (params: object) => w.app.strapi.documents(ARTICLE).clone({ documentId: live, data: { slug: `ban-sao-${randomUUID().slice(0, 8)}` }, ...params } as never);
  await assert.rejects(clone({ status: 'published' }), { code: 'moderation.use-engine' });
  const { documentId } = (await clone({})) as unknown as { documentId: string };
  await isDraftOnly(documentId);
});

test('PT-6.1g: REST create and update with a full-access token publish nothing', async () => {
  const token = (await w.app.strapi.service('admin::api-token').create({ name: randomUUID(), type: 'full-access', lifespan: null, description: '' })) as { accessKey: string };
  const caller = withToken(w.app, token.accessKey);
  const slug = `rest-${randomUUID().slice(0, 8)}`;
  for (const [method, url] of [['POST', '/api/articles'], ['PUT', `/api/articles/${live}`], ['DELETE', `/api/articles/${live}`], ['POST', '/api/articles?status=published']] as const) {
    const answer = await caller.send(method, url, { data: { title: 'Lách', slug } });
    assert.ok([401, 403, 404, 405].includes(answer.status), `${method} ${url}: ${answer.status}`);
  }
  assert.equal(await w.app.strapi.db.query(ARTICLE).count({ where: { slug } }), 0);
  await isStillPublic();
});

test('PT-6.1g: the document service publishes, withdraws and discards for nobody, not for the application itself', async () => {
  const documents = w.app.strapi.documents(ARTICLE);
  const calls: readonly (() => Promise<unknown>)[] = [
    () => documents.publish({ documentId: draft } as never),
    () => documents.unpublish({ documentId: live } as never),
    () => documents.discardDraft({ documentId: live } as never),
    () => documents.update({ documentId: draft, status: 'published', data: {} } as never),
    () => documents.clone({ documentId: live, status: 'published', data: {} } as never),
    () => documents.delete({ documentId: live } as never),
  ];
  for (const call of calls) await assert.rejects(call, (error: { code?: string }) => /^moderation\./.test(error.code ?? ''));
});

const CT001 = { code: 'CT001' };

test('PT-6.1g: db.query create, createMany, update, updateMany, delete and deleteMany of published rows: refused', async () => {
  const query = w.app.strapi.db.query(ARTICLE);
  const publishedAt = new Date();
  const calls: readonly (() => Promise<unknown>)[] = [
    () => query.create({ data: { title: 'x', slug: 'x', documentId: 'lach', publishedAt } } as never),
    () => query.createMany({ data: [{ title: 'x', documentId: 'lach', publishedAt }] } as never),
    () => query.update({ where: { documentId: draft }, data: { publishedAt } } as never),
    () => query.update({ where: { documentId: live, publishedAt: { $notNull: true } }, data: { title: 'x' } } as never),
    () => query.updateMany({ where: { publishedAt: { $notNull: true } }, data: { title: 'x' } } as never),
    () => query.delete({ where: { documentId: live, publishedAt: { $notNull: true } } } as never),
    () => query.deleteMany({ where: { documentId: live } } as never),
  ];
  for (const call of calls) await assert.rejects(call, CT001, call.toString());
  await isStillPublic();
});

test('PT-6.1g: raw SQL on published rows, their links and the whole table: refused', async () => {
  const [row] = await w.app.sql('select id, document_id from articles where document_id = $1 and published_at is not null', [live]);
  const [other] = await w.app.sql('select id from articles where document_id = $1', [draft]);
  const statements: readonly (readonly [string, unknown[]])[] = [
    ["insert into articles (document_id, title, published_at) values ('lach', 'x', now())", []],
    ['update articles set published_at = now() where id = $1', [other?.id]],
    ["update articles set title = 'x' where id = $1", [row?.id]],
    ['update articles set published_at = null where id = $1', [row?.id]],
    ["update articles set document_id = 'lach' where id = $1", [row?.id]],
    ['delete from articles where id = $1', [row?.id]],
    ['truncate articles cascade', []],
    ['delete from articles_category_lnk where article_id = $1', [row?.id]],
    ['update articles_site_lnk set article_id = $2 where article_id = $1', [row?.id, other?.id]],
    ['update articles_unit_lnk set article_id = $2 where article_id = $1', [other?.id, row?.id]],
    ['insert into articles_category_lnk (article_id, category_id) select $1, category_id from articles_category_lnk limit 1', [row?.id]],
    ['delete from categories where document_id = $1', [w.category]],
    ["insert into files_related_mph (related_id, related_type, field) values ($1, 'api::article.article', 'cover')", [row?.id]],
  ];
  for (const [text, values] of statements) {
    await assert.rejects(w.app.sql(text, values), (error: { code?: string }) => error.code === 'CT001' || error.code === 'CT002', text);
  }
  await isStillPublic();
});

test('PT-6.1g: the release flag opens nothing that was not approved', async () => {
  const [row] = await w.app.sql('select id from congtinh.moderation_cases where document_id = $1', [draft]);
  const [done] = await w.app.sql('select id from congtinh.moderation_cases where document_id = $1', [(await approved(w)).documentId]);
  for (const flag of [row?.id, done?.id, '0', 'x', "1'; --"]) {
    await assert.rejects(
      w.app.sql(`do $$ begin perform set_config('congtinh.release', ${quoted(String(flag))}, true); update articles set published_at = now() where document_id = '${draft}'; end $$`),
      CT001);
  }
  await isDraftOnly(draft);
});
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

test('PT-6.1g: the application cannot forge or rewrite the record of decisions', async () => {
  const at = await submitted(w);
  const [head] = await w.app.sql('select * from congtinh.moderation_cases where id = $1', [at.id]);
  const decision = (actor: number, stage: string) =>
    `insert into congtinh.moderation_decisions (case_id, revision_id, stage, actor, decision, at) values (${at.id}, ${String(head?.revision_id)}, '${stage}', ${actor}, 'approve', now())`;
  const statements = [
    decision(w.author.id, 'unit-reviewer'),
    decision(w.board.id, 'board'),
    `update congtinh.moderation_cases set state = 'approved', stage = 3, version = version + 1 where id = ${at.id}`,
    `update congtinh.moderation_cases set state = 'published', version = version + 1 where id = ${at.id}`,
    `update congtinh.moderation_cases set workflow = '{"stages":[{"key":"x"}]}', version = version + 1 where id = ${at.id}`,
    `delete from congtinh.moderation_cases where id = ${at.id}`,
    `delete from congtinh.moderation_edits where document_id = '${at.documentId}'`,
    `update congtinh.moderation_revisions set canonical = '{}' where case_id = ${at.id}`,
    `insert into congtinh.moderation_revisions (case_id, number, canonical, hash, cause, created_at) values (${at.id}, 9, '{}', 'x', 'edit', now())`,
    'truncate congtinh.moderation_decisions cascade',
    "update congtinh.moderation_guards set table_oid = 0",
    'drop trigger moderation_check_case on congtinh.moderation_cases',
    'alter table congtinh.moderation_cases disable trigger all',
  ];
  for (const text of statements) await assert.rejects(w.app.sql(text), (error: { code?: string }) => ['CT001', '42501', '23514'].includes(error.code ?? ''), text);
  for (const table of ['moderation_decisions', 'moderation_revisions', 'moderation_edits', 'moderation_files']) {
    await assert.rejects(w.app.sql(`delete from congtinh.${table}`, [], 'owner'), CT001);
    await assert.rejects(w.app.sql(`truncate congtinh.${table} cascade`, [], 'owner'), CT001);
  }
});

test('PT-6.1g: component rows of a published item are guarded, at every level of their tables', async () => {
  const documentId = await makeDraft(w.author, INFO, {
    title: 'Diện tích', category: { connect: [{ documentId: w.infoCategory }] }, author: 'A', source: 'Sở TNMT',
    keyFigures: [
      { label: 'Diện tích', value: '4860', unitOfMeasure: 'km2', asOf: '2024-12-31' }, { label: 'Số xã', value: '108', unitOfMeasure: 'xã', asOf: '2024-12-31' },
    ],
    document: { number: '01', issuedOn: '2024-01-01', issuer: 'UBND', signer: 'A' },
  });
  let at = ok(await open(w.author, INFO, documentId), 201);
  at = ok(await approve(w.operator, at));
  ok(await act(w.operator, at.id, 'publish', { version: at.version }));
  const [join] = await w.app.sql(
    "select j.* from info_entries_cmps j join info_entries e on e.id = j.entity_id where e.document_id = $1 and e.published_at is not null and j.field = 'keyFigures' order by j.id limit 1", [documentId]);
  const [free] = await w.app.sql(
    "select j.* from info_entries_cmps j join info_entries e on e.id = j.entity_id where e.document_id = $1 and e.published_at is null and j.field = 'keyFigures' order by j.id limit 1", [documentId]);
  const statements: readonly (readonly [string, unknown[]])[] = [
    ["update components_basic_information_key_figures set value = '1' where id = $1", [join?.cmp_id]],
    ['delete from components_basic_information_key_figures where id = $1', [join?.cmp_id]],
    ['delete from info_entries_cmps where id = $1', [join?.id]],
    ['update info_entries_cmps set "order" = 9 where id = $1', [join?.id]],
    ['update info_entries_cmps set entity_id = $2 where id = $1', [free?.id, join?.entity_id]],
    ['insert into info_entries_cmps (entity_id, cmp_id, component_type, field, "order") values ($1, $2, $3, \'keyFigures\', 5)', [join?.entity_id, free?.cmp_id, join?.component_type]],
    ['truncate components_basic_information_key_figures', []],
  ];
  for (const [text, values] of statements) await assert.rejects(w.app.sql(text, values), CT001, text);
  await assert.rejects(
    w.app.strapi.db.query('basic-information.key-figure').update({ where: { id: join?.cmp_id }, data: { value: '1' } } as never), CT001);
  // The draft's own component rows stay free.
  await w.app.sql("update components_basic_information_key_figures set note = 'nháp' where id = $1", [free?.cmp_id]);
  ok(await edit(w.author, INFO, documentId, { title: 'Diện tích tự nhiên' }));
});

test('a link to a document is rewritten when that document is published again, and unapproved links stay out', async () => {
  const legal = async (replaces: readonly string[]): Promise<string> => makeDraft(w.author, LEGAL, {
    number: `${Math.floor(Math.random() * 1e4)}/2024`, symbol: 'QĐ-UBND', kind: 'quyet-dinh', issuer: 'UBND tỉnh', signer: 'A', issuedOn: '2024-01-01', abstract: 'Về việc thử', source: 'UBND tỉnh',
    replaces: { connect: replaces.map((documentId) => ({ documentId })) },
  });
  const pass = async (documentId: string): Promise<void> => {
    let at = ok(await open(w.author, LEGAL, documentId), 201);
    for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
    ok(await act(w.board, at.id, 'publish', { version: at.version }));
  };
  const linked = async (documentId: string): Promise<string[]> => {
    const row = (await w.app.strapi.db.query(LEGAL).findOne({ where: { documentId, publishedAt: { $notNull: true } }, populate: { replaces: true } } as never)) as { replaces: { documentId: string }[] };
    return row.replaces.map((one) => one.documentId);
  };
  const old = await legal([]);
  const unpublished = await legal([old]);
  let at = ok(await open(w.author, LEGAL, unpublished), 201);
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  refused(await act(w.board, at.id, 'publish', { version: at.version }), 422, 'moderation.relation-unpublished');
  await pass(old);
  ok(await act(w.board, at.id, 'publish', { version: at.version }));
  assert.deepEqual(await linked(unpublished), [old]);

  ok(await edit(w.author, LEGAL, old, { abstract: 'Về việc thử, sửa' }));
  await pass(old);
  assert.deepEqual(await linked(unpublished), [old], 'the published link survives a new publication of its far end');

  const third = await legal([]);
  ok(await edit(w.author, LEGAL, unpublished, { replaces: { connect: [{ documentId: third }], disconnect: [] } }));
  await pass(third);
  assert.deepEqual(await linked(unpublished), [old], 'core would have copied the unapproved link of the draft');
});

test('an edit that races a publication never reaches the public', async () => {
  for (let round = 0; round < 4; round += 1) {
    const at = await approved(w, { title: `Đua ${round}` });
    const [done, ...edits] = await Promise.all([
      act(w.board, at.id, 'publish', { version: at.version }),
      edit(w.author, ARTICLE, at.documentId, { title: 'Chen ngang' }),
      edit(w.reviewer, ARTICLE, at.documentId, { title: 'Chen ngang' }),
      edit(w.superAdmin, ARTICLE, at.documentId, { title: 'Chen ngang' }),
    ]);
    assert.equal(done.status, 200, JSON.stringify(done.body));
    for (const answer of edits) assert.ok([200, 403].includes(answer.status));
    assert.equal((await publishedRow(w, ARTICLE, at.documentId))?.title, `Đua ${round}`);
  }
});

test('stamps of publication are the engine\'s: what a form sends is ignored', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w, { firstPublishedAt: '2001-01-01T00:00:00.000Z' }));
  ok(await edit(w.author, ARTICLE, documentId, { changedAt: '2001-01-01T00:00:00.000Z' }));
  const row = (await w.app.strapi.db.query(ARTICLE).findOne({ where: { documentId } })) as { firstPublishedAt: unknown; changedAt: unknown };
  assert.deepEqual([row.firstPublishedAt, row.changedAt], [null, null]);
  assert.equal((await panel(w.author, ARTICLE, documentId)).published, false);
});
