import { ARTICLE, INFO_ENTRY } from './content';
import type { ForeignOffice } from './foreign-office';
import type { Person } from './staff';

/** Systems whose items are aimed at. */
export const DOOR_SYSTEMS = ['portal', 'basic-information', 'poverty'] as const;
export type DoorSystem = (typeof DOOR_SYSTEMS)[number];

interface Request { readonly path: string; readonly body?: unknown }

interface Aimed {
  /** The foreign item that the request names, or could bring along. */
  aim(foreign: ForeignOffice, asker: Person): Request;
}
/** Names an item: 403 or 404 for whoever is not over it. */
export interface RefusingDoor extends Aimed {
  readonly system: DoorSystem;
  /** The same request of somebody of that unit finds the item: what was refused to others was aimed well. */
  readonly owner: 'author' | 'reviewer' | 'operator' | 'unitAdmin' | 'officer' | 'approver';
}
/** Answers everybody, and whoever is not over the item learns nothing of it. */
export interface QuietDoor extends Aimed {
  readonly quiet: true;
  /** Whose people may see what it answers of; the portal's unless said. */
  readonly of?: DoorSystem;
  /** The same request about something that does not exist: its answer must be the same, word for word. */
  nothing?(foreign: ForeignOffice): Request;
  /** What of the answer says that nothing was done. */
  untouched?(data: unknown): boolean;
}
/** Names no item that belongs to a unit, with the reason. */
export interface FreeDoor { readonly free: string }

export type OwnDoor = RefusingDoor | QuietDoor | FreeDoor;

const refusing = (system: RefusingDoor['system'], owner: RefusingDoor['owner'], aim: Aimed['aim']): RefusingDoor => ({ system, owner, aim });
const quiet = (path: string, body?: (foreign: ForeignOffice) => unknown): QuietDoor => ({ quiet: true, aim: (foreign) => ({ path, body: body?.(foreign) }) });
const free = (reason: string): FreeDoor => ({ free: reason });

const DECLARATION = { noStateSecrets: true, accurate: true };
const DAY = '2025-02-20';
const PLANS = 'programmes, forms and periods are the province’s; only their operator changes them (reporting/plans.test.ts)';
const documentOf = ({ article }: ForeignOffice): string => `/documents/${ARTICLE}/${article}`;
const onCase = (verb: string, body: (foreign: ForeignOffice) => object, owner: RefusingDoor['owner'] = 'reviewer'): RefusingDoor =>
  refusing('portal', owner, (foreign) => ({ path: `/moderation/cases/${foreign.case.id}${verb}`, body: { version: foreign.case.version, ...body(foreign) } }));
const onRequest = (verb: string, body: object): RefusingDoor =>
  refusing('portal', 'author', ({ request: { id, version } }) => ({ path: `/content-requests/requests/${id}${verb}`, body: { version, ...body } }));
const onReport = (method: string, verb: string, owner: 'officer' | 'approver', body?: (foreign: ForeignOffice) => object): Readonly<Record<string, RefusingDoor>> => ({
  [`${method} /reporting/reports/:id${verb}`]: refusing('poverty', owner, (foreign) => ({ path: `/reporting/reports/${foreign.report.id}${verb.replace(':row/:column', 'XA/3')}`, body: body?.(foreign) })),
});
const onRemark = (verb: string, owner: 'officer' | 'approver'): RefusingDoor =>
  refusing('poverty', owner, ({ report }) => ({ path: `/reporting/remarks/${report.remark}${verb}`, body: { version: 1, text: 'Thử' } }));
const slugs = (site: string | null, documentId: string | null, wanted: string): Request => ({ path: '/moderation/slugs', body: { contentType: ARTICLE, site, documentId, wanted } });
const links = ({ sitePath }: ForeignOffice, slug: string): Request => ({ path: '/moderation/checklist/links', body: { addresses: [`${sitePath}/bai-viet/${slug}`] } });
/** As long as an id, and nobody's. */
const NOBODY = 'z'.repeat(24);
const NO_SLUG = 'khong-co-bai-nay';

/**
 * Every route of our plugins for staff, aimed at what belongs to another unit. A route that is not here fails the suite:
 * whoever adds one says how it could reach a foreign item, or why it cannot.
 */
