import assert from 'node:assert/strict';
import { office, figure } from '../app/basic-information/world';
import type { Answer, TestApp } from './app';
import { ARTICLE, make } from './content';
import { COMMUNES, makeReportingWorld } from './reporting-world';
import type { DoorSystem } from './scope-doors';
import { SCOPE_PROGRAMME, type Places } from './scope-world';
import { makePerson, type Person } from './staff';

/** What another unit's people have in hand: whoever is not of it may neither touch it nor learn of it. */
export interface ForeignOffice {
  readonly unit: string;
  readonly author: Person;
  readonly reviewer: Person;
  readonly operator: Person;
  readonly unitAdmin: Person;
  /** Who enters the poverty figures of a commune of that district, and who approves them there. */
  readonly officer: Person;
  readonly approver: Person;
  /** An article of the unit's own site under review, with a remark on it. */
  readonly article: string;
  readonly slug: string;
  readonly site: string;
  readonly sitePath: string;
  readonly case: { readonly id: number; readonly version: number };
  readonly comment: number;
  /** An article that readers see, and the version of its case. */
  readonly published: { readonly article: string; readonly version: number };
  /** An article that readers see, whose copy waits for the portal, and the task that its correction opened. */
  readonly linked: { readonly original: string; readonly copy: string; readonly task: number; readonly hash: string };
  /** An article that was never submitted. */
  readonly draft: string;
  /** What another agency wants of the unit. */
  readonly request: { readonly id: number; readonly version: number };
  /** What its administrator asks of the operator of basic information. */
  readonly accountRequest: number;
  /** A notice of its author. */
  readonly notice: number;
  /** Basic information under verification, and another of the same unit that contradicts it. */
  readonly entry: string;
  readonly pair: string;
  readonly responsibility: string;
  readonly group: string;
  /** A poverty report that was handed in, with a remark and a difference found by the district. */
  readonly report: { readonly id: number; readonly version: number; readonly programme: string; readonly unitCode: string; readonly period: number; readonly remark: number; readonly discrepancy: number };
  /** Words and ids that show a document of each system. */
  readonly secrets: Readonly<Record<DoorSystem, readonly string[]>>;
}

interface Case { readonly id: number; readonly version: number }

const CODE = '061';
const TITLE = 'Tin còn kín của huyện khác';
const FIGURES = 'Số liệu còn kín của huyện khác';
const WANTED = 'Yêu cầu còn kín gửi huyện khác';
const GROUP = 'lao-dong';
const WANTED_PERSON = 'nguoi.con.kin@example.vn';

const FIGURE = '987003';
const REMARK = 'Ý kiến còn kín về số liệu';
const DIFFERENCE = 'Chênh lệch còn kín về số liệu';

interface Report { readonly id: number; readonly version: number; readonly remarks: readonly { readonly id: number }[] }

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};

const makeReport = async (app: TestApp): Promise<Pick<ForeignOffice, 'officer' | 'approver' | 'report'>> => {
  const world = await makeReportingWorld(app, SCOPE_PROGRAMME);
  const { officer, district: approver } = world.people;
  const id = await world.open(world.periods.current, 'T1', COMMUNES.choRa);
  const cells = Object.entries({ 1: '1000000', 2: '2000000', 3: FIGURE, 5: '0' }).map(([column, value]) => ({ row: 'XA', column, value, version: 0 }));
  done(await officer.send('PUT', `/reporting/reports/${id}/values`, { cells }));
  const { version } = done(await officer.send<Report>('POST', `/reporting/reports/${id}/transitions`, { action: 'submit', version: 1 }));
  const { remarks } = done(await approver.send<Report>('POST', `/reporting/reports/${id}/remarks`, { row: 'XA', column: '3', text: REMARK }));
  const found = done(await approver.send<{ id: number }>('POST', '/reporting/discrepancies', { report: id, row: 'XA', column: '3', source: 'approver', description: DIFFERENCE }));
  return { officer, approver, report: { id, version, programme: world.programme, unitCode: COMMUNES.choRa, period: world.periods.current, remark: remarks[0]?.id ?? 0, discrepancy: found.id } };
};

