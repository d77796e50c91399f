import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { resources } from '../../../src/public-api/registry';
import { addressName } from '../../../src/public-api/request/flat-query';
import type { PublicRoute } from '../../../src/public-api/route';
import { startApp, type Answer, type TestApp } from '../../support/app';

/** Values that no parameter takes: tricks on SQL, paths, types, Unicode, sizes. Written as they stand in an address. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a quote': "'",
  'SQL that is always true': encodeURIComponent("x' OR '1'='1' --"),
  'SQL that drops': encodeURIComponent('1; DROP TABLE articles; --'),
  'a UNION': encodeURIComponent("' UNION SELECT password FROM admin_users --"),
  'a path upwards': encodeURIComponent('../../../../etc/passwd'),
  'a path upwards, encoded twice': '%252e%252e%252fetc%252fpasswd',
  'a template': encodeURIComponent('${7*7}{{7*7}}'),
  'a script': encodeURIComponent('<script>alert(1)</script>'),
  'a NUL': '%00',
  'a lone surrogate': '%ED%A0%80',
  'bytes that are no text': '%ff%fe',
  'a broken escape': '%zz',
  'a right-to-left mark': '%E2%80%AE',
  'a huge number': '9'.repeat(400),
  'a number below zero': '-1',
  'not a number': 'NaN',
  'a long text': 'a'.repeat(5000),
  'an operator of the database': encodeURIComponent('{"$ne":null}'),
  'a line break': '%0d%0aSet-Cookie:%20x=y',
};

/** Forms that are no single text. */
const FORMS: Readonly<Record<string, (name: string) => string>> = {
  'a list': (name) => `${name}=a&${name}=b`,
  'a list in brackets': (name) => `${name}[]=${encodeURIComponent("'")}&${name}[]=2`,
  'an object': (name) => `${name}[$ne]=1`,
  'a deep object': (name) => `${name}[a][b][c][d][e][f][g][h]=1`,
  'a prototype': (name) => `${name}[__proto__][x]=1&${name}[constructor][prototype][y]=1`,
  'a long list': (name) => Array.from({ length: 300 }, (_, index) => `${name}[${index}]=x`).join('&'),
};

const VIETNAMESE = /[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i;

let app: TestApp;
before(async () => {
  app = await startApp();
});

const isRefusal = ({ status, body }: Answer, url: string): void => {
  assert.ok(status >= 400 && status < 500, `${status} ${url.slice(0, 300)}`);
  assert.ok(body.error?.details.code, url.slice(0, 300));
  assert.match(body.error.message, VIETNAMESE, url.slice(0, 300));
};

const routes = resources.flatMap((resource) => resource.routes.map((route) => ({ name: `${resource.name}.${route.action}`, route })));
/** A route's address with a name in the path that is well formed and names nothing. */
const addressOf = (route: PublicRoute): string => `/api${route.address.replace(/:slug/, 'khong-co').replace(/:\w+/, 'a'.repeat(24))}`;
const parameters = (route: PublicRoute): string[] => Object.keys(route.query.shape);
/** What must be asked beside a parameter, so that this one alone is at fault. */
const beside = (route: PublicRoute, parameter: string): string =>
  Object.entries(route.query.shape).filter(([name, schema]) => name !== parameter && !schema.safeParse(undefined).success).map(([name]) => `${name}=giam-ngheo&`).join('');
/** Strapi's spellings lead to the same parameters: a few values prove that they are read the same way. */
const spellings = (route: PublicRoute): string[] => Object.keys(route.aliases).map(addressName);
const FOR_SPELLINGS = new Set(['SQL that is always true', 'a NUL', 'an operator of the database']);

for (const { name, route } of routes) {
  for (const [what, value] of Object.entries(HOSTILE)) {
    test(`${name}: ${what} in any parameter is refused with a code and a Vietnamese sentence`, async () => {
      const names = [...parameters(route), ...(FOR_SPELLINGS.has(what) ? spellings(route) : [])];
      await Promise.all(names.map(async (parameter) => {
        const url = `${addressOf(route)}?${beside(route, parameter)}${parameter}=${value}`;
        const answer = await app.anonymous.get(url);
        // A line of text that a document may have (number, symbol, issuer) finds nothing; all else is refused.
        if (answer.status === 200 && parameter === 'q') {
          // Whatever is typed there is looked for: its letters and digits, nothing else.
          assert.ok(Array.isArray(answer.body.data), url.slice(0, 300));
        } else if (answer.status === 200) {
          assert.ok(['number', 'symbol', 'issuer'].some((line) => parameter.includes(line)), url.slice(0, 300));
          assert.deepEqual(answer.body.data, []);
        } else isRefusal(answer, url);
      }));
    });
  }

  for (const [what, form] of Object.entries(FORMS)) {
    test(`${name}: ${what} where one value belongs is refused`, async () => {
      await Promise.all(parameters(route).map(async (parameter) => {
        const url = `${addressOf(route)}?${beside(route, parameter)}${form(parameter)}`;
        isRefusal(await app.anonymous.get(url), url);
      }));
    });
  }

  test(`${name}: unknown parameters are refused with the known ones`, async () => {
    for (const parameter of ['x', 'status', 'locale', 'filters[id]', 'populate[unit][populate]=*&x', 'sort[title][x]', '_q', 'q', 'select', 'where[id]', 'limit', 'start', 'toString', 'hasOwnProperty']) {
      const url = `${addressOf(route)}?${parameter}=1`;
      const answer = await app.anonymous.get(url);
      isRefusal(answer, url);
      if (answer.body.error?.details.code === 'query.unknown') assert.ok(Array.isArray(answer.body.error.details.known));
    }
  });

  if (route.address.includes(':')) {
    test(`${name}: tricks in the path find nothing`, async () => {
      for (const value of Object.values(HOSTILE)) {
        const url = `/api${route.address.replace(/:\w+/, value)}`;
        isRefusal(await app.anonymous.get(url), url);
      }
    });
  }

  if ('page' in route.query.shape) {
    test(`${name}: pages without end are refused, a page past the last is empty`, async () => {
      for (const query of ['page=100001', 'pageSize=101', 'pageSize=0', 'page=0', 'pagination[pageSize]=100000', 'pageSize=-1']) isRefusal(await app.anonymous.get(`${addressOf(route)}?${beside(route, '')}${query}`), query);
      const { status, body } = await app.anonymous.get<unknown[]>(`${addressOf(route)}?${beside(route, '')}page=100000&pageSize=100`);
      assert.equal(status, 200);
      assert.deepEqual(body.data, []);
    });
  }
}

test('an address of 100,000 characters is refused', async () => {
  const response = await fetch(`${app.url}/api/articles?slug=${'a'.repeat(100_000)}`);
  assert.ok(response.status >= 400 && response.status < 500);
});

test('a header that asks for a session or a body with GET changes nothing', async () => {
  const response = await fetch(`${app.url}/api/articles`, { headers: { authorization: 'Bearer x.y.z', cookie: 'koa.sess=1', 'x-forwarded-for': "' OR 1=1" } });
  assert.equal(response.status, 200);
});
