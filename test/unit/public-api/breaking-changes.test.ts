import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { breakingChanges, type Json } from '../../../scripts/openapi/breaking-changes';
import { clientTypes } from '../../../scripts/openapi/client-types';
import { deprecationFault, deprecationHeaders, metBy } from '../../../src/public-api/deprecation';
import { contract, named, said as descriptions } from '../../../src/public-api/answer/contract';
import { openApiDocument } from '../../../src/public-api/openapi/document';
import { publicRoute, type Resource } from '../../../src/public-api/route';

const root = path.resolve(__dirname, '..', '..', '..');
const read = (...parts: string[]): Json => JSON.parse(readFileSync(path.join(root, ...parts), 'utf8')) as Json;

const THING = { type: 'object', required: ['id', 'title', 'note'], properties: {
  id: { type: 'string' }, title: { type: 'string', format: 'date' }, note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  kind: { type: 'string', enum: ['a', 'b'] }, parts: { type: 'array', items: { oneOf: [
    { type: 'object', properties: { is: { const: 'text' }, body: { type: 'string' } } }, { type: 'object', properties: { is: { const: 'list' } } },
  ] } },
} };
const OLD = {
  paths: {
    '/things/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        operationId: 'thing.find',
        parameters: [
          { name: 'size', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 } },
          { name: 'kind', in: 'query', required: false, schema: { type: 'string', enum: ['a', 'b'] } },
        ],
        responses: {
          200: { headers: { ETag: { required: true } }, content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
          404: { content: {} },
        },
      },
    },
  },
  components: { schemas: { Thing: { ...THING, properties: { ...THING.properties, below: { type: 'array', items: { $ref: '#/components/schemas/Thing' } } } } } },
};

type Changeable = { [name: string]: Changeable } & Changeable[];

/** The old document with one thing changed. */
const changed = (change: (document: Changeable) => void): Json => {
  const copy = structuredClone(OLD) as unknown as Changeable;
  change(copy);
  return copy as unknown as Json;
};
const said = (change: (document: Changeable) => void, on = '2025-01-01'): string[] => breakingChanges(OLD, changed(change), on).map(({ where, what, announced }) => `${announced ? 'announced: ' : ''}${where}: ${what}`);
const operation = (document: Changeable): Changeable => document.paths!['/things/{id}']!.get!;
const thing = (document: Changeable): Changeable => document.components!.schemas!.Thing!;
const set = (at: Changeable, value: object): void => void Object.assign(at, value);

test('what only adds breaks nobody', () => {
  assert.deepEqual(said(() => undefined), []);
  const additions: ((document: Changeable) => void)[] = [
    (d) => set(d.paths!, { '/others': { get: { responses: {} } } }),
    (d) => operation(d).parameters!.push({ name: 'more', in: 'query', required: false, schema: { type: 'string' } } as never),
    (d) => set(operation(d).parameters![0]!.schema!, { maximum: 1000 }),
    (d) => operation(d).parameters![1]!.schema!.enum!.push('c' as never),
    (d) => set(thing(d).properties!, { added: { type: 'string' } }),
    (d) => thing(d).required!.push('kind' as never),
    (d) => thing(d).properties!.kind!.enum!.push('c' as never),
    (d) => thing(d).properties!.parts!.items!.oneOf!.push({ type: 'object', properties: { is: { const: 'picture' } } } as never),
    (d) => set(thing(d).properties!, { note: { type: 'string' } }),
    (d) => Reflect.deleteProperty(operation(d).responses!, '404'),
    (d) => set(d.paths!, { '/things/{name}': { ...d.paths!['/things/{id}'], parameters: [{ name: 'name', in: 'path', required: true, schema: { type: 'string' } }] } }) as never ?? Reflect.deleteProperty(d.paths!, '/things/{id}'),
  ];
  for (const add of additions) assert.deepEqual(said(add), [], add.toString());
});

