import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ScopedType } from '../../src/plugins/units/contracts';
import { startApp, withToken, type Answer, type Session, type TestApp } from '../support/app';
import { setBusinessDay } from '../support/content';
import { attributesOf, componentHolders, labelOf } from '../support/sample-items';
import { scopeGround, type Stock } from '../support/scope-stock';
import { makeTally } from '../support/scope-tally';
import { officeProgramme, may, POSITIONS, type Places, type Position, type Worker } from '../support/scope-world';
import { sideBySide } from '../support/side-by-side';
import { statementsOf } from '../support/statements';
import { makePerson, type Person } from '../support/staff';

/** Doors beside a document: what refers to it, what counts it, who is no member of staff, whose function has ended. */

let app: TestApp;
let places: Places;
let workers: readonly Worker[];
let types: readonly ScopedType[];
let stock: Stock;
const tally = makeTally();

const CM = '/content-manager/collection-types';
const SECRET = 'BÍ MẬT CỦA HUYỆN KHÁC';
const TODAY = '2025-02-20';
const url = (type: ScopedType, rest = ''): string => `${CM}/${type.uid}${rest}`;
const asText = ({ body }: Answer): string => JSON.stringify(body);
const typeOf = (uid: string): ScopedType => types.find((each) => each.uid === uid) as ScopedType;
const workerOf = (role: string, system = 'portal', reach = 'own'): Worker => workers.find((each) => each.role === role && each.system === system && each.reach === reach) as Worker;
const fourHundreds = ({ status }: Answer): boolean => status >= 400 && status < 500;

/** Relations of a type to types of ours, with the type at the other end. */
const relationsOf = (type: ScopedType): [string, ScopedType][] =>
  Object.entries(attributesOf(app, type.uid)).flatMap(([name, attribute]): [string, ScopedType][] => {
    const target = types.find((each) => each.uid === attribute.target);
    // Versions in other languages are no relation that anybody picks; types of ours have none.
    return attribute.type === 'relation' && target && name !== 'localizations' ? [[name, target]] : [];
  });

/** Every item that a relation picker offers. */
async function offered(worker: Worker, source: string, field: string): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
    const answer = await worker.person.get(`/content-manager/relations/${source}/${field}?pageSize=100&page=${page}`);
    assert.ok(answer.status < 500, `${worker.title} ${source}.${field} ${answer.status}`);
    const { results = [], pagination } = answer.body as unknown as { results?: { documentId: string }[]; pagination?: { pageCount: number } };
    ids.push(...results.map((row) => row.documentId));
    pageCount = pagination?.pageCount ?? 0;
  }
  return ids;
}

/** An item of a unit, labelled so that no answer can show it unseen. */
async function secretAt(type: ScopedType, unit: string, more: object = {}): Promise<string> {
  const id = await stock.make(type, unit);
  await app.strapi.documents(type.uid as never).update({ documentId: id, data: { [labelOf(app, type.uid)]: SECRET, ...more } as never });
  return id;
}

