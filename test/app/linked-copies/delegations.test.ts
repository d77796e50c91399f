import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import { ARTICLE, articleFields, CM, edit, giveBack, makeDraft, makeWorld, ok, open, published, refused, submitted, UNIT, type World } from '../moderation/world';
import { makePerson, units, type Person } from '../../support/staff';
import { office } from './world';

const DELEGATION = 'plugin::linked-copies.section-delegation';

let w: World;
let operator: Person;
let portalAuthor: Person;
let rival: Person;
const ready = makeWorld();
before(async () => {
  w = await ready;
  operator = await makePerson(w.app, [{ role: 'operator', system: 'portal', unit: 'STTTT' }]);
  portalAuthor = await makePerson(w.app, [{ role: 'author', system: 'portal', unit: 'VP-UBND' }]);
  rival = await makePerson(w.app, [{ role: 'author', system: 'portal', unit: 'THU-B' }]);
});

const idOf = async (code: string): Promise<string> => ((await w.app.strapi.db.query('plugin::units.unit').findOne({ where: { code } })) as { documentId: string }).documentId;
const section = async (): Promise<string> => ((await w.app.strapi.documents('api::category.category' as never).create({
  data: { name: 'Mục ủy quyền', slug: `muc-uy-quyen-${randomUUID().slice(0, 8)}` } } as never)) as unknown as { documentId: string }).documentId;
const link = (documentId: string) => ({ connect: [{ documentId }] });
const give = async (category: string, code: string, fields: Record<string, unknown> = {}) => operator.send<{ documentId: string }>('POST', CM(DELEGATION), {
  unit: link(await idOf(code)), category: link(category), validFrom: '2025-01-01', decisionNumber: '15/QĐ-BBT', decisionDate: '2024-12-20', ...fields,
});
const write = (by: Person, category: string, fields: Record<string, unknown> = {}) => by.send<{ documentId: string }>('POST', CM(ARTICLE), articleFields(w, { category: link(category), ...fields }));

test('PT-7.2: a delegated section takes direct articles from its units and from the owner of the portal, and names the way of others', async () => {
  const category = await section();
  ok(await write(rival, category), 201);
  ok(await give(category, UNIT), 201);
  ok(await write(w.author, category), 201);
  ok(await write(portalAuthor, category), 201);
  const answer = await write(rival, category);
  refused(answer, 422, 'linked-copies.section-delegated');
  assert.match(answer.body.error?.message ?? '', /«Mục ủy quyền».*Cơ quan THU-A.*Đề nghị đăng lên Cổng tỉnh/);
  assert.deepEqual(answer.body.error?.details.fields.map(({ path }) => path), ['category']);
  ok(await write(rival, w.category), 201);
});

test('PT-7.2: what is delegated is proposed there directly, and the board still decides', async () => {
  const category = await section();
  ok(await give(category, UNIT), 201);
  const at = ok(await open(w.author, ARTICLE, ok(await write(w.author, category), 201).documentId), 201);
  assert.deepEqual([at.workflow.key, at.stages.map(({ key }) => key)], ['portal', ['unit-reviewer', 'secretariat', 'board']]);
});

test('an article is not moved into a foreign section later, nor submitted in one that was given away meanwhile', async () => {
  const category = await section();
  const early = ok(await write(rival, category), 201).documentId;
  ok(await give(category, UNIT), 201);
  const moved = ok(await write(rival, w.category), 201).documentId;
  refused(await edit(rival, ARTICLE, moved, { category: link(category) }), 422, 'linked-copies.section-delegated');
  ok(await edit(rival, ARTICLE, early, { title: 'Vẫn sửa được bản nháp' }));
  const answer = await open(rival, ARTICLE, early);
  refused(answer, 422, 'moderation.objection');
  assert.match(answer.body.error?.message ?? '', /Đề nghị đăng lên Cổng tỉnh/);
  const view = ok(await rival.get<{ section: { units: string[]; open: boolean } }>(`/linked-copies/documents/${ARTICLE}/${early}`));
  assert.deepEqual(view.section, { category: 'Mục ủy quyền', units: ['Cơ quan THU-A'], open: false });
});

test('PT-8.2: what stood in a section before it was given away can still be corrected by its unit, and what is in review goes on', async () => {
  const category = await section();
  const shown = await published(w, { category: link(category) });
  const returned = ok(await giveBack(w.reviewer, await submitted(w, { category: link(category) }), 'Sửa tiêu đề'));
  ok(await give(category, 'THU-B'), 201);
  ok(await edit(w.author, ARTICLE, shown.documentId, { title: 'Bản đính chính' }));
  ok(await open(w.author, ARTICLE, shown.documentId), 201);
  ok(await w.author.send('POST', `/moderation/cases/${returned.id}/submit`, { declaration: true, version: returned.version }));
});

test('PT-7.2: a linked copy goes its way into a delegated section', async () => {
  const category = await section();
  ok(await give(category, 'THU-B'), 201);
  const work = office(w);
  const original = await work.ownArticle({ category: link(category) });
  const { caseId } = ok(await work.propose(w.author, original), 201);
  await work.passCopy(caseId);
});

test('a delegation counts on its days only, and not once its unit is closed', async () => {
  const category = await section();
  ok(await give(category, UNIT, { validTo: '2025-02-20' }), 201);
  ok(await give(category, UNIT, { validFrom: '2025-03-01' }), 201);
  ok(await write(rival, category), 201);
  await units().importUnits(w.app.strapi, JSON.stringify([{ code: 'THU-DONG', name: 'Cơ quan đã đóng', type: 'Sở', level: 'department', parentCode: '06', validFrom: null, validTo: '2025-02-01', legalBasis: 'Thử', successorCodes: [] }]));
  // Given while it was in force, by the house itself here: the operator chooses among units in force.
  await w.app.strapi.documents(DELEGATION as never).create({ data: { unit: await idOf('THU-DONG'), category, validFrom: '2025-01-01', decisionNumber: '16/QĐ-BBT', decisionDate: '2024-12-20' } } as never);
  ok(await write(rival, category), 201);
});

test('one unit is given a section once at a time; only the operator of the portal keeps the list', async () => {
  const category = await section();
  const { documentId } = ok(await give(category, UNIT, { validTo: '2025-06-01' }), 201);
  refused(await give(category, UNIT, { validFrom: '2025-05-31' }), 400, 'content.refused');
  refused(await give(category, UNIT, { validFrom: '2025-06-01', validTo: '2025-06-01' }), 400, 'content.refused');
  ok(await give(category, UNIT, { validFrom: '2025-06-01' }), 201);
  ok(await give(category, 'THU-B'), 201);
  refused(await operator.send('PUT', `${CM(DELEGATION)}/${documentId}`, { validTo: '2025-06-02' }), 400, 'content.refused');
  for (const by of [w.author, w.secretary, w.board]) assert.equal((await by.send('PUT', `${CM(DELEGATION)}/${documentId}`, { validTo: '2025-03-01' })).status, 403);
  assert.equal((await w.author.get(`${CM(DELEGATION)}/${documentId}`)).status, 200);
  assert.notEqual((await rival.get(`${CM(DELEGATION)}/${documentId}`)).status, 200);
  assert.equal((await operator.send('DELETE', `${CM(DELEGATION)}/${documentId}`)).status, 403, 'a delegation ends, it is not deleted');
});

test('the draft of an article of a unit’s own site may name any section', async () => {
  const category = await section();
  ok(await give(category, 'THU-B'), 201);
  await makeDraft(w.author, ARTICLE, articleFields(w, { category: link(category), site: link(w.unitSite) }));
});
