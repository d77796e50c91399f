import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BulkResult, CaseDetail, CaseItem, FilterGroup, HomeSection, ViewCount } from '../../../src/plugins/moderation/contracts';
import type { Answer } from '../../support/app';
import { setBusinessDay } from '../../support/content';
import { makePerson, type Person } from '../../support/staff';
import { statementsOf } from '../../support/statements';
import {
  act, approve, approved, articleFields, ARTICLE, DECLARATION, giveBack, LEGAL, makeDraft, makeWorld, ok, open, published, refused, submitted, UNIT, type World,
} from './world';

const ready = makeWorld();
let w: World;
before(async () => {
  w = await ready;
});

interface Pagination { total: number; pageCount: number; more: boolean }

const list = async (by: Person, query: string): Promise<{ data: CaseItem[]; pagination: Pagination }> => {
  const answer = await by.get<CaseItem[]>(`/moderation/cases?${query}`);
  return { data: ok(answer), pagination: answer.body.meta?.pagination as Pagination };
};

const titles = async (by: Person, query: string): Promise<string[]> => (await list(by, query)).data.map(({ title }) => title);

const bulk = (by: Person, body: object): Promise<Answer<BulkResult[]>> => by.send('POST', '/moderation/bulk', body);

const chosen = (...cases: CaseDetail[]) => cases.map(({ id, version }) => ({ id, version }));

const site = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

