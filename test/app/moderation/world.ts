import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { CaseDetail, DocumentModeration } from '../../../src/plugins/moderation/contracts';
import { startApp, type Answer, type TestApp } from '../../support/app';
import { loadUnits, makePerson, units, type Person } from '../../support/staff';

export const ARTICLE = 'api::article.article';
export const LEGAL = 'api::legal-document.legal-document';
export const INFO = 'api::info-entry.info-entry';
export const DECLARATION = { noStateSecrets: true, accurate: true };

export interface World {
  app: TestApp;
  portal: string;
  unitSite: string;
  category: string;
  infoCategory: string;
  author: Person;
  colleague: Person;
  reviewer: Person;
  reviewer2: Person;
  outsider: Person;
  secretary: Person;
  secretary2: Person;
  board: Person;
  board2: Person;
  operator: Person;
  superAdmin: Person;
}

/** Offices of these tests' own, so that no demo account is a reviewer there. */
export const UNIT = 'THU-A';
const FOREIGN = 'THU-B';
/** An office without any reviewer. */
export const LONELY = 'THU-C';

/** An office with its people, a portal, a unit's site and categories. */
export const makeWorld = async (environment: Record<string, string> = {}): Promise<World> => {
  const app = await startApp(environment);
  await loadUnits(app, 'units-backan.json', 'agencies-backan.json');
  await units().importUnits(app.strapi, JSON.stringify([UNIT, FOREIGN, LONELY].map((code) => (
    { code, name: `Cơ quan ${code}`, type: 'Sở', level: 'department', parentCode: '06', validFrom: null, validTo: null, legalBasis: 'Thử nghiệm' }))));
  const unitId = async (code: string): Promise<string> =>
    ((await app.strapi.db.query('plugin::units.unit').findOne({ where: { code } })) as { documentId: string }).documentId;
  const site = async (path: string, unit: string): Promise<string> =>
    ((await app.strapi.documents('plugin::component-pages.site' as never).create({
      data: { path, title: path, unit: { documentId: await unitId(unit) } },
    } as never)) as unknown as { documentId: string }).documentId;
  const made = async (uid: string, data: object): Promise<string> =>
    ((await app.strapi.documents(uid as never).create({ data } as never)) as unknown as { documentId: string }).documentId;
  const person = (role: 'author' | 'unit-reviewer' | 'secretariat' | 'board', unit: string, name: string) =>
    makePerson(app, [{ role, system: 'portal', unit }], { name });
  return {
    app,
    portal: await existingOr(app, 'plugin::component-pages.site', { path: '/' }, () => site('/', 'VP-UBND')),
    unitSite: await site(`/thu-${randomUUID().slice(0, 8)}`, UNIT),
    category: await made('api::category.category', { name: 'Tin thử', slug: `tin-thu-${randomUUID().slice(0, 8)}` }),
    infoCategory: await made('api::info-category.info-category', { name: 'Dân số', slug: `dan-so-${randomUUID().slice(0, 8)}` }),
    author: await makePerson(app, [{ role: 'author', system: 'portal', unit: UNIT }, { role: 'author', system: 'basic-information', unit: UNIT }], { name: 'Tác giả' }),
    colleague: await person('author', UNIT, 'Đồng nghiệp'),
    reviewer: await person('unit-reviewer', UNIT, 'Duyệt một'),
    reviewer2: await person('unit-reviewer', UNIT, 'Duyệt hai'),
    outsider: await makePerson(app, [{ role: 'unit-reviewer', system: 'portal', unit: FOREIGN }, { role: 'author', system: 'portal', unit: FOREIGN }]),
    secretary: await person('secretariat', 'VP-UBND', 'Thư ký'),
    secretary2: await person('secretariat', 'VP-UBND', 'Thư ký hai'),
    board: await person('board', 'VP-UBND', 'Biên tập'),
    board2: await person('board', 'VP-UBND', 'Biên tập hai'),
    operator: await makePerson(app, [{ role: 'operator', system: 'basic-information', unit: 'STTTT' }]),
    superAdmin: await makePerson(app, [], { superAdmin: true }),
  };
};

const existingOr = async (app: TestApp, uid: string, where: object, make: () => Promise<string>): Promise<string> => {
  const known = (await app.strapi.db.query(uid as never).findOne({ where } as never)) as { documentId: string } | null;
  return known?.documentId ?? make();
};

type Fields = Record<string, unknown>;

const link = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

export const articleFields = (w: World, fields: Fields = {}): Fields => ({
  title: 'Ngày hội việc làm', slug: `bai-${randomUUID().slice(0, 8)}`, body: '<p>Nội dung bài viết.</p>', author: 'Nguyễn Văn A',
  source: 'Sở Lao động - Thương binh và Xã hội', site: link(w.portal), category: link(w.category), ...fields,
});

/** Asserts a status and gives what was answered; a failure shows the refusal. */
export const ok = <T>(answer: Answer<T>, status = 200): T => {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  return answer.body.data;
};

export const refused = (answer: Answer, status: number, code: string): void => {
  assert.deepEqual([answer.status, answer.body.error?.details.code], [status, code], JSON.stringify(answer.body));
};

export const CM = (uid: string): string => `/content-manager/collection-types/${uid}`;

/** A draft saved in the content manager; answers its documentId. */
export const makeDraft = async (by: Person, uid: string, fields: Fields): Promise<string> =>
  ok(await by.send<{ documentId: string }>('POST', CM(uid), fields), 201).documentId;

export const edit = (by: Person, uid: string, documentId: string, fields: Fields): Promise<Answer<{ documentId: string }>> =>
  by.send('PUT', `${CM(uid)}/${documentId}`, fields);

export const open = (by: Person, contentType: string, documentId: string, declaration: unknown = DECLARATION): Promise<Answer<CaseDetail>> =>
  by.send('POST', '/moderation/cases', { contentType, documentId, declaration });

export const act = (by: Person, id: number, verb: string, body: Fields): Promise<Answer<CaseDetail>> =>
  by.send('POST', `/moderation/cases/${id}/${verb}`, body);

export const approve = (by: Person, at: CaseDetail): Promise<Answer<CaseDetail>> =>
  act(by, at.id, 'decisions', { decision: 'approve', comment: null, version: at.version });

export const giveBack = (by: Person, at: CaseDetail, comment: string): Promise<Answer<CaseDetail>> =>
  act(by, at.id, 'decisions', { decision: 'return', comment, version: at.version });

export const panel = async (by: Person, contentType: string, documentId: string): Promise<DocumentModeration> =>
  ok(await by.get<DocumentModeration>(`/moderation/documents/${contentType}/${documentId}`));

/** A submitted article and its case. */
export const submitted = async (w: World, fields: Fields = {}): Promise<CaseDetail> =>
  ok(await open(w.author, ARTICLE, await makeDraft(w.author, ARTICLE, articleFields(w, fields))), 201);

/** An article approved by all three stages of the portal. */
export const approved = async (w: World, fields: Fields = {}): Promise<CaseDetail> => {
  let at = await submitted(w, fields);
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  return at;
};

export const published = async (w: World, fields: Fields = {}): Promise<CaseDetail> => {
  const at = await approved(w, fields);
  return ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
};

export const publishedRow = async (w: World, uid: string, documentId: string): Promise<Record<string, unknown> | null> =>
  (await w.app.strapi.db.query(uid as never).findOne({ where: { documentId, publishedAt: { $notNull: true } } } as never)) as Record<string, unknown> | null;
