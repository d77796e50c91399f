import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { resources } from '../../../src/public-api/registry';
import { startApp, withToken, type TestApp } from '../../support/app';
import { ARTICLE, articleData, documentData, entryData, fullAccessToken, INFO_ENTRY, layGround, LEGAL_DOCUMENT, make, type Ground } from '../../support/content';

interface Layer { readonly path: string; readonly methods: readonly string[] }

const SECRET = 'BẢN-NHÁP-BÍ-MẬT';
const routes = resources.flatMap((resource) => resource.routes);

/** Types whose rows the API must never serve as drafts, with a draft of each that carries the secret. */
const DRAFTS = {
  [ARTICLE]: (ground: Ground) => articleData(ground, { title: SECRET, slug: 'ban-nhap-bi-mat' }),
  [LEGAL_DOCUMENT]: (ground: Ground) => documentData(ground, { abstract: SECRET }),
  [INFO_ENTRY]: (ground: Ground) => entryData(ground, { title: SECRET }),
  'plugin::component-pages.page': ({ districtSite: site }: Ground) => ({ title: SECRET, slug: 'trang-nhap-bi-mat', site }),
  'plugin::component-pages.menu': ({ districtSite: site }: Ground) => ({ title: SECRET, position: 'footer', site, items: [{ label: SECRET, kind: 'address', url: 'https://example.vn/' }] }),
  'plugin::component-pages.profile': ({ districtSite: site }: Ground) => ({ title: SECRET, site }),
};

let app: TestApp;
let ground: Ground;
let token: string;
const drafts: string[] = [];

before(async () => {
  app = await startApp();
  ground = await layGround(app);
  token = await fullAccessToken(app);
  for (const [uid, data] of Object.entries(DRAFTS)) drafts.push(await make(app, uid, data(ground)));
});

const mounted = (): Layer[] =>
  (app.strapi.server.listRoutes() as unknown as Layer[]).filter(({ path, methods }) => path.startsWith('/api') && methods.length > 0);

test('T6: every moderated type has its draft in this suite', () => {
  const moderated = Object.values(app.strapi.contentTypes)
    .filter((type) => (type.pluginOptions as { moderation?: object } | undefined)?.moderation)
    .map(({ uid }) => uid as string);
  assert.deepEqual(moderated.sort(), Object.keys(DRAFTS).sort());
});

test('no address stands under /api that the registry does not list', () => {
  const served = mounted().flatMap(({ path, methods }) => methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`));
  assert.deepEqual(served.sort(), routes.map(({ address }) => `GET /api${address}`).sort());
});

/** Addresses with the drafts' ids and every parameter that could be thought to lead to them. */
const attempts = (): string[] => {
  const questions = ['', '?status=draft', '?publicationState=preview', '?publicationFilter=never-published', '?hasPublishedVersion=false', '?locale=*', '?filters[publishedAt][$null]=true', '?populate=*'];
  return routes.flatMap(({ address }) => {
    const names = address.includes(':slug') ? ['ban-nhap-bi-mat'] : address.includes(':') ? drafts : [''];
    return names.flatMap((name) => questions.map((question) => `/api${address.replace(/:\w+/, name)}${question}`));
  });
};

for (const caller of ['anonymous', 'a full-access token'] as const) {
  test(`T6: no address gives ${caller} a draft, whatever is asked`, async () => {
    const session = caller === 'anonymous' ? app.anonymous : withToken(app, token);
    for (const url of attempts()) {
      const { status, body } = await session.get(url);
      assert.ok(!JSON.stringify(body).includes(SECRET), url);
      assert.ok(status === 200 || status === 400 || status === 404, `${url}: ${status}`);
      if (status !== 200) assert.ok(body.error?.details.code, url);
    }
  });
}

test('T6: the document service itself gives a caller through /api no draft', async () => {
  for (const uid of Object.keys(DRAFTS)) {
    let found: unknown;
    await app.strapi.requestContext.run({ path: '/api/anything', state: {} } as never, async () => {
      found = await app.strapi.documents(uid as never).findMany({ status: 'draft' } as never);
    });
    assert.ok(!JSON.stringify(found).includes(SECRET), uid);
  }
});

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

test('T7: nothing is written through /api, even with a full-access token', async () => {
  const count = async () => Promise.all(Object.keys(DRAFTS).map((uid) => app.strapi.db.query(uid as never).count({})));
  const before = await count();
  const plurals = Object.values(app.strapi.contentTypes).flatMap((type) => ('info' in type ? [type.info.pluralName] : []));
  const addresses = [...new Set([...plurals.map((name) => `/api/${name}`), '/api/upload', '/api/email', '/api/auth/local', '/api/auth/local/register'])];
  for (const address of addresses) {
    for (const method of WRITES) {
      for (const url of [address, `${address}/${drafts[0]}`]) {
        for (const session of [app.anonymous, withToken(app, token)]) {
          const { status, body } = await session.send(method, url, { data: { title: 'x', unit: ground.unit } });
          assert.ok(status === 404 || status === 405, `${method} ${url}: ${status}`);
          assert.ok(body.error?.details.code, `${method} ${url}`);
        }
      }
    }
  }
  assert.deepEqual(await count(), before);
});

test('core\'s own addresses for files, mails, locales, types and accounts are gone', async () => {
  for (const url of ['/api/upload/files', '/api/i18n/locales', '/api/content-type-builder/content-types', '/api/users', '/api/users/me', '/api/users-permissions/roles', '/openapi.json', '/documentation']) {
    assert.equal((await withToken(app, token).get(url)).status, 404, url);
  }
});

test('the two tokens that Strapi makes by itself are not there', async () => {
  const names = (await app.sql('select name from strapi_api_tokens')).map(({ name }) => name);
  assert.ok(!names.includes('Read Only') && !names.includes('Full Access'));
});
