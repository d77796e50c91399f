import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { OUR_PLUGINS } from '../../src/plugins/platform/contracts/our-plugins';
import { startApp, type Answer, type TestApp } from '../support/app';
import { makeForeignOffice, type ForeignOffice } from '../support/foreign-office';
import { DOOR_SYSTEMS, OWN_DOORS, routeOf, type QuietDoor, type RefusingDoor } from '../support/scope-doors';
import { scopeGround } from '../support/scope-stock';
import { makeTally } from '../support/scope-tally';
import { covers, routesOf, type Places, type Route, type Worker } from '../support/scope-world';
import { makePerson } from '../support/staff';

/** Every route of our plugins for staff, aimed at what belongs to another unit, by people of every function. */

/** Who has no function has an account all the same. */
const ONES_OWN = new Set(['/accounts/me']);

let app: TestApp;
let places: Places;
let workers: readonly Worker[];
const tally = makeTally();

const ok = (answer: Answer): boolean => answer.status >= 200 && answer.status < 300;
const isOver = (worker: Worker, system: string): boolean => worker.system === system && covers(worker.reach, 'foreign');

/** Of each role the widest reach in the two systems whose items are aimed at, and who has all of the province in others. */
const strangers = (): readonly Worker[] => workers.filter(({ system, reach }) => reach === 'province' || (reach === 'subtree' && DOOR_SYSTEMS.some((each) => each === system)));