export const OWN_DOORS: Readonly<Record<string, OwnDoor>> = {
  'GET /platform/clock': free('the day, for everybody'),

  'GET /units/units': free('the units of the province are public'),
  'GET /units/people': quiet('/units/people?pageSize=100'),
  'GET /units/assignments': quiet('/units/assignments?pageSize=100'),
  'POST /units/assignments': refusing('portal', 'reviewer', (_foreign, asker) => ({
    path: '/units/assignments', body: { userId: asker.id, unit: '061', role: 'author', system: 'portal', reach: 'own', from: DAY, decisionNumber: '1', decisionDate: DAY },
  })),
  'POST /units/assignments/:documentId/end': refusing('portal', 'reviewer', ({ reviewer }) => ({ path: `/units/assignments/${reviewer.assignments[0]}/end`, body: { to: '2025-03-01' } })),

  'GET /ledger/entries': quiet('/ledger/entries?pageSize=100'),
  'GET /ledger/entries.xlsx': free('the same search as GET /ledger/entries, as a file (ledger-search.test.ts)'),
  'GET /ledger/choices': quiet('/ledger/choices'),
  'GET /ledger/verification': free('whether the whole ledger is whole; names no item'),
  'GET /ledger/subjects/:type/:id': refusing('portal', 'author', ({ article }) => ({ path: `/ledger/subjects/${ARTICLE}/${article}` })),

  'GET /moderation/cases': quiet('/moderation/cases?view=all&pageSize=100&search=con%20kin'),
  'GET /moderation/cases/counts': quiet('/moderation/cases/counts'),
  'GET /moderation/cases/facets': quiet('/moderation/cases/facets?view=all'),
  'GET /moderation/home': quiet('/moderation/home'),
  'POST /moderation/bulk': {
    ...quiet('/moderation/bulk', ({ case: { id, version } }) => ({ act: 'return', comment: 'Thử', cases: [{ id, version }] })),
    untouched: (data) => (data as { ok: boolean; case: unknown }[]).every((one) => !one.ok && one.case === null),
  },
  'POST /moderation/cases': refusing('portal', 'author', ({ draft }) => ({ path: '/moderation/cases', body: { contentType: ARTICLE, documentId: draft, declaration: DECLARATION } })),
  'GET /moderation/cases/:id': refusing('portal', 'author', ({ case: { id } }) => ({ path: `/moderation/cases/${id}` })),
  'POST /moderation/cases/:id/submit': onCase('/submit', () => ({ declaration: DECLARATION }), 'author'),
  'POST /moderation/cases/:id/decisions': onCase('/decisions', () => ({ decision: 'return', comment: 'Thử' })),
  'POST /moderation/cases/:id/pass': onCase('/pass', ({ reviewer }) => ({ to: reviewer.id })),
  'POST /moderation/cases/:id/publish': onCase('/publish', () => ({})),
  'POST /moderation/cases/:id/cancel': onCase('/cancel', () => ({}), 'author'),
  'POST /moderation/published/:contentType/:documentId/unpublish': refusing('portal', 'reviewer', ({ published: { article, version } }) => ({
    path: `/moderation/published/${ARTICLE}/${article}/unpublish`, body: { version, explanation: 'Thử' },
  })),
  'GET /moderation/checklist/:contentType': free('rules of a content type'),
  'POST /moderation/checklist/links': { quiet: true, aim: (foreign) => links(foreign, foreign.slug), nothing: (foreign) => links(foreign, NO_SLUG) },
  'POST /moderation/slugs': { quiet: true, aim: ({ site, slug }) => slugs(site, null, slug), nothing: ({ site }) => slugs(site, null, NO_SLUG) },
  'POST /moderation/slugs (document)': { quiet: true, aim: ({ article, slug }) => slugs(null, article, `${slug}-2`), nothing: () => slugs(null, NOBODY, NO_SLUG) },
  'GET /moderation/documents/:contentType/:documentId': refusing('portal', 'author', (foreign) => ({ path: `/moderation${documentOf(foreign)}` })),

  'GET /review/documents/:contentType/:documentId': refusing('portal', 'author', (foreign) => ({ path: `/review${documentOf(foreign)}` })),
  'GET /review/documents/:contentType/:documentId/timeline': refusing('portal', 'author', (foreign) => ({ path: `/review${documentOf(foreign)}/timeline` })),
  'GET /review/documents/:contentType/:documentId/notes': refusing('portal', 'author', (foreign) => ({ path: `/review${documentOf(foreign)}/notes` })),
  'GET /review/documents/:contentType/:documentId/comments': refusing('portal', 'author', (foreign) => ({ path: `/review${documentOf(foreign)}/comments` })),
  'POST /review/documents/:contentType/:documentId/comments': refusing('portal', 'author', (foreign) => ({
    path: `/review${documentOf(foreign)}/comments`, body: { revision: 1, anchor: { kind: 'item' }, text: 'Thử' },
  })),
  'POST /review/documents/:contentType/:documentId/restore': refusing('portal', 'author', (foreign) => ({
    path: `/review${documentOf(foreign)}/restore`, body: { revision: 1, base: '0'.repeat(64) },
  })),
  'POST /review/comments/:id/answers': refusing('portal', 'author', ({ comment }) => ({ path: `/review/comments/${comment}/answers`, body: { text: 'Thử' } })),
  'POST /review/comments/:id/resolve': refusing('portal', 'reviewer', ({ comment }) => ({ path: `/review/comments/${comment}/resolve`, body: {} })),
  'POST /review/comments/:id/reopen': refusing('portal', 'reviewer', ({ comment }) => ({ path: `/review/comments/${comment}/reopen`, body: {} })),

  'POST /presence/heartbeat': refusing('portal', 'author', ({ article }) => ({
    path: '/presence/heartbeat', body: { contentType: ARTICLE, documentId: article, tab: 'tab-pham-vi', mode: 'looking' },
  })),
  'POST /presence/heartbeat (basic information)': refusing('basic-information', 'author', ({ entry }) => ({
    path: '/presence/heartbeat', body: { contentType: INFO_ENTRY, documentId: entry, tab: 'tab-pham-vi', mode: 'looking' },
  })),

  'POST /rich-text/import': free('reads a file of the sender’s own and names no item; whose its pictures are, the media library decides (rich-text-import.test.ts)'),

  'GET /notices/': quiet('/notices?pageSize=100'),
  'GET /notices/count': quiet('/notices/count'),
  'GET /notices/choices': quiet('/notices/choices'),
  'PUT /notices/choices': free('names kinds of notices, for the sender alone'),
  'POST /notices/read-all': quiet('/notices/read-all', ({ article }) => ({ link: `/plugins/review/${ARTICLE}/${article}` })),
  'POST /notices/:id/read': refusing('portal', 'author', ({ notice }) => ({ path: `/notices/${notice}/read`, body: {} })),

  'GET /backups/summary': free('copies hold everything of every unit; only operators are answered (backups/operating.test.ts)'),
  'GET /backups/runs': free('copies hold everything of every unit; only operators are answered (backups/operating.test.ts)'),
  'POST /backups/runs': free('names nothing; only operators may ask (backups/operating.test.ts)'),

  'GET /component-pages/sites': quiet('/component-pages/sites?pageSize=200'),
  'POST /component-pages/sites': refusing('portal', 'author', ({ unit }) => ({ path: '/component-pages/sites', body: { unit, template: 'district' } })),
  'GET /component-pages/sites/:documentId': refusing('portal', 'author', ({ site }) => ({ path: `/component-pages/sites/${site}` })),
  'POST /component-pages/sites/:documentId/complete': refusing('portal', 'unitAdmin', ({ site }) => ({ path: `/component-pages/sites/${site}/complete`, body: {} })),
  'POST /component-pages/sites/:documentId/pages': refusing('portal', 'author', ({ site }) => ({ path: `/component-pages/sites/${site}/pages`, body: { purpose: 'gioi-thieu' } })),
  'GET /component-pages/templates': free('templates of sites, dated data for everybody'),
  'GET /component-pages/purposes': free('what templates ask for, dated data for everybody'),
  'GET /component-pages/pages': quiet('/component-pages/pages'),

  'GET /basic-information/obligations': quiet('/basic-information/obligations?pageSize=100&search=061'),
  'POST /basic-information/confirmations': refusing('basic-information', 'author', ({ responsibility }) => ({ path: '/basic-information/confirmations', body: { responsibility } })),
  'POST /basic-information/entries': refusing('basic-information', 'author', ({ unit, group }) => ({ path: '/basic-information/entries', body: { unit, category: group, title: 'Thử' } })),
  'GET /basic-information/entries/:documentId/figures': refusing('basic-information', 'author', ({ entry }) => ({ path: `/basic-information/entries/${entry}/figures` })),
  'GET /basic-information/queue': quiet('/basic-information/queue?pageSize=100'),
  'GET /basic-information/conflicts': quiet('/basic-information/conflicts?pageSize=100'),
  'POST /basic-information/conflicts/:pair/settlements': refusing('basic-information', 'operator', ({ pair }) => ({
    path: `/basic-information/conflicts/${pair}/settlements`, body: { holds: 'left', reason: 'Thử' },
  })),
  'GET /basic-information/summary': quiet('/basic-information/summary'),
  'GET /basic-information/indicators': quiet('/basic-information/indicators'),

  'GET /linked-copies/documents/:contentType/:documentId': refusing('portal', 'author', ({ linked }) => ({ path: `/linked-copies/documents/${ARTICLE}/${linked.copy}` })),
  'POST /linked-copies/documents/:contentType/:documentId/copies': refusing('portal', 'author', ({ published }) => ({
    path: `/linked-copies/documents/${ARTICLE}/${published.article}/copies`, body: { declaration: DECLARATION },
  })),
  'GET /linked-copies/tasks': quiet('/linked-copies/tasks?pageSize=100'),
  'GET /linked-copies/tasks/count': quiet('/linked-copies/tasks/count'),
  'POST /linked-copies/tasks/:id/take': refusing('portal', 'author', ({ linked }) => ({ path: `/linked-copies/tasks/${linked.task}/take`, body: { original: linked.hash, declaration: DECLARATION } })),
  'POST /linked-copies/tasks/:id/settle': refusing('portal', 'reviewer', ({ linked }) => ({ path: `/linked-copies/tasks/${linked.task}/settle`, body: { reason: 'Thử' } })),

  'GET /content-requests/requests': quiet('/content-requests/requests?pageSize=100&search=con%20kin'),
  'POST /content-requests/requests': refusing('portal', 'author', ({ unit }) => ({ path: '/content-requests/requests', body: { unit, agency: 'Thử', title: 'Thử', text: 'Thử' } })),
  'GET /content-requests/due-day': free('the day by which an answer is wanted when nothing else is said'),
  'GET /content-requests/requests/:id': refusing('portal', 'author', ({ request }) => ({ path: `/content-requests/requests/${request.id}` })),
  'GET /content-requests/requests/:id/documents': refusing('portal', 'author', ({ request }) => ({ path: `/content-requests/requests/${request.id}/documents` })),
  'POST /content-requests/requests/:id/answers': onRequest('/answers', { text: 'Thử' }),
  'POST /content-requests/requests/:id/close': onRequest('/close', {}),
  'POST /content-requests/requests/:id/reopen': onRequest('/reopen', { reason: 'Thử' }),
  'POST /content-requests/requests/:id/cancel': onRequest('/cancel', { reason: 'Thử' }),

  'GET /reporting/programmes': free('what is reported in the province, for whoever reports; names no unit’s item (reporting/plans.test.ts)'),
  'POST /reporting/programmes': free(PLANS),
  'PUT /reporting/programmes/:code': free(PLANS),
  'GET /reporting/templates': free('forms of the province, for whoever reports (reporting/plans.test.ts)'),
  'POST /reporting/templates': free(PLANS),
  'PUT /reporting/templates/:id': free(PLANS),
  'POST /reporting/templates/:id/draft': free(PLANS),
  'POST /reporting/versions/check': free(PLANS),
  'GET /reporting/versions/:id': free('a form of the province, for whoever reports (reporting/plans.test.ts)'),
  'PUT /reporting/versions/:id': free(PLANS),
  'DELETE /reporting/versions/:id': free(PLANS),
  'POST /reporting/versions/:id/publish': free(PLANS),
  'POST /reporting/versions/:id/retire': free(PLANS),
  'GET /reporting/periods': free('periods of the province, for whoever reports (reporting/plans.test.ts)'),
  'POST /reporting/periods': free(PLANS),
  'PUT /reporting/periods/:id': free(PLANS),
  'POST /reporting/periods/:id/open': free(PLANS),
  'POST /reporting/periods/:id/close': free(PLANS),
  'GET /reporting/periods/:id/units': free('units of the province are public; who may owe is none’s secret'),
  'GET /reporting/calendar': free('days of the calendar'),
  'GET /reporting/periods/:id/obligations': free('which units owe what is no secret among those who report (reporting/plans.test.ts)'),
  'PUT /reporting/periods/:id/obligations': free(PLANS),
  'GET /reporting/reports': { ...quiet('/reporting/reports?pageSize=200'), of: 'poverty' },
  'GET /reporting/reports/counts': { ...quiet('/reporting/reports/counts'), of: 'poverty' },
  'GET /reporting/board': { ...quiet(''), of: 'poverty', aim: ({ report }) => ({ path: `/reporting/board?period=${report.period}` }) },
  'POST /reporting/transitions': {
    ...quiet('/reporting/transitions', ({ report: { id, version } }) => ({ action: 'approve', reports: [{ id, version }] })), of: 'poverty',
    untouched: (data) => (data as { ok: boolean; state: unknown }[]).every((one) => !one.ok && one.state === null),
  },
  ...onReport('GET', '', 'officer'),
  ...onReport('GET', '/cells/:row/:column/history', 'officer'),
  ...onReport('GET', '/differences', 'officer'),
  ...onReport('GET', '/workbook', 'officer'),
  ...onReport('PUT', '/values', 'officer', () => ({ cells: [{ row: 'XA', column: '3', value: '1', version: 1 }] })),
  ...onReport('PUT', '/explanations', 'officer', () => ({ explanations: [{ key: 'thu', text: 'Thử' }] })),
  ...onReport('POST', '/remarks', 'approver', () => ({ row: 'XA', column: '3', text: 'Thử' })),
  ...onReport('POST', '/transitions', 'approver', ({ report: { version } }) => ({ action: 'return', version, reason: 'other', comment: 'Thử' })),
  'POST /reporting/imports': {
    ...quiet('/reporting/imports?dryRun=true', ({ report: { programme, unitCode } }) => [{ programme, template: 'T1', period: '2024', unit: unitCode, row: 'XA', column: '3', value: '1' }]), of: 'poverty',
  },
  'GET /reporting/figures': { ...quiet(''), of: 'poverty', aim: ({ report }) => ({ path: `/reporting/figures?programme=${report.programme}&period=2024&level=unit&state=provisional` }) },
  'GET /reporting/discrepancies': { ...quiet('/reporting/discrepancies?pageSize=200'), of: 'poverty' },
  'GET /reporting/discrepancies/report': { ...quiet(''), of: 'poverty', aim: ({ report }) => ({ path: `/reporting/discrepancies/report?period=${report.period}` }) },
  'GET /reporting/discrepancies/report.xlsx': { ...quiet(''), of: 'poverty', aim: ({ report }) => ({ path: `/reporting/discrepancies/report.xlsx?period=${report.period}` }) },
  'POST /reporting/discrepancies': refusing('poverty', 'approver', ({ report }) => ({ path: '/reporting/discrepancies', body: { report: report.id, source: 'approver', description: 'Thử' } })),
  'GET /reporting/discrepancies/:id': refusing('poverty', 'officer', ({ report }) => ({ path: `/reporting/discrepancies/${report.discrepancy}` })),
  'POST /reporting/discrepancies/:id/acts': refusing('poverty', 'approver', ({ report }) => ({ path: `/reporting/discrepancies/${report.discrepancy}/acts`, body: { act: 'verify', version: 1 } })),
  'POST /reporting/remarks/:id/answers': onRemark('/answers', 'officer'),
  'POST /reporting/remarks/:id/close': onRemark('/close', 'approver'),
  'POST /reporting/remarks/:id/reopen': onRemark('/reopen', 'approver'),

  'GET /statistics/figures': refusing('portal', 'author', ({ unit }) => ({ path: `/statistics/figures?period=2025&unit=${unit}` })),
  'GET /statistics/figures.xlsx': refusing('portal', 'author', ({ unit }) => ({ path: `/statistics/figures.xlsx?period=2025&unit=${unit}` })),
  'GET /statistics/views': refusing('portal', 'author', ({ unit }) => ({ path: `/statistics/views?period=2025&unit=${unit}` })),
  'GET /statistics/views.xlsx': refusing('portal', 'author', ({ unit }) => ({ path: `/statistics/views.xlsx?period=2025&unit=${unit}` })),
  'GET /statistics/views.csv': refusing('portal', 'author', ({ unit }) => ({ path: `/statistics/views.csv?period=2025&unit=${unit}` })),
  'GET /statistics/units': quiet('/statistics/units'),

  // Last: the owner’s requests end the sessions of the one they name.
  'GET /accounts/me': free('one’s own account; there is no way to name another'),
  'POST /accounts/me/password': free('one’s own password; there is no way to name another'),
  'POST /accounts/me/second-factor': free('one’s own second factor; there is no way to name another'),
  'POST /accounts/me/second-factor/confirm': free('one’s own second factor; there is no way to name another'),
  'POST /accounts/me/second-factor/verify': free('one’s own second factor; there is no way to name another'),
  'POST /accounts/me/second-factor/recovery-codes': free('one’s own second factor; there is no way to name another'),
  'POST /accounts/me/second-factor/remove': free('one’s own second factor; there is no way to name another'),
  'POST /accounts/incidents': refusing('portal', 'unitAdmin', ({ reviewer }) => ({ path: '/accounts/incidents', body: { kind: 'lost-account', account: reviewer.id } })),
  'GET /accounts/incidents': quiet('/accounts/incidents?state=all&pageSize=100'),
  'GET /accounts/incidents/:id': free('an incident belongs to its operators, the administrators of its units and whoever reported it (accounts/incidents.test.ts)'),
  'POST /accounts/incidents/:id/acts': free('an incident belongs to its operators, the administrators of its units and whoever reported it (accounts/incidents.test.ts)'),
  'GET /accounts/support': free('whom to call, for everybody'),
  'GET /accounts/people': quiet('/accounts/people?pageSize=100'),
  'POST /accounts/people': refusing('portal', 'unitAdmin', () => ({ path: '/accounts/people', body: {
    email: 'moi.pham.vi@example.vn', name: 'Người Mới Phạm Vi', assignments: [{ role: 'author', unit: '061', reach: 'own', system: 'portal', from: DAY, decisionNumber: '1', decisionDate: DAY }],
  } })),
  'PUT /accounts/people/:id': refusing('portal', 'unitAdmin', ({ reviewer }) => ({ path: `/accounts/people/${reviewer.id}`, body: { name: 'Tên Khác Hẳn', email: reviewer.email, reason: 'Thử phạm vi' } })),
  'POST /accounts/hand-overs': refusing('portal', 'unitAdmin', ({ reviewer }) => ({ path: '/accounts/hand-overs', body: {
    assignment: reviewer.assignments[0], to: { email: 'nhan.pham.vi@example.vn', name: 'Người Nhận Phạm Vi' }, decisionNumber: '1', decisionDate: DAY, documentFileId: 2_000_000_000,
  } })),
  'GET /accounts/register': quiet('/accounts/register?pageSize=100'),
  'GET /accounts/register.xlsx': free('the lines of /accounts/register; that somebody took them is written down, so it is not asked here (accounts/register.test.ts)'),
  'GET /accounts/requests': quiet('/accounts/requests?pageSize=100'),
  'POST /accounts/requests': refusing('portal', 'unitAdmin', () => ({ path: '/accounts/requests', body: {
    kind: 'account', system: 'poverty', unit: '061', role: 'data-officer', reach: 'own', email: 'moi.pham.vi@example.vn', name: 'Người Mới Phạm Vi', documentNumber: '1', documentDate: DAY, documentFileId: 2_000_000_000,
  } })),
  'POST /accounts/requests/:id/decide': refusing('basic-information', 'operator', ({ accountRequest }) => ({ path: `/accounts/requests/${accountRequest}/decide`, body: { decision: 'refuse', reason: 'Thử phạm vi' } })),
  'POST /accounts/requests/:id/cancel': refusing('portal', 'unitAdmin', ({ accountRequest }) => ({ path: `/accounts/requests/${accountRequest}/cancel`, body: { reason: 'Thử phạm vi' } })),
  'POST /accounts/people/:id/unlock': refusing('portal', 'unitAdmin', ({ reviewer }) => ({ path: `/accounts/people/${reviewer.id}/unlock`, body: { reason: 'Thử phạm vi' } })),
  'POST /accounts/people/:id/reissue-password': refusing('portal', 'unitAdmin', ({ reviewer }) => ({ path: `/accounts/people/${reviewer.id}/reissue-password`, body: { reason: 'Thử phạm vi' } })),
  'POST /accounts/people/:id/remove-second-factor': refusing('portal', 'unitAdmin', ({ reviewer }) => ({ path: `/accounts/people/${reviewer.id}/remove-second-factor`, body: { reason: 'Thử phạm vi' } })),
  'POST /accounts/people/:id/close': refusing('portal', 'unitAdmin', ({ reviewer }) => ({ path: `/accounts/people/${reviewer.id}/close`, body: { reason: 'Thử phạm vi' } })),
};

/** The route that a door aims at: a second aim at the same route says in brackets what at. */
export const routeOf = (door: string): string => door.replace(/ \([^)]*\)$/, '');