describe('finding', () => {
  let coffee: CaseDetail;
  let own: CaseDetail;
  let returned: CaseDetail;
  let law: CaseDetail;

  before(async () => {
    coffee = await submitted(w, { title: 'Đồng bào Sỹ Bình hái chè Shan tuyết' });
    own = await submitted(w, { title: 'Áo dài trên trang đơn vị', site: site(w.unitSite) });
    returned = ok(await giveBack(w.reviewer, await submitted(w, { title: 'Bài bị trả lại' }), 'Bổ sung nguồn ảnh.'));
    law = ok(await open(w.author, LEGAL, await makeDraft(w.author, LEGAL, {
      number: '77', symbol: 'QĐ-UBND', kind: 'quyet-dinh', issuer: 'UBND tỉnh', signer: 'A', issuedOn: '2025-02-17', abstract: 'Quyết định về giá đất', source: 'Công báo',
    })), 201);
  });

  test('words are found with and without tones and đ, by their beginnings, all of them', async () => {
    for (const words of ['Đồng bào Sỹ Bình', 'dong bao si binh', 'SHAN tuyet', 'tuy hai che', 'đồng-bào']) {
      assert.deepEqual(await titles(w.reviewer, `view=all&search=${encodeURIComponent(words)}`), [coffee.title], words);
    }
    assert.deepEqual(await titles(w.reviewer, `view=all&search=${encodeURIComponent('đồng bào vùng cao')}`), []);
    assert.deepEqual(await titles(w.reviewer, 'view=all&search=uyet'), [], 'an end is no beginning');
    assert.deepEqual(await titles(w.reviewer, `view=all&search=${encodeURIComponent("' | & ! ( ) :* \\")}&pageSize=1`), await titles(w.reviewer, 'view=all&pageSize=1'), 'marks alone narrow nothing');
  });

  test('PT-9: a list is narrowed by site, unit, category, type, state, stage, person and age, all together', async () => {
    const narrowed = (query: string) => titles(w.reviewer, `view=all&sort=title&pageSize=100&${query}`);
    assert.deepEqual(await narrowed(`site=${w.unitSite}`), [own.title]);
    assert.deepEqual(await narrowed(`contentType=${LEGAL}`), [law.title]);
    assert.deepEqual(await narrowed('state=returned'), [returned.title]);
    assert.deepEqual(await narrowed(`category=${w.category}&site=${w.unitSite}&stage=unit-reviewer&unit=${own.unit.documentId}`), [own.title]);
    assert.deepEqual(await narrowed(`unit=${'x'.repeat(24)}`), []);
    assert.deepEqual(await narrowed(`person=${w.colleague.id}`), []);
    assert.equal((await narrowed(`person=${w.author.id}`)).length, 4);
    assert.deepEqual(await narrowed('waitingDays=1'), []);
    assert.equal((await narrowed('waitingDays=0')).length, 4);
  });

  test('lists are ordered by title in Vietnamese, by unit, by due day and by waiting', async () => {
    assert.deepEqual(await titles(w.reviewer, 'view=all&sort=title'), ['Áo dài trên trang đơn vị', 'Bài bị trả lại', 'Đồng bào Sỹ Bình hái chè Shan tuyết', 'Quyết định về giá đất']);
    for (const sort of ['unit', 'waiting', 'due', 'newest']) assert.equal((await list(w.reviewer, `view=all&sort=${sort}`)).data.length, 4, sort);
    const due = (await list(w.reviewer, 'view=all&sort=due')).data.map(({ dueOn }) => dueOn);
    assert.deepEqual(due, [...due].sort());
    const [first, second] = [(await list(w.reviewer, 'view=all&sort=unit&pageSize=2&page=1')).data, (await list(w.reviewer, 'view=all&sort=unit&pageSize=2&page=2')).data];
    assert.equal(new Set([...first, ...second].map(({ id }) => id)).size, 4, 'pages neither repeat nor lose a row');
  });

  test('a row says where the item belongs, whose turn it is, since when, until when and why it came back', async () => {
    const row = (await list(w.reviewer, `view=all&site=${w.unitSite}`)).data[0]!;
    assert.deepEqual([row.site?.documentId, row.category?.name, row.unit.name, row.submittedBy.name, row.stageName, row.state, row.waitedDays],
      [w.unitSite, 'Tin thử', `Cơ quan ${UNIT}`, 'Tác giả Test', 'Lãnh đạo đơn vị', 'open', 0]);
    assert.match(row.dueOn ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.ok(row.dueInDays! >= 5);
    const back = (await list(w.author, 'view=returned')).data[0]!;
    assert.deepEqual([back.remark?.text, back.remark?.by.name, back.remark?.stageName], ['Bổ sung nguồn ảnh.', 'Duyệt một Test', 'Lãnh đạo đơn vị']);
  });

  test('PT-4.3: a legal document is due by the rules of its section, and what is due is found', async () => {
    assert.deepEqual((await list(w.reviewer, `view=all&contentType=${LEGAL}`)).data.map(({ dueOn }) => dueOn), ['2025-02-27']);
    await setBusinessDay(w.app, '2025-03-03');
    const article = await submitted(w, { title: 'Bài có hạn' });
    await setBusinessDay(w.app, '2025-03-12');
    const row = (await list(w.reviewer, `view=all&search=${encodeURIComponent('bài có hạn')}`)).data[0]!;
    assert.deepEqual([row.id, row.dueOn, row.dueInDays, row.waitedDays], [article.id, '2025-03-10', -2, 9]);
    assert.deepEqual(await titles(w.reviewer, 'view=all&due=overdue&waitingDays=9&sort=due&search=bai%20co%20han'), ['Bài có hạn']);
    assert.equal((await titles(w.reviewer, 'view=all&waitingDays=10')).includes('Bài có hạn'), false);
    await setBusinessDay(w.app, '2025-03-08');
    assert.deepEqual(await titles(w.reviewer, 'view=all&due=soon&waitingDays=1&search=bai%20co'), ['Bài có hạn']);
  });

  test('bad questions are answered with 400 and the field', async () => {
    for (const query of ['view=none', 'sort=random', 'site=../etc', 'person=abc', 'waitingDays=-1', 'due=never', 'stage=<b>', 'page=0', 'pageSize=1000', 'other=1', `search=${'x'.repeat(201)}`]) {
      const answer = await w.reviewer.get(`/moderation/cases?${query}`);
      refused(answer, 400, 'input.invalid');
      assert.equal(answer.body.error?.details.fields[0]?.path, query.split('=')[0], query);
    }
  });
});

describe('scope', () => {
  test('PT-9: nobody sees, counts or is offered what is another unit\'s', async () => {
    const mine = await submitted(w, { title: 'Chỉ của đơn vị này' });
    const others = await list(w.outsider, 'view=all&pageSize=100');
    assert.ok(others.data.every(({ unit }) => unit.documentId !== mine.unit.documentId));
    for (const filter of [`unit=${mine.unit.documentId}`, `person=${w.author.id}`, `search=${encodeURIComponent('chỉ của đơn vị này')}`]) {
      assert.deepEqual(await list(w.outsider, `view=all&${filter}`), { data: [], pagination: { page: 1, pageSize: 25, pageCount: 0, total: 0, more: false } }, filter);
    }
    const counts = ok(await w.outsider.get<ViewCount[]>('/moderation/cases/counts'));
    assert.deepEqual(counts.map(({ count }) => count), [0, 0, 0, 0, 0, 0]);
    for (const view of ['all', 'submitted', 'to-decide']) assert.deepEqual(ok(await w.outsider.get<FilterGroup[]>(`/moderation/cases/facets?view=${view}`)), []);
    assert.ok(!JSON.stringify((await w.outsider.get('/moderation/home')).body).includes(mine.title));
  });

  test('counts are those of the lists, and filters offer what occurs in them', async () => {
    for (const by of [w.author, w.reviewer, w.secretary, w.board, w.operator, w.superAdmin]) {
      for (const { view, count, more } of ok(await by.get<ViewCount[]>('/moderation/cases/counts'))) {
        const { data, pagination } = await list(by, `view=${view}&pageSize=100`);
        assert.deepEqual([count, more], [pagination.total, pagination.more], view);
        if (pagination.total > 100) continue;
        const groups = ok(await by.get<FilterGroup[]>(`/moderation/cases/facets?view=${view}`));
        const units = groups.find(({ filter }) => filter === 'unit')?.options ?? [];
        assert.deepEqual(units.map(({ value }) => value).sort(), [...new Set(data.map(({ unit }) => unit.documentId))].sort(), view);
        for (const { value, count: n } of units) assert.equal(n, data.filter(({ unit }) => unit.documentId === value).length);
      }
    }
  });

  test('an act that a row offers succeeds, and one that it does not offer is refused', async () => {
    await approved(w, { title: 'Chờ đăng' });
    const some = async (by: Person): Promise<CaseItem[]> => (await list(by, 'view=all&pageSize=100')).data.filter(({ title, state }) => title.startsWith('Chờ') || state === 'open').slice(0, 6);
    for (const by of [w.author, w.reviewer, w.secretary, w.superAdmin]) {
      for (const row of await some(by)) {
        const { buttons, passTargets } = ok(await by.get<CaseDetail>(`/moderation/cases/${row.id}`));
        const allowed = buttons.filter(({ allowed: may }) => may).map(({ act: kind }) => kind).filter((kind) => ['approve', 'return', 'pass', 'publish'].includes(kind));
        assert.deepEqual([...row.acts], by === w.superAdmin ? [] : allowed, row.title);
        assert.deepEqual(row.passTargets.map(({ userId }) => userId).sort(), (by === w.superAdmin ? [] : passTargets).map(({ userId }) => userId).sort());
      }
    }
  });
});

describe('several at once', () => {
  test('PT-6.1g: each is judged by its own rules; one that is refused leaves the others alone', async () => {
    const [good, stale, written, alsoGood] = [await submitted(w), await submitted(w), await submitted(w), await submitted(w)];
    const foreign = 999_999;
    await w.reviewer.send('PUT', `/content-manager/collection-types/${ARTICLE}/${written.documentId}`, { title: 'Người duyệt đã sửa' });
    const results = ok(await bulk(w.reviewer, {
      act: 'approve',
      cases: [...chosen(good), { id: stale.id, version: stale.version + 1 }, { id: written.id, version: written.version + 1 }, { id: foreign, version: 1 }, ...chosen(alsoGood)],
    }));
    assert.deepEqual(results.map(({ id, ok: done, refusal }) => [id, done, refusal?.code ?? null]), [
      [good.id, true, null], [stale.id, false, 'moderation.stale'], [written.id, false, 'moderation.contributor'],
      [foreign, false, 'moderation.not-found'], [alsoGood.id, true, null],
    ]);
    assert.deepEqual(results.map(({ case: now }) => now && [now.state, now.stage]), [
      ['open', 'secretariat'], ['open', 'unit-reviewer'], ['open', 'unit-reviewer'], null, ['open', 'secretariat'],
    ]);
    assert.match(results[2]!.refusal!.message, /không được duyệt/);
    const decisions = await w.app.sql(`select case_id::int as id, decision from congtinh.moderation_decisions where case_id = any($1) and decision = 'approve' order by 1`, [[good.id, stale.id, written.id, alsoGood.id]]);
    assert.deepEqual(decisions.map(({ id }) => id), [good.id, alsoGood.id]);
    const entries = await w.app.sql(`select subject_id, transaction_id from congtinh.ledger_entries where action = 'moderation.approve' and subject_id = any($1)`, [[good.id, stale.id, written.id, alsoGood.id].map(String)]);
    assert.deepEqual(entries.map(({ subject_id: id }) => id).sort(), [good.id, alsoGood.id].map(String).sort());
    assert.equal(new Set(entries.map(({ transaction_id: tx }) => tx)).size, 2, 'each in a transaction of its own');
  });

  test('several are returned with one remark, and several published', async () => {
    const back = [await submitted(w), await submitted(w)];
    refused(await bulk(w.reviewer, { act: 'return', comment: '  ', cases: chosen(...back) }), 400, 'input.invalid');
    const returned = ok(await bulk(w.reviewer, { act: 'return', comment: 'Thiếu nguồn.', cases: chosen(...back) }));
    assert.deepEqual(returned.map(({ ok: done, case: now }) => [done, now?.state, now?.remark?.text]), [[true, 'returned', 'Thiếu nguồn.'], [true, 'returned', 'Thiếu nguồn.']]);

    const done = [await approved(w, { title: 'Đăng cùng lúc một' }), await submitted(w), await approved(w, { title: 'Đăng cùng lúc hai' })];
    const out = ok(await bulk(w.secretary, { act: 'publish', cases: chosen(...done) }));
    assert.deepEqual(out.map(({ ok: did, refusal, case: now }) => [did, refusal?.code ?? null, now?.state]), [
      [true, null, 'published'], [false, 'moderation.wrong-state', 'open'], [true, null, 'published'],
    ]);
    const { body } = await w.app.anonymous.get<{ title: string }[]>('/api/articles?pageSize=50');
    assert.equal(body.data.filter(({ title }) => title.startsWith('Đăng cùng lúc')).length, 2);
  });

  test('a publication that fails in the middle leaves nothing behind and the next one goes through', async () => {
    const [broken, fine] = [await approved(w), await approved(w)];
    await w.app.strapi.db.query(ARTICLE as never).updateMany({ where: { documentId: broken.documentId, publishedAt: null }, data: { title: 'Sửa lén' } as never });
    const results = ok(await bulk(w.board, { act: 'publish', cases: chosen(broken, fine) }));
    assert.deepEqual(results.map(({ ok: done, refusal }) => [done, refusal?.code ?? null]), [[false, 'moderation.draft-changed'], [true, null]]);
    assert.equal(results[0]!.case?.state, 'approved');
  });

  test('of two who decide the same cases at once each case is decided once, and nobody waits for ever', async () => {
    const both = [await submitted(w), await submitted(w), await submitted(w)];
    const [one, two] = await Promise.all([
      bulk(w.reviewer, { act: 'approve', cases: chosen(...both) }),
      bulk(w.reviewer2, { act: 'return', comment: 'Xem lại.', cases: chosen(...[...both].reverse()) }),
    ]);
    for (const { id } of both) {
      const outcomes = [ok(one), ok(two)].map((results) => results.find((result) => result.id === id)!);
      assert.deepEqual(outcomes.map(({ ok: done }) => done).sort(), [false, true], String(id));
      assert.match(outcomes.find(({ ok: done }) => !done)!.refusal!.code, /stale|wrong-state/);
    }
  });

  test('a list that is empty, too long or names a case twice is refused as a whole', async () => {
    const at = await submitted(w);
    for (const cases of [[], chosen(at, at), Array.from({ length: 51 }, (_, index) => ({ id: index + 1, version: 1 })), [{ id: at.id }], 'all']) {
      refused(await bulk(w.reviewer, { act: 'approve', cases }), 400, 'input.invalid');
    }
    refused(await bulk(w.reviewer, { act: 'cancel', cases: chosen(at) }), 400, 'input.invalid');
    assert.equal(ok(await w.reviewer.get<CaseDetail>(`/moderation/cases/${at.id}`)).version, at.version);
  });
});

describe('home', () => {
  const home = async (by: Person): Promise<HomeSection[]> => ok(await by.get<HomeSection[]>('/moderation/home'));
  const part = <K extends HomeSection['kind']>(sections: HomeSection[], kind: K) => sections.find((section) => section.kind === kind) as Extract<HomeSection, { kind: K }> | undefined;

  test('PT-9: shows what waits for the person, what came back with its remark, and where what he sent stands', async () => {
    const sent = await submitted(w, { title: 'Vừa gửi' });
    ok(await giveBack(w.reviewer, await submitted(w, { title: 'Vừa bị trả' }), 'Viết lại đoạn đầu.'));
    const author = await home(w.author);
    assert.equal(part(author, 'returned')?.cases[0]?.remark?.text, 'Viết lại đoạn đầu.');
    const row = part(author, 'sent')?.cases.find(({ id }) => id === sent.id);
    assert.deepEqual([row?.stageName, row?.waitedDays], ['Lãnh đạo đơn vị', 0]);
    assert.equal(part(author, 'waiting'), undefined, 'an author decides nothing');
    const reviewer = await home(w.reviewer);
    assert.equal(part(reviewer, 'waiting')?.total, (await list(w.reviewer, 'view=to-decide')).pagination.total);
    assert.equal(part(reviewer, 'waiting')?.cases.length, 5);
    assert.equal(part(author, 'returned')?.total, (await list(w.author, 'view=returned')).pagination.total);
  });

  test('counts what is overdue and due this week, and names what the unit last published', async () => {
    await setBusinessDay(w.app, '2025-03-03');
    await submitted(w, { title: 'Quá hạn trên trang chủ' });
    const out = await published(w, { title: 'Mới đăng của đơn vị' });
    await setBusinessDay(w.app, '2025-03-11');
    const sections = await home(w.reviewer);
    assert.equal(part(sections, 'due')?.overdue, (await list(w.reviewer, 'view=all&due=overdue')).pagination.total);
    assert.ok(part(sections, 'due')!.overdue > 0);
    assert.equal(part(sections, 'due')?.thisWeek, (await list(w.reviewer, 'view=all&due=week')).pagination.total);
    assert.ok(part(sections, 'published')?.cases.some(({ documentId }) => documentId === out.documentId));
    assert.equal(part(await home(w.outsider), 'published')?.cases.length, 0);
  });

  test('people without editorial functions are shown the way to their own work', async () => {
    const admin = await makePerson(w.app, [{ role: 'unit-admin', system: 'portal', unit: UNIT }]);
    const data = await makePerson(w.app, [{ role: 'data-officer', system: 'poverty', unit: UNIT }]);
    const nobody = await makePerson(w.app, []);
    assert.deepEqual((await home(admin)).map(({ kind }) => kind), ['duties']);
    assert.deepEqual(part(await home(admin), 'duties')?.duties, ['unit-admin']);
    assert.deepEqual(part(await home(data), 'duties')?.duties, ['data']);
    assert.deepEqual((await home(w.superAdmin)).map(({ kind }) => kind), ['overview', 'duties', 'published']);
    assert.deepEqual((await home(w.operator)).map(({ kind }) => kind), ['waiting', 'duties', 'published']);
    assert.deepEqual(await home(nobody), []);
    const { meta } = (await admin.get('/moderation/home')).body;
    assert.deepEqual((meta?.person as { functions: unknown[] }).functions, [{ role: 'unit-admin', system: 'portal', unit: `Cơ quan ${UNIT}` }]);
  });
});

describe('statements', () => {
  test('lists, counts, filters and home ask the database a fixed number of times, however many rows there are', async () => {
    const ask = async (path: string) => statementsOf(w.app, async () => void ok(await w.reviewer.get(path)));
    const one = await ask('/moderation/cases?view=to-decide&pageSize=1');
    const many = await ask('/moderation/cases?view=to-decide&pageSize=100');
    assert.ok((await list(w.reviewer, 'view=to-decide&pageSize=100')).data.length > 5);
    assert.equal(many, one);
    assert.equal(await ask('/moderation/cases?view=all&pageSize=100&sort=unit&search=bai&due=overdue'), one);
    const before = { counts: await ask('/moderation/cases/counts'), facets: await ask('/moderation/cases/facets?view=all'), home: await ask('/moderation/home') };
    for (let n = 0; n < 3; n += 1) await submitted(w, { title: `Thêm ${n}` });
    const after = { counts: await ask('/moderation/cases/counts'), facets: await ask('/moderation/cases/facets?view=all'), home: await ask('/moderation/home') };
    assert.deepEqual(after, before);
    // What they are today: a new statement in one of them is a choice, not an accident.
    assert.deepEqual({ list: one, ...after }, { list: 18, counts: 7, facets: 11, home: 23 });
  });
});

test('the columns that lists are found by are held by the database: a case keeps its site and the people who had a hand in it', async () => {
  const at = await submitted(w);
  for (const change of [`site = 'elsewhere', version = version + 1`, `people = '{}', version = version + 1`, `due_on = '2030-01-01', title = 'x'`, `words = ''`]) {
    await assert.rejects(w.app.sql(`update congtinh.moderation_cases set ${change} where id = ${at.id}`), change);
  }
  await w.app.sql(`update congtinh.moderation_cases set due_on = '2030-01-01' where id = ${at.id}`);
  ok(await act(w.author, at.id, 'cancel', { version: at.version }));
  await assert.rejects(w.app.sql(`update congtinh.moderation_cases set due_on = '2031-01-01' where id = ${at.id}`));
});

test('a case that is submitted again counts its stage anew and keeps everybody who had a hand in it', async () => {
  const at = ok(await giveBack(w.reviewer, await submitted(w), 'Sửa.'));
  ok(await w.colleague.send('PUT', `/content-manager/collection-types/${ARTICLE}/${at.documentId}`, articleFields(w, { title: 'Đồng nghiệp sửa' })));
  const now = ok(await w.colleague.get<CaseDetail>(`/moderation/cases/${at.id}`));
  ok(await act(w.colleague, at.id, 'submit', { declaration: DECLARATION, version: now.version }));
  for (const by of [w.author, w.colleague]) assert.ok((await list(by, 'view=mine&pageSize=100')).data.some(({ id }) => id === at.id));
  const row = (await list(w.reviewer2, `view=to-decide&person=${w.colleague.id}`)).data.find(({ id }) => id === at.id);
  assert.ok(row);
  assert.ok(Date.parse(row.stageSince) >= Date.parse(at.changedAt));
  assert.ok((await approve(w.reviewer2, { ...at, version: row.version })).status === 200);
});