test('whatever somebody may rely on is named when it goes or changes', () => {
  const GET = 'GET /things/{id}';
  const breaks: [string, (document: Changeable) => void][] = [
    [`${GET}: is gone`, (d) => Reflect.deleteProperty(d.paths!, '/things/{id}')],
    [`${GET}: operationId is x, was thing.find`, (d) => set(operation(d), { operationId: 'x' })],
    [`${GET}: query size: is gone`, (d) => void operation(d).parameters!.shift()],
    [`${GET}: query size: must be sent`, (d) => set(operation(d).parameters![0]!, { required: true })],
    [`${GET}: query new: must be sent`, (d) => operation(d).parameters!.push({ name: 'new', in: 'query', required: true, schema: {} } as never)],
    [`${GET}: query size: maximum is 50, was 100`, (d) => set(operation(d).parameters![0]!.schema!, { maximum: 50 })],
    [`${GET}: query size: minimum is 5, was 1`, (d) => set(operation(d).parameters![0]!.schema!, { minimum: 5 })],
    [`${GET}: query size: the default is 10, was 25`, (d) => set(operation(d).parameters![0]!.schema!, { default: 10 })],
    [`${GET}: query size: number is gone`, (d) => set(operation(d).parameters![0]!.schema!, { type: 'boolean' })],
    [`${GET}: query kind: the value "b" is gone`, (d) => void operation(d).parameters![1]!.schema!.enum!.pop()],
    [`${GET}: query kind: pattern is ^a$, was none`, (d) => set(operation(d).parameters![1]!.schema!, { pattern: '^a$' })],
    [`${GET} 200: is gone`, (d) => Reflect.deleteProperty(operation(d).responses!, '200')],
    [`${GET} 200: application/json is gone`, (d) => set(operation(d).responses!['200']!, { content: { 'text/html': {} } })],
    [`${GET} 200: the header ETag may be missing`, (d) => set(operation(d).responses!['200']!, { headers: {} })],
    [`${GET} 200.title: is gone`, (d) => Reflect.deleteProperty(thing(d).properties!, 'title')],
    [`${GET} 200.title: may be missing`, (d) => set(thing(d), { required: ['id', 'note'] })],
    [`${GET} 200.title: null may come`, (d) => set(thing(d).properties!.title!, { type: ['string', 'null'] })],
    [`${GET} 200.title: format is none, was date`, (d) => set(thing(d).properties!, { title: { type: 'string' } })],
    [`${GET} 200.id: number may come`, (d) => set(thing(d).properties!.id!, { type: 'integer' })],
    [`${GET} 200.parts[]: object is=list is gone`, (d) => void thing(d).properties!.parts!.items!.oneOf!.pop()],
    [`${GET} 200.parts[].body: is gone`, (d) => Reflect.deleteProperty(thing(d).properties!.parts!.items!.oneOf![0]!.properties!, 'body')],
  ];
  for (const [what, change] of breaks) assert.deepEqual(said(change), [what]);
});

test('what was deprecated may go when its day has come, and not before', () => {
  const deprecated = changed((d) => {
    set(operation(d).parameters![0]!, { deprecated: true, 'x-sunset': '2026-01-01' });
    set(thing(d).properties!.kind!, { deprecated: true, 'x-sunset': '2026-01-01' });
  });
  const gone = structuredClone(deprecated) as unknown as Changeable;
  operation(gone).parameters!.shift();
  Reflect.deleteProperty(thing(gone).properties!, 'kind');
  const announced = (on: string): boolean[] => breakingChanges(deprecated, gone as unknown as Json, on).map((one) => one.announced);
  assert.deepEqual([announced('2025-12-31'), announced('2026-01-01')], [[false, false], [true, true]]);
});

test('nothing breaks who reads by the released contract', () => {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  assert.deepEqual(breakingChanges(read('docs', 'openapi.released.json'), read('docs', 'openapi.json'), today).filter(({ announced }) => !announced), []);
});

test('the types of the client are those of the contract', async () => {
  assert.equal(readFileSync(path.join(root, 'clients', 'portal-client', 'schema.ts'), 'utf8'), await clientTypes(read('docs', 'openapi.json')));
});

test('production needs nothing of the client: what it runs on is pinned as in its own package, for development only', () => {
  const own = read('clients', 'portal-client', 'package.json') as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
  const ours = read('package.json') as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
    assert.equal(ours.devDependencies[name], version, name);
    assert.ok(!(name in ours.dependencies), name);
  }
  const { packages } = read('package-lock.json') as unknown as { packages: Record<string, { dev?: boolean }> };
  for (const name of ['openapi-fetch', 'openapi-typescript', 'ajv-formats']) assert.ok(packages[`node_modules/${name}`], name);
  for (const name of ['openapi-fetch', 'openapi-typescript']) assert.equal(packages[`node_modules/${name}`]?.dev, true, name);
});