describe('scope beside the document', () => {
  before(async () => {
    app = await startApp();
    ({ places, workers, types, stock } = await scopeGround(app));
  });

  describe('what refers to an item', () => {
    it('a relation picker offers only what its reader may read', async () => {
      const asked = types.flatMap((type) => relationsOf(type).filter(([, target]) => target.read === 'scoped').flatMap(([name, target]) => workers.map((worker) => ({ type, name, target, worker }))));
      await sideBySide(asked, async ({ type, name, target, worker }) => {
        const ids = await offered(worker, type.uid, name);
        for (const position of POSITIONS) {
          const wanted = may(worker, type, 'read', 'own') && may(worker, target, 'read', position);
          assert.equal(ids.includes(stock.item(target, worker.places[position])), wanted, `${worker.title} ${type.uid}.${name} ${position}`);
        }
        tally.note('GET /relations/:model/:targetField', worker.role);
      });
      assert.ok(asked.length > 0);
    });

    it('a related item out of scope is not brought along with its text, by whichever populate', async () => {
      for (const type of types) {
        for (const [name, target] of relationsOf(type).filter(([, each]) => each.read === 'scoped' && each.scope === 'unit')) {
          const foreign = await secretAt(target, places.local.foreign);
          const own = new Map<string, string>();
          for (const unit of new Set(workers.map((worker) => worker.places.own))) {
            const id = await stock.make(type, unit);
            const rows = async (uid: string, documentId: string) => (await app.strapi.db.query(uid as never).findMany({ where: { documentId }, select: ['id'] } as never)) as unknown as { id: number }[];
            const [[row], [other]] = [await rows(type.uid, id), await rows(target.uid, foreign)];
            // Past the rules of the type, as an import or an older version could have left it.
            await app.strapi.db.query(type.uid as never).update({ where: { id: row?.id }, data: { [name]: other?.id } as never });
            own.set(unit, id);
          }
          await sideBySide(workers, async (worker) => {
            const id = own.get(worker.places.own) as string;
            const seen = may(worker, target, 'read', 'foreign');
            const asks = [`/content-manager/relations/${type.uid}/${id}/${name}`, `${url(type, `/${id}`)}?populate=*`, `${url(type, `/${id}`)}?populate[${name}][fields][0]=${labelOf(app, target.uid)}`,
              `${url(type)}?filters[documentId][$eq]=${id}&populate[${name}]=*`];
            for (const path of asks) {
              const answer = await worker.person.get(path);
              assert.ok(answer.status < 500, path);
              if (!seen) assert.ok(!asText(answer).includes(SECRET), `${worker.title} ${path} ${asText(answer).slice(0, 400)}`);
              tally.note('populate from another type', worker.role);
            }
          });
        }
      }
    });

    it('a filter by a related item tells nothing of it', async () => {
      const laws = typeOf('api::legal-document.legal-document');
      const foreign = await secretAt(laws, places.local.foreign);
      const mine = await stock.make(laws, places.local.own);
      await app.strapi.documents(laws.uid as never).update({ documentId: mine, data: { replaces: [foreign] } as never });
      const [author, secretary] = [workerOf('author'), workerOf('secretariat', 'portal', 'province')];
      const label = labelOf(app, laws.uid);
      const found = async (worker: Worker, text: string): Promise<boolean> => asText(await worker.person.get(`${url(laws)}?filters[replaces][${label}][$startsWith]=${text}`)).includes(mine);
      assert.equal(await found(secretary, SECRET.slice(0, 4)), true, 'who reads both may ask');
      for (let length = 1; length <= SECRET.length; length += 5) assert.equal(await found(author, SECRET.slice(0, length)), false, SECRET.slice(0, length));
      assert.equal(await found(author, 'KHÔNG CÓ'), false);
    });

    it('an order by a related item could tell nothing either: no item has a single relation to one of another unit', () => {
      const single = types.flatMap((type) => relationsOf(type)
        .filter(([name, target]) => target.scope === 'unit' && target.read === 'scoped' && /ToOne$/.test(attributesOf(app, type.uid)[name]?.relation ?? ''))
        .map(([name]) => `${type.uid}.${name}`));
      // Whoever adds one lets the guard see the order too; a page above stands on the same site (scope.test.ts, "below one there").
      assert.deepEqual(single, ['plugin::component-pages.page.parent']);
    });

    it('relations of a component’s row are told to those who read the item in which it stands, and to nobody else', async () => {
      const components = Object.values(app.strapi.components as unknown as Record<string, { uid: string; attributes: Record<string, { type: string; target?: string }> }>);
      const withRelations = components.flatMap(({ uid, attributes }) => Object.entries(attributes).filter(([, each]) => each.type === 'relation' && each.target !== undefined).map(([field, each]) => ({ uid, field, target: each.target as string })));
      assert.ok(withRelations.length > 0);
      for (const { uid, field, target } of withRelations) {
        const holders = componentHolders(app, types, uid);
        assert.ok(holders.length > 0, `${uid} stands nowhere`);
        for (const { type, attribute, value } of holders) {
          const related = stock.item(typeOf(target), places.local.own);
          const id = await stock.make(type, places.local.foreign);
          await app.strapi.documents(type.uid as never).update({ documentId: id, data: { [attribute]: value({ [field]: related }) } as never });
          const { tableName } = app.strapi.db.metadata.get(uid) as { tableName: string };
          const [row] = await app.sql(`select max(id) as id from ${tableName}`);
          await sideBySide(workers, async (worker) => {
            const reads = may(worker, type, 'read', 'foreign');
            for (const path of [`/content-manager/relations/${uid}/${String(row?.id)}/${field}`, `/content-manager/relations/${uid}/${field}?id=${String(row?.id)}`]) {
              const answer = await worker.person.get(path);
              const none = await worker.person.get(path.replace(String(row?.id), '987654321'));
              assert.equal(answer.status, reads ? 200 : 404, `${worker.title} ${path} ${asText(answer).slice(0, 300)}`);
              if (!reads) assert.deepEqual([answer.status, answer.body], [none.status, none.body], path);
              tally.note('GET /relations/:component/…', worker.role);
            }
          });
        }
        const nobody = await makePerson(app, []);
        assert.ok(fourHundreds(await nobody.get(`/content-manager/relations/${uid}/1/${field}`)));
        assert.ok(fourHundreds(await nobody.get(`/content-manager/relations/${uid}/${field}`)), `${uid}.${field}`);
      }
    });

    it('T5: units and sites take over nothing that is sent to them, and no type has an inverse side', async () => {
      for (const type of types.filter(({ scope }) => scope === 'unit')) {
        const { pluralName, singularName } = app.strapi.contentType(type.uid as never).info;
        const id = stock.item(type, places.local.foreign);
        for (const [worker, over] of [[workerOf('operator', 'portal', 'province'), `plugin::units.unit/${places.local.own}`], [workerOf('unit-admin'), `plugin::component-pages.site/${stock.spareSite(places.local.own)}`]] as const) {
          for (const name of [pluralName, singularName]) {
            const answer = await worker.person.send('PUT', `${CM}/${over}`, { [name]: { connect: [{ documentId: id }] } });
            assert.ok(answer.status < 500, asText(answer));
            tally.note('PUT (take over)', worker.role);
          }
        }
        const row = (await app.strapi.documents(type.uid as never).findOne({ documentId: id, populate: ['unit'] as never })) as unknown as { unit: { documentId: string } };
        assert.equal(row.unit.documentId, places.local.foreign, type.uid);
      }
    });
  });

  describe('what counts, suggests and announces', () => {
    it('suggestions for addresses and their availability know only one’s own items', async () => {
      for (const type of types) {
        const uidFields = Object.entries(attributesOf(app, type.uid)).filter(([, each]) => each.type === 'uid').map(([name]) => name);
        const foreign = (await app.strapi.documents(type.uid as never).findOne({ documentId: stock.item(type, places.local.foreign) })) as unknown as Record<string, unknown>;
        const ask = async (worker: Worker): Promise<void> => {
          for (const field of uidFields.length > 0 ? uidFields : ['slug']) {
            const value = String(foreign[field] ?? 'x');
            for (const [path, sent] of [['check-availability', { value }], ['generate', { data: { [field]: value } }]] as const) {
              const answer = await worker.person.send('POST', `/content-manager/uid/${path}`, { contentTypeUID: type.uid, field, ...sent });
              // A type of units has no such field: its addresses are asked for through our own door, which knows the asker.
              assert.ok(uidFields.length > 0 && type.scope === 'shared' ? answer.status < 500 : fourHundreds(answer), `${type.uid} ${answer.status}`);
              tally.note('POST /uid/…', worker.role);
            }
          }
        };
        await sideBySide(workers, ask);
      }
    });

    it('the home page counts only what its reader may read', async () => {
      const nobody = await makePerson(app, []);
      const count = async (who: Pick<Session, 'get'>): Promise<number> => {
        const { body: answer } = await who.get<{ draft: number; published: number; modified: number }>('/content-manager/homepage/count-documents');
        return answer.data.draft + answer.data.published + answer.data.modified;
      };
      const listed = async (who: Pick<Session, 'get'>, type: ScopedType): Promise<number> =>
        ((await who.get(`${url(type)}?pageSize=1`)).body as unknown as { pagination?: { total: number } }).pagination?.total ?? 0;
      await sideBySide(workers, async (worker) => {
        const mine = await Promise.all(types.filter(({ scope }) => scope === 'unit').map((type) => listed(worker.person, type)));
        assert.equal(await count(worker.person), mine.reduce((a, b) => a + b, 0), worker.title);
        tally.note('GET /homepage/count-documents', worker.role);
      });
      assert.equal(await count(nobody), 0);
    });

    it('the newest items on the home page are those of one’s own scope', async () => {
      const newest = new Map<string, string>();
      for (const type of types.filter(({ scope, read }) => scope === 'unit' && read === 'scoped')) newest.set(type.uid, await secretAt(type, places.local.foreign));
      await sideBySide(workers, async (worker) => {
        for (const action of ['update', 'publish']) {
          const answer = await worker.person.get(`/content-manager/homepage/recent-documents?action=${action}`);
          assert.equal(answer.status, 200, asText(answer));
          for (const [uid, id] of newest) {
            if (!may(worker, typeOf(uid), 'read', 'foreign')) assert.ok(!asText(answer).includes(id), `${worker.title} ${uid}`);
          }
          tally.note('GET /homepage/recent-documents', worker.role);
        }
      });
      const { body } = await (await makePerson(app, [])).get<unknown[]>('/content-manager/homepage/recent-documents?action=update');
      assert.deepEqual(body.data, []);
    });

    it('T4: fields of other locales are not handed out', async () => {
      await sideBySide(workers, async (worker) => {
        for (const type of types) {
          const answer = await worker.person.send('POST', '/i18n/content-manager/actions/get-non-localized-fields', { model: type.uid, id: 1, locale: 'en' });
          assert.ok(fourHundreds(answer), `${type.uid} ${answer.status}`);
          tally.note('POST /i18n/…/get-non-localized-fields', worker.role);
        }
      });
    });

    it('a preview address is given to nobody: core hands them to whoever asks', async () => {
      assert.notEqual(app.strapi.config.get('admin.preview.enabled'), true);
      await sideBySide(workers, async (worker) => {
        for (const type of types) {
          const answer = await worker.person.get(`/content-manager/preview/url/${type.uid}?documentId=${stock.item(type, worker.places.foreign)}&status=draft`);
          assert.ok(answer.status < 500 && !/https?:/.test(asText(answer)), `${type.uid} ${answer.status} ${asText(answer)}`);
          tally.note('GET /preview/url/:contentType', worker.role);
        }
      });
    });
  });

  describe('who is no member of staff, or comes with a token', () => {
    const tokenOf = async (kind: 'api-token' | 'api-token-admin', wanted: object, owner?: unknown): Promise<string> =>
      ((await app.strapi.service(`admin::${kind}`).create({ name: `phạm vi ${Math.random()}`, lifespan: null, description: '', ...wanted }, owner)) as { accessKey: string }).accessKey;

    it('T6, T7: REST writes nothing and shows no draft, to visitors and to connections of every kind', async () => {
      const actions = app.strapi.contentAPI.permissions.providers.action.keys() as unknown as string[];
      const callers = [
        app.anonymous,
        withToken(app, await tokenOf('api-token', { type: 'full-access' })),
        withToken(app, await tokenOf('api-token', { type: 'read-only' })),
        withToken(app, await tokenOf('api-token', { type: 'custom', permissions: [...actions] })),
      ];
      await sideBySide(callers.flatMap((caller) => types.map((type) => ({ caller, type }))), async ({ caller, type }) => {
        const { pluralName } = app.strapi.contentType(type.uid as never).info;
        const plugin = /^plugin::([^.]+)\./.exec(type.uid)?.[1];
        const id = stock.item(type, places.local.own);
        for (const base of [`/api/${pluralName}`, ...(plugin ? [`/api/${plugin}/${pluralName}`] : [])]) {
          for (const [method, path] of [['POST', base], ['PUT', `${base}/${id}`], ['DELETE', `${base}/${id}`]] as const) {
            const answer = await caller.send(method, path, method === 'DELETE' ? undefined : { data: await stock.input(type, places.local.own, false) });
            assert.ok(fourHundreds(answer), `${method} ${path} ${answer.status}`);
            tally.note('REST', 'others');
          }
          for (const path of [`${base}/${id}`, base, `${base}?status=draft`, `${base}/${id}?status=draft`, `${base}?publicationState=preview`]) {
            const answer = await caller.get(path);
            assert.ok(answer.status < 500, path);
            if (app.strapi.contentType(type.uid as never).options?.draftAndPublish) assert.ok(!asText(answer).includes(id), `${path} shows a draft`);
            tally.note('REST', 'others');
          }
        }
      });
    });

    it('content manager and our own screens are closed to visitors and connections', async () => {
      const callers = [app.anonymous, ...(await Promise.all(['full-access', 'read-only'].map(async (type) => withToken(app, await tokenOf('api-token', { type })))))];
      for (const caller of callers) {
        for (const type of types) assert.equal((await caller.get(url(type))).status, 401);
        for (const path of ['/units/assignments', '/units/units', '/units/people', '/admin/users', '/upload/files']) assert.equal((await caller.get(path)).status, 401, path);
      }
    });

    it('an admin token reaches as far as the assignments of its owner, and no further', async () => {
      const articles = typeOf('api::article.article');
      const author = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060', to: '2025-03-01' }]);
      const owner = await app.strapi.db.query('admin::user').findOne({ where: { id: author.id }, populate: ['roles'] });
      const permissions = ((await app.strapi.service('admin::permission').findUserPermissions(owner)) as { action: string; subject: string | null; properties: object }[]).map(({ action, subject, properties }) => ({ action, subject, properties }));
      const caller = withToken(app, await tokenOf('api-token-admin', { adminPermissions: permissions }, owner));
      const [own, foreign] = [places.local.own, places.local.foreign].map((unit) => stock.item(articles, unit));
      assert.equal((await caller.get(url(articles, `/${own}`))).status, 200);
      assert.equal((await caller.get(url(articles, `/${foreign}`))).status, 404);
      assert.equal((await caller.send('PUT', url(articles, `/${foreign}`), { title: 'Đã lấn' })).status, 404);
      assert.equal((await caller.send('POST', url(articles, `/clone/${foreign}`), { title: 'Bản sao' })).status, 404);
      assert.equal((await caller.send('POST', url(articles), { title: 'Lấn', unit: { connect: [{ documentId: places.local.foreign }] } })).status, 403);
      const { results } = (await caller.get(`${url(articles)}?pageSize=100`)).body as unknown as { results: { documentId: string }[] };
      assert.ok(results.some(({ documentId }) => documentId === own) && !results.some(({ documentId }) => documentId === foreign));
      await setBusinessDay(app, '2025-03-01');
      try {
        assert.ok(fourHundreds(await caller.get(url(articles, `/${own}`))), 'a token outlived the function of its owner');
      } finally {
        await setBusinessDay(app, TODAY);
      }
    });

    it('no function makes tokens', async () => {
      await sideBySide(workers, async (worker) => {
        for (const path of ['/admin/api-tokens', '/admin/admin-tokens', '/admin/transfer/tokens']) {
          for (const answer of [await worker.person.get(path), await worker.person.send('POST', path, { name: 'x', type: 'full-access', lifespan: null, permissions: [], adminPermissions: [] })]) {
            assert.ok(fourHundreds(answer), `${worker.title} ${path} ${answer.status}`);
            tally.note('/admin/…-tokens', worker.role);
          }
        }
      });
    });
  });

  describe('accounts and functions', () => {
    it('SD-6.3: accounts are listed only to who gives functions, those of the units in reach and those without a function', async () => {
      const accounts = await app.sql(`select w.id, w.email, array_remove(array_agg(u.document_id) filter (where a."to" is null or a."to" > '${TODAY}'), null) as units
        from admin_users w left join assignments a on a.admin_user_id = w.id left join assignments_unit_lnk l on l.assignment_id = a.id left join units u on u.id = l.unit_id
        where w.is_active group by w.id`);
      await sideBySide(workers, async (worker) => {
        for (const path of ['/admin/users', '/admin/users/1', '/admin/users?_q=demo']) {
          assert.equal((await worker.person.get(path)).status, 403, `${worker.title} ${path}`);
          tally.note('GET /admin/users', worker.role);
        }
        const gives = worker.role === 'unit-admin' || worker.role === 'operator';
        const shown: string[] = [];
        for (let page = 1, more = true; more; page += 1) {
          const { status, body } = await worker.person.get<{ email: string }[]>(`/units/people?pageSize=100&page=${page}`);
          assert.equal(status, gives ? 200 : 403, worker.title);
          shown.push(...(gives ? body.data.map(({ email }) => email) : []));
          more = gives && body.data.length === 100;
          tally.note('GET /units/people', worker.role);
        }
        if (!gives) return;
        const seen: Position[] = worker.reach === 'own' ? ['own', 'inherited'] : ['own', 'inherited', 'child'];
        for (const { email, units } of accounts as { email: string; units: string[] | null }[]) {
          const held = units ?? [];
          const [foreign, own] = [held.length > 0 && held.every((unit) => unit === places.local.foreign || unit === places.local.parent), held.length === 0 || held.some((unit) => seen.some((position) => worker.places[position] === unit))];
          if (worker.reach === 'province' || own) assert.ok(shown.includes(email), `${worker.title} does not find ${email}`);
          else if (foreign) assert.ok(!shown.includes(email), `${worker.title} finds ${email}`);
        }
      });
    });

    it('SD-6.3, T9: a function is given to nobody of another unit, and with no decision from another unit’s files', async () => {
      const admin = workerOf('unit-admin');
      const stranger = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }]);
      const newcomer = await makePerson(app, []);
      const [file] = await app.sql(`insert into files (document_id, name, hash, ext, mime, size, url, provider, unit_id) values ('${'q'.repeat(24)}', 'kin.pdf', 'kin', '.pdf', 'application/pdf', 1, '/uploads/kin.pdf', 'local', $1) returning id`, [places.local.foreign]);
      const give = (userId: number, more: object = {}): Promise<Answer> => admin.person.send('POST', '/units/assignments', {
        userId, unit: '060', role: 'author', system: 'portal', reach: 'own', from: TODAY, decisionNumber: '1/QĐ', decisionDate: TODAY, ...more,
      });
      const [known, unknown] = [await give(stranger.id), await give(2_000_000)];
      assert.deepEqual([known.status, known.body], [422, unknown.body]);
      const attached = await give(newcomer.id, { document: file?.id });
      assert.deepEqual([attached.status, attached.body.error?.details.fields[0]?.path], [422, 'document']);
      assert.equal((await give(newcomer.id)).status, 201);
    });

    it('PR-5.5, PR-2.3: a function that ended yesterday gives nothing today, in a session that is open', async () => {
      const leavers: { worker: Worker; person: Person }[] = [];
      for (const worker of workers) {
        leavers.push({ worker, person: await makePerson(app, [{ role: worker.role, system: worker.system, reach: worker.reach, unit: worker.reach === 'province' ? 'VP-UBND' : '060', to: '2025-02-21', programme: officeProgramme(worker.role, worker.system, worker.reach, true) }]) });
      }
      const reach = async ({ worker, person }: (typeof leavers)[number]): Promise<number> => {
        let reached = 0;
        for (const type of types) {
          const id = stock.item(type, worker.places.own);
          const input = await stock.input(type, worker.places.own, false);
          const answers = [await person.get(url(type)), await person.get(url(type, `/${id}`)), await person.send('PUT', url(type, `/${id}`), { [labelOf(app, type.uid)]: 'Sau ngày cuối' }), await person.send('POST', url(type), input)];
          for (const answer of answers) {
            assert.ok(answer.status < 500, asText(answer));
            if (answer.status < 300) reached += 1;
            tally.note('after the last day', worker.role);
          }
        }
        for (const path of ['/moderation/cases?view=all', '/moderation/home', '/units/units', '/component-pages/sites', '/basic-information/obligations', '/upload/files']) {
          const answer = await person.get<unknown>(path);
          if (answer.status < 300 && !/"(data|results)":(\[\]|\{[^[]*\})/.test(asText(answer)) && path !== '/moderation/home') reached += 1;
          tally.note('after the last day', worker.role);
        }
        return reached;
      };
      const first = leavers[0] as (typeof leavers)[number];
      assert.ok((await reach(first)) > 0, 'the last day is a day of work');
      await setBusinessDay(app, '2025-02-21');
      try {
        await sideBySide(leavers, async (leaver) => assert.equal(await reach(leaver), 0, leaver.worker.title));
        const { body } = await first.person.get<unknown[]>('/admin/users/me/permissions');
        assert.deepEqual(body.data, []);
      } finally {
        await setBusinessDay(app, TODAY);
      }
    });
  });

  it('a list of any length and a form take the same few SQL statements', async () => {
    const author = workerOf('author', 'portal', 'subtree');
    const pages = typeOf('plugin::component-pages.page');
    const asked = async (rest: string): Promise<number> => statementsOf(app, async () => assert.equal((await author.person.get(url(pages, rest))).status, 200));
    // A page without sections: core reads each kind of section that stands in one by itself, however many there are.
    const bare = await stock.make(pages, places.local.own);
    // What the application remembers after the first time is not counted.
    for (const rest of ['?pageSize=10', '?pageSize=1', `/${bare}`]) await asked(rest);
    const [one, many, form] = [await asked('?pageSize=1'), await asked('?pageSize=100'), await asked(`/${bare}`)];
    console.log(`list of pages: ${many} statements, form of a page: ${form}`);
    assert.ok(one <= 17 && many <= 17 && form <= 15, `${one}, ${many} and ${form} statements`);
  });

  it('every door beside has been tried, hundreds of times in all', () => {
    console.log(tally.table());
    assert.ok(tally.total > 2_000, `only ${tally.total} attempts`);
  });
});