/** What stands in every table of ours and of the content: an act that was refused leaves all of it as it was. */
async function everyRow(): Promise<Readonly<Record<string, unknown>>> {
  const tables = await app.sql(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'congtinh' or (schemaname = 'public' and (tablename ~ '^(articles|info_entries|legal_documents|sites|site_pages|site_menus|site_profiles|files)' or tablename ~ '(assignments|responsibilities)'))
     order by 1`, [], 'super');
  const rows = await Promise.all(tables.map(async ({ name }) => [String(name), (await app.sql(`select count(*)::int as n, md5(string_agg(t::text, '' order by t::text)) as rows from ${String(name)} t`, [], 'super'))[0]]));
  return Object.fromEntries(rows) as Record<string, unknown>;
}

// One suite around all: what `before` starts is stopped when that suite ends.
describe('scope of our own doors', () => {
  before(async () => {
    app = await startApp();
    ({ places, workers } = await scopeGround(app));
  });

  describe('our own doors, aimed at what belongs to another unit', () => {
    let foreign: ForeignOffice;
    let before: Readonly<Record<string, unknown>>;
    const ask = (who: Pick<Worker['person'], 'send'>, door: string, { path, body: sent }: { path: string; body?: unknown }): Promise<Answer> => who.send(routeOf(door).split(' ')[0] as string, path, sent);
    const said = (door: string, worker: Worker, answer: Answer): string => `${door}: ${worker.title} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 400)}`;
    /** An answer without the words that the question itself brought. */
    const unnamed = ({ body: answered }: Answer): string => JSON.stringify(answered).replaceAll(/tin-con-kin(-2)?|khong-co-bai-nay/g, '…');
    const silent = (door: string, worker: Worker, answer: Answer): void => {
      const shown = JSON.stringify(answer.body);
      const secrets = DOOR_SYSTEMS.filter((system) => !isOver(worker, system)).flatMap((system) => foreign.secrets[system]);
      assert.deepEqual(secrets.filter((secret) => shown.includes(secret)), [], said(door, worker, answer));
    };
    const refusingDoors = (): [string, RefusingDoor][] => Object.entries(OWN_DOORS).filter((entry): entry is [string, RefusingDoor] => 'system' in entry[1]);
    const quietDoors = (): [string, QuietDoor][] => Object.entries(OWN_DOORS).filter((entry): entry is [string, QuietDoor] => 'quiet' in entry[1]);

    it('every route of ours for staff is aimed, or says why it cannot be', async () => {
      foreign = await makeForeignOffice(app, places);
      before = await everyRow();
      const routes = OUR_PLUGINS.flatMap((plugin) => routesOf(app, plugin).filter(([type]) => type === 'admin').map(([, { method, path }]) => `${method} /${plugin}${path}`));
      assert.deepEqual([...new Set(Object.keys(OWN_DOORS).map(routeOf))].sort(), routes.sort());
    });

    it('PR-2.3, BI-6.4: what names a foreign item is refused with 403 or 404 and tells nothing of it', async () => {
      for (const [name, door] of refusingDoors()) {
        await Promise.all(strangers().filter((worker) => !isOver(worker, door.system)).map(async (worker) => {
          const answer = await ask(worker.person, name, door.aim(foreign, worker.person));
          assert.ok(answer.status === 403 || answer.status === 404, said(name, worker, answer));
          silent(name, worker, answer);
          tally.note(routeOf(name), worker.role);
        }));
      }
    });

    it('what answers everybody brings nothing of a foreign item, not even that it exists', async () => {
      for (const [name, door] of quietDoors()) {
        await Promise.all(strangers().map(async (worker) => {
          const answer = await ask(worker.person, name, door.aim(foreign, worker.person));
          assert.ok(ok(answer) || answer.status === 403 || answer.status === 404, said(name, worker, answer));
          silent(name, worker, answer);
          tally.note(routeOf(name), worker.role);
          if (isOver(worker, door.of ?? 'portal')) return;
          if (door.untouched) assert.ok(door.untouched(answer.body.data), said(name, worker, answer));
          if (!door.nothing) return;
          const other = await ask(worker.person, name, door.nothing(foreign));
          assert.equal(unnamed(answer), unnamed(other), said(name, worker, answer));
        }));
      }
    });

    it('none of it has written anything', async () => {
      assert.deepEqual(await everyRow(), before);
    });

    it('the same requests of the unit’s own people find what they name', async () => {
      for (const [name, door] of quietDoors()) {
        if (!door.nothing) continue;
        const [there, nothing] = [await ask(foreign.author, name, door.aim(foreign, foreign.author)), await ask(foreign.author, name, door.nothing(foreign))];
        assert.notEqual(unnamed(there), unnamed(nothing), name);
      }
      for (const [name, door] of refusingDoors()) {
        const owner = foreign[door.owner];
        const answer = await ask(owner, name, door.aim(foreign, owner));
        assert.ok(answer.status < 500 && ![400, 401, 404].includes(answer.status), `${name}: ${door.owner} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
      }
    });
  });

  describe('no door is forgotten', () => {
    it('every route of ours for staff is closed to visitors and gives nothing without an assignment', async () => {
      const nobody = await makePerson(app, []);
      for (const plugin of OUR_PLUGINS) {
        for (const [, route] of routesOf(app, plugin).filter(([type]) => type === 'admin')) {
          const path = `/${plugin}${route.path.replace(/:[a-zA-Z]+/g, '1')}`;
          const send = (who: Pick<Worker['person'], 'send'>): Promise<Answer> => who.send(route.method, path, route.method === 'GET' ? undefined : {});
          if (route.config?.auth !== false) assert.equal((await send(app.anonymous)).status, 401, `${route.method} ${path}`);
          const answer = await send(nobody);
          const empty = ONES_OWN.has(path) || route.config?.auth === false || (Array.isArray(answer.body.data) && answer.body.data.length === 0);
          assert.ok(answer.status >= 400 && answer.status < 500 || (ok(answer) && empty), `${route.method} ${path} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
        }
      }
    });

    it('every public route of ours only reads', () => {
      const publicRoutes = OUR_PLUGINS.flatMap((plugin) => routesOf(app, plugin)).filter(([type]) => type === 'content-api').map(([, route]) => route);
      const apis = Object.values(app.strapi.apis as Record<string, { routes: Record<string, { routes: Route[] }> }>).flatMap((api) => Object.values(api.routes).flatMap((group) => group.routes));
      for (const route of [...publicRoutes, ...apis]) assert.equal(route.method, 'GET', route.path);
    });

    it('some hundreds of attempts in all', () => {
      console.log(tally.table());
      assert.ok(tally.total >= 500, `only ${tally.total} attempts`);
    });
  });
});
