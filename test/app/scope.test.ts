import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ScopedType } from '../../src/plugins/units/contracts';
import { startApp, type TestApp } from '../support/app';
import { labelOf } from '../support/sample-items';
import { attemptsOf, contentDoors, contentRouteOf, expected, outcome, type ContentDoor } from '../support/scope-content-doors';
import { scopeGround, type Stock } from '../support/scope-stock';
import { makeTally } from '../support/scope-tally';
import { may, routesOf, type Worker } from '../support/scope-world';
import { sideBySide } from '../support/side-by-side';

/**
 * Generated from the registry of content types: every role, system and reach × where the item stands ×
 * every act × every door of the content manager. A new type or a new route cannot be forgotten: it is
 * covered by itself, or the suite fails until somebody says what it is. The doors beside it: scope-beside.test.ts.
 */

let app: TestApp;
let workers: readonly Worker[];
let shown: readonly ScopedType[];
let stock: Stock;
let doors: readonly ContentDoor[] = [];
/** Items that somebody was allowed to change. */
const changed = new Set<string>();
const tally = makeTally();

/** Doors of the content manager that need no scope, each with its reason. */
const UNSCOPED: Readonly<Record<string, string>> = {
  'GET /init': 'names of types',
  'GET /content-types': 'schemas',
  'GET /content-types-settings': 'settings',
  'GET /content-types/:uid/configuration': 'layout',
  'PUT /content-types/:uid/configuration': 'layout, super admin only',
  'GET /components': 'schemas',
  'GET /components/:uid/configuration': 'layout',
  'PUT /components/:uid/configuration': 'layout, super admin only',
};
/** Those that scope-beside.test.ts asks. */
const BESIDE = ['POST /uid/generate', 'POST /uid/check-availability', 'GET /homepage/recent-documents', 'GET /homepage/count-documents', 'GET /preview/url/:contentType'];
/** Of the content manager's routes: we have no single types, the history belongs to another edition, the script is the same for everybody. */
const ABSENT = /single-types|history|preview\/script/;

/** Known before the application is there, so that each door has its test; a door without one fails the last test. */
const NAMES = contentDoors({} as TestApp, {} as Stock).map(({ route, proves }) => ({ route, title: [proves, 'PR-2.3'].filter(Boolean).join(', ') }));

describe('scope of the content manager', () => {
  before(async () => {
    app = await startApp();
    ({ types: shown, workers, stock } = await scopeGround(app));
    doors = contentDoors(app, stock);
  });

  describe('every role, reach and place, through every door', () => {
    for (const { route, title } of NAMES) {
      it(`${title}: ${route} lets through what the assignment allows, and nothing else`, async () => {
        const door = doors.find((each) => each.route === route) as ContentDoor;
        let passed = 0;
        await sideBySide(attemptsOf(stock, door, shown, workers), async (attempt) => {
          const { worker, type, position } = attempt;
          const wanted = expected(stock, door, attempt);
          const unit = worker.places[door.mine ? 'own' : position];
          const id = door.fresh && wanted ? await stock.make(type, unit) : stock.item(type, unit);
          const answer = await door.run(attempt, id, wanted);
          const said = `${route}: ${worker.title}, ${position}, ${type.uid} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`;
          assert.ok(answer.status < 500, said);
          const came = outcome(door, answer, id);
          if (wanted) assert.notEqual(came, 'refused', said);
          // What moderation forbids everybody it may refuse before scope is asked.
          else assert.ok(came === 'refused' || (door.act === 'never' && came === 'held'), said);
          if (wanted) passed += 1;
          if (came === 'done' && door.act === 'update') changed.add(id);
          tally.note(contentRouteOf(door), worker.role);
        });
        assert.equal(passed > 0, door.act !== 'never', `${passed} came through`);
      });
    }

    it('whether a foreign item exists cannot be told from any answer', async () => {
      const nowhere = 'a'.repeat(24);
      const words = ({ status, body }: { status: number; body: unknown }, id: string): string => `${status} ${JSON.stringify(body).replaceAll(id, '…')}`;
      for (const door of doors.filter(({ unnamed, mine }) => !unnamed && !mine)) {
        // Who reads the type nowhere is refused for every item alike; asked are those who read some and not these.
        const hidden = [...attemptsOf(stock, door, shown, workers)].filter(({ worker, type, position }) => position === 'foreign' && may(worker, type, 'read', 'own') && !may(worker, type, 'read', 'foreign'));
        await sideBySide(hidden, async (attempt) => {
          const id = stock.item(attempt.type, attempt.worker.places.foreign);
          const there = await door.run(attempt, id, false);
          const none = await door.run(attempt, nowhere, false);
          assert.equal(words(there, id), words(none, nowhere), `${door.route}: ${attempt.worker.title}, ${attempt.type.uid}`);
          tally.note('the same for an item that does not exist', attempt.worker.role);
        });
      }
    });

    it('what was refused has changed nothing, and no item has left its unit', async () => {
      for (const { type, unit, id } of stock.all()) {
        const row = (await app.strapi.documents(type.uid as never).findOne({
          documentId: id, populate: (stock.standsOnSite(type) ? ['unit', 'site.unit'] : type.scope === 'unit' ? ['unit'] : []) as never,
        })) as unknown as Record<string, unknown> & { unit?: { documentId: string }; site?: { unit: { documentId: string } } } | null;
        assert.ok(row, `${type.uid} ${id} is gone`);
        const label = String(row[labelOf(app, type.uid)]);
        assert.equal(['Đã sửa', 'Edited'].includes(label), changed.has(id), `${type.uid} ${id}: ${label}`);
        assert.equal(row.unit?.documentId ?? null, unit, `${type.uid} ${id}`);
        if (stock.standsOnSite(type)) assert.equal(row.site?.unit.documentId, unit, `${type.uid} ${id} has changed its site`);
      }
    });
  });

  describe('no door is forgotten', () => {
    it('every route of the content manager is a door here or beside, or says why not', () => {
      assert.equal(doors.length, NAMES.length);
      const known = new Set([...doors.map(contentRouteOf), ...Object.keys(UNSCOPED), ...BESIDE]);
      const open = routesOf(app, 'content-manager')
        .filter(([type]) => type === 'admin')
        .map(([, route]) => `${route.method} ${route.path.replace(/\/$/, '')}`)
        .filter((route) => !known.has(route) && !ABSENT.test(route));
      assert.deepEqual(open, []);
      assert.ok(shown.every((type) => app.strapi.contentType(type.uid as never).kind === 'collectionType'));
    });

    it('every door is tried by every role, some thousands of times in all', () => {
      console.log(tally.table());
      assert.ok(tally.total >= 5_000, `only ${tally.total} attempts`);
    });
  });
});
