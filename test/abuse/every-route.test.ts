import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { badQuestions, badRequest, chance, spoiled, type Existing } from '../support/abuse/bad-input';
import { describedRoutes, everyRoute, type Route } from '../support/abuse/routes';
import { changedBetween, marksOf } from '../support/abuse/stored';
import { tellsOf } from '../support/abuse/telling';
import { ask, sideBySide, type WireRequest } from '../support/abuse/wire';
import { startApp, type TestApp } from '../support/app';
import { ARTICLE } from '../support/content';
import { makeForeignOffice, type ForeignOffice } from '../support/foreign-office';
import { OWN_DOORS } from '../support/scope-doors';
import { makePlaces } from '../support/scope-world';
import { makePerson, type Person } from '../support/staff';

const SEED = Number(process.env.ABUSE_SEED ?? 20250220);

interface Caller {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Requests to each route. */
  readonly times: number;
}

interface Attempt {
  readonly caller: string;
  readonly request: WireRequest;
}

let app: TestApp;
let foreign: ForeignOffice;
let author: Person;
let callers: readonly Caller[];
let existing: Existing;

/** Sign-out ends the session that the other requests need (tokens.test.ts asks there); the rest answer everybody alike by design. */
const LEFT_OUT = new Set(['POST /admin/logout', 'DELETE /admin/users/me/sessions']);

const bearer = async ({ email, password }: Person): Promise<Record<string, string>> => {
  const { body } = await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email, password });
  return { authorization: `Bearer ${body.data.token}` };
};

before(async () => {
  app = await startApp();
  foreign = await makeForeignOffice(app, await makePlaces(app));
  author = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }, { role: 'data-officer', system: 'poverty', unit: '01858' }]);
  const unitAdmin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '060' }]);
  const superAdmin = await makePerson(app, [], { superAdmin: true });
  callers = [
    { name: 'public', headers: {}, times: 1 },
    { name: 'author', headers: await bearer(author), times: 2 },
    { name: 'unit-admin', headers: await bearer(unitAdmin), times: 1 },
    { name: 'super-admin', headers: await bearer(superAdmin), times: 4 },
  ];
  const types = Object.keys(app.strapi.contentTypes);
  existing = {
    model: [ARTICLE, 'plugin::component-pages.page', 'plugin::component-pages.site', 'admin::user', 'plugin::upload.file', 'plugin::units.unit'],
    uid: [ARTICLE, ...types.slice(0, 5), 'pages.rich-text'], contentType: [ARTICLE], type: [ARTICLE],
    documentId: [foreign.article, foreign.site, foreign.draft], sourceId: [foreign.article], id: ['1', '2', foreign.article, String(foreign.case.id)],
    targetField: ['unit', 'site', 'category', 'createdBy', 'roles'], row: ['XA'], column: ['3'], unit: ['061'], slug: [foreign.slug], site: [foreign.sitePath.slice(1)], role: ['1'], code: ['x'],
  };
});

/** Every route by every caller, the described questions, and the good bodies of our own doors each spoiled in one place. */
const attempts = (routes: readonly Route[]): readonly Attempt[] => {
  const random = chance(SEED);
  const blind = callers.flatMap(({ name, headers, times }) => routes.flatMap((route) =>
    Array.from({ length: times }, () => ({ caller: name, request: badRequest(route, existing, random, headers) }))));
  const questions = describedRoutes().flatMap((route) => badQuestions(route, existing, random).map((request) => ({ caller: 'public', request })));
  const aimed = Object.entries(OWN_DOORS).flatMap(([door, aim]): readonly Attempt[] => {
    if ('free' in aim) return [];
    const [method = ''] = door.split(' ');
    const { path, body } = aim.aim(foreign, author);
    return callers.flatMap(({ name, headers }) => spoiled(body, random).map((spoilt) => ({
      caller: name, request: { method, target: encodeURI(decodeURI(path)), headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(spoilt) },
    })));
  });
  return [...blind, ...questions, ...aimed];
};

const shown = ({ caller, request: { method, target, body, headers } }: Attempt): string =>
  `${caller}: ${method} ${target.slice(0, 300)} ${headers?.['content-type'] ?? ''} ${String(body ?? '').slice(0, 300)}`;

test('PT-13.2: thousands of bad requests to every route bring no 5xx, no trace of the program, and store nothing', async (t) => {
  const routes = everyRoute(app).filter(({ method, path }) => !LEFT_OUT.has(`${method} ${path}`));
  const all = attempts(routes);
  const before = await marksOf(app);
  const faults: string[] = [];
  const statuses: Record<number, number> = {};
  const accepted: string[] = [];
  await sideBySide(all, 8, async (attempt) => {
    const { status, text, headers } = await ask(app, attempt.request);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const tells = tellsOf(text, `${attempt.request.target}${String(attempt.request.body ?? '')}`);
    if (status >= 500 || tells.length > 0) faults.push(`${status} ${tells.join('; ')} | ${shown(attempt)} | ${text.slice(0, 200)}`);
    if (status >= 400 && text !== '' && !/^<!doctype/i.test(text) && !/"code":"[^"]+"/.test(text)) faults.push(`${status} without a code | ${shown(attempt)} | ${text.slice(0, 200)}`);
    if (/^(?:\/[/\\]|\\|[a-z]+:)/i.test(String(headers.location ?? ''))) faults.push(`leads to ${String(headers.location)} | ${shown(attempt)}`);
    if (status < 300 && attempt.request.method !== 'GET') accepted.push(`${status} ${shown(attempt)}`);
  });
  t.diagnostic(`${all.length} bad requests to ${routes.length} routes, seed ${SEED}: ${JSON.stringify(statuses)}; ${accepted.length} changing ones were answered without a refusal`);
  if (process.env.ABUSE_SHOW) console.log(accepted.join('\n'));
  assert.ok(all.length >= 2000, `${all.length} requests`);
  assert.deepEqual(faults, []);
  assert.deepEqual(changedBetween(before, await marksOf(app)), []);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});