const GONE = { since: '2025-02-20', sunset: '2026-02-20', instead: 'hãy dùng /moi.' };
const answer = z.object({ kept: z.string(), old: z.string().meta({ deprecated: true, 'x-sunset': '2026-02-20' }) });
const resource = (deprecations: Resource['routes'][number]['deprecations']): Resource => ({
  name: 'test', title: 'Thử', routes: [publicRoute({
    action: 'find', address: '/test', summary: 'Thử', path: z.object({}), query: z.object({ a: z.string().optional().describe('A.'), b: z.string().optional().describe('B.') }), aliases: {}, answer, example: {},
    ...(deprecations ? { deprecations } : {}), answerTo: () => Promise.resolve({ kept: '', old: '' }),
  })],
});
interface Item { readonly parameters: readonly { name?: string; deprecated?: boolean; 'x-sunset'?: string; description?: string }[]; readonly get: { deprecated?: boolean; 'x-sunset'?: string; description?: string; responses: Record<string, { headers: object }> }; readonly head: { deprecated?: boolean } }
const documented = (deprecations: Resource['routes'][number]['deprecations']) => {
  // Tests share a process: the name must be gone before another writes the document.
  named('TestAnswer', 'Chỉ dùng trong bài thử.', answer);
  try {
    const { paths, components } = openApiDocument([resource(deprecations)], '1', { answers: {}, refusals: {} }) as unknown as { paths: Record<string, Item>; components: { schemas: Record<string, { properties: Record<string, object> }> } };
    return { item: paths['/test']!, schema: components.schemas.TestAnswer! };
  } finally {
    contract.remove(answer);
    descriptions.delete('TestAnswer');
  }
};

test('a deprecation in the registry stands in the document: of an address, of one parameter, of a field', () => {
  const whole = documented([GONE]).item;
  assert.deepEqual([whole.get.deprecated, whole.head.deprecated, whole.get['x-sunset']], [true, true, '2026-02-20']);
  assert.match(whole.get.description ?? '', /từ 2025-02-20.*từ 2026-02-20: hãy dùng \/moi/);
  assert.ok('Deprecation' in whole.get.responses['200']!.headers && 'Sunset' in whole.get.responses['400']!.headers);
  const { item } = documented([{ ...GONE, parameters: ['a'] }]);
  assert.deepEqual(item.parameters.map(({ name, deprecated, 'x-sunset': sunset }) => [name, deprecated, sunset]), [['a', true, '2026-02-20'], ['b', undefined, undefined], [undefined, undefined, undefined]]);
  assert.equal(item.get.deprecated, undefined);
  const { schema, item: plain } = documented(undefined);
  assert.deepEqual([schema.properties.old, schema.properties.kept], [{ type: 'string', deprecated: true, 'x-sunset': '2026-02-20' }, { type: 'string' }]);
  assert.equal('Deprecation' in plain.get.responses['200']!.headers, false);
});

test('headers of a deprecation are those of RFC 9745 and RFC 8594, the earliest of several', () => {
  assert.deepEqual(deprecationHeaders([]), {});
  assert.deepEqual(deprecationHeaders([GONE, { ...GONE, since: '2025-01-01', sunset: '2027-01-01', link: 'https://a.example/x' }]), {
    Deprecation: '@1735664400', Sunset: 'Thu, 19 Feb 2026 17:00:00 GMT', Link: '<https://a.example/x>; rel="deprecation"; type="text/html"',
  });
  const ofA = { ...GONE, parameters: ['a'] };
  assert.deepEqual([metBy([GONE, ofA], []), metBy([GONE, ofA], ['a', 'b']), metBy([ofA], ['b'])], [[GONE], [GONE, ofA], []]);
});

test('what is deprecated is kept for a year', () => {
  assert.equal(deprecationFault(GONE), null);
  for (const wrong of [{ ...GONE, sunset: '2026-02-19' }, { ...GONE, sunset: '2025-02-20' }, { ...GONE, since: 'soon' }]) assert.notEqual(deprecationFault(wrong), null);
});