/** Made by the unit's own people over the doors that they use. */
export async function makeForeignOffice(app: TestApp, places: Places): Promise<ForeignOffice> {
  const unit = places.local.foreign;
  const author = await makePerson(app, [{ role: 'author', system: 'portal', unit: CODE }, { role: 'author', system: 'basic-information', unit: CODE }]);
  const reviewer = await makePerson(app, [{ role: 'unit-reviewer', system: 'portal', unit: CODE }]);
  const unitAdmin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: CODE }]);
  const operator = await makePerson(app, [{ role: 'operator', system: 'basic-information', unit: 'STTTT' }]);
  const [slug, sitePath] = ['tin-con-kin', '/trang-huyen-khac'];
  const site = await make(app, 'plugin::component-pages.site', { path: sitePath, title: 'Trang huyện khác', unit });
  const category = await make(app, 'api::category.category', { name: 'Mục thử phạm vi', slug: 'muc-thu-pham-vi' });
  const write = async (ending: string, title = `${TITLE} ${ending}`): Promise<string> => done(await author.send<{ documentId: string }>('POST', `/content-manager/collection-types/${ARTICLE}`, {
    title, slug: `${slug}${ending}`, body: '<p>Nội dung còn kín.</p>', author: 'Người thử', source: 'Dữ liệu thử',
    site: { connect: [{ documentId: site }] }, category: { connect: [{ documentId: category }] },
  })).documentId;
  const [article, draft] = [await write(''), await write('-2')];
  const open = async (documentId: string): Promise<Case> =>
    done(await author.send<Case>('POST', '/moderation/cases', { contentType: ARTICLE, documentId, declaration: { noStateSecrets: true, accurate: true } }));
  const opened = await open(article);
  const { id: comment } = done(await reviewer.send<{ id: number }>('POST', `/review/documents/${ARTICLE}/${article}/comments`, {
    revision: 1, anchor: { kind: 'item' }, text: 'Góp ý còn kín',
  }));
  const secretary = await makePerson(app, [{ role: 'secretariat', system: 'portal', unit: 'TT-CBTH' }]);
  const request = done(await secretary.send<Case>('POST', '/content-requests/requests', { unit, agency: 'Sở Thử nghiệm', title: WANTED, text: 'Cần số liệu còn kín.' }));
  const [accountRequest] = await app.sql(
    `insert into congtinh.account_requests (kind, system, unit, role, reach, email, name, document_number, document_date, document_file, state, made_by, made_at)
     values ('account', 'basic-information', $1, 'author', 'own', $2, 'Người Còn Kín', '1', '2025-02-20', 1, 'open', $3, now()) returning id::int`, [unit, WANTED_PERSON, unitAdmin.id]);
  const [notice] = await app.sql('select id from congtinh.notices where person = $1 and on_screen order by id limit 1', [author.id]);
  const shown = await write('-3', 'Tin đã đăng của huyện khác');
  const { id, version } = await open(shown);
  const approved = done(await reviewer.send<Case>('POST', `/moderation/cases/${id}/decisions`, { decision: 'approve', comment: null, version }));
  const published = done(await reviewer.send<Case>('POST', `/moderation/cases/${id}/publish`, { version: approved.version }));

  const edited = await write('-4', 'Tin có bản liên kết của huyện khác');
  const publish = async (documentId: string): Promise<void> => {
    const at = await open(documentId);
    const passed = done(await reviewer.send<Case>('POST', `/moderation/cases/${at.id}/decisions`, { decision: 'approve', comment: null, version: at.version }));
    done(await reviewer.send('POST', `/moderation/cases/${at.id}/publish`, { version: passed.version }));
  };
  await publish(edited);
  const { documentId: copy } = done(await author.send<{ documentId: string }>('POST', `/linked-copies/documents/${ARTICLE}/${edited}/copies`, { declaration: { noStateSecrets: true, accurate: true } }));
  done(await author.send('PUT', `/content-manager/collection-types/${ARTICLE}/${edited}`, { summary: 'Tóm tắt mới.' }));
  await publish(edited);
  const [task] = done(await author.get<{ id: number; originalHash: string; copy: { documentId: string } }[]>('/linked-copies/tasks')).filter((one) => one.copy.documentId === copy);

  const work = office(app);
  const group = await work.categoryId(GROUP);
  const responsibility = await make(app, 'plugin::basic-information.responsibility', { unit, category: group, frequency: 'quarterly', validFrom: '2025-01-01', legalBasis: 'Thử' });
  const provide = async (value: string) => work.submit(author, await work.draft(author, CODE, GROUP, [figure('Lao động còn kín', value, 'người')], { title: FIGURES }));
  const [entry] = [await provide('987001'), await provide('987002')];
  const { body: conflicts } = await operator.get<{ pair: string; left: { ref: string }; right: { ref: string } }[]>('/basic-information/conflicts?pageSize=100');
  const pair = conflicts.data.find(({ left, right }) => [left.ref, right.ref].includes(entry.documentId))?.pair;
  assert.ok(pair !== undefined && notice !== undefined && task !== undefined);
  const { officer, approver, report } = await makeReport(app);
  return {
    unit, author, reviewer, operator, unitAdmin, officer, approver, report, article, slug, site, sitePath, case: opened, comment, draft, published: { article: shown, version: published.version },
    linked: { original: edited, copy, task: task.id, hash: task.originalHash }, request: { id: request.id, version: request.version }, accountRequest: Number(accountRequest?.id), notice: Number(notice.id),
    entry: entry.documentId, pair, responsibility, group,
    secrets: {
      portal: [TITLE, WANTED, article, draft, copy, 'Góp ý còn kín', 'Nội dung còn kín', ...reviewer.assignments],
      'basic-information': [FIGURES, WANTED_PERSON, entry.documentId, responsibility, pair, '987001', '987002'],
      poverty: [FIGURE, REMARK, DIFFERENCE],
    },
  };
}
