import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ERROR_CODES } from '../../../src/public-api/answer/shapes';
import { MACHINE_ADDRESSES } from '../../../src/public-api/openapi/machine-addresses';
import { operationIdOf, refusalsOf } from '../../../src/public-api/openapi/document';
import { resources } from '../../../src/public-api/registry';
import { startApp, type TestApp } from '../../support/app';
import { addressOf, checker, published, resolved, shortened, writeExamples, type DocumentedResponse, type Json } from '../../support/contract';

const document = published();
const check = checker(document);

let app: TestApp;
before(async () => {
  app = await startApp();
  if (process.env.RECORD_EXAMPLES === 'true') await record();
});

const routes = resources.flatMap((resource) => resource.routes.map((route) => ({ resource, route, id: operationIdOf(resource, route), item: document.paths[route.address.replace(/:(\w+)/g, '{$1}')]! })));

/** Keeps what the demo answers now as examples of the document. */
const record = async (): Promise<void> => {
  const answers: Record<string, object> = {};
  const refusals: Record<string, unknown> = {};
  for (const { resource, route, id } of routes) {
    const { url, path } = await addressOf(app, resource, route, route.example);
    answers[id] = { path, body: shortened((await app.anonymous.get(url)).body) };
    for (const refusal of refusalsOf(route)) refusals[refusal.code] ??= shortened((await app.anonymous.get((await addressOf(app, resource, route, refusal)).url)).body);
  }
  writeExamples({ answers, refusals });
};

// Node's fetch says no-cache beside a condition of its own accord; a frontend that keeps answers does not.
const ask = (url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Response> => fetch(app.url + url, { method, headers: { 'cache-control': 'max-age=0', ...headers } });

/** Every header that the document promises of a response is there, as it says. */
const hasHeaders = (response: Response, documented: DocumentedResponse, what: string): void => {
  for (const [name, reference] of Object.entries(resolved(document, documented).headers ?? {})) {
    const { required, schema } = resolved<{ required?: boolean; schema: Json }>(document, reference as never);
    const value = response.headers.get(name);
    if (required) assert.ok(value !== null, `${what}: no ${name}`);
    if (value !== null) assert.equal(check(schema, value), null, `${what}: ${name}: ${value}`);
  }
};

const schemaOf = (response: DocumentedResponse): Json => Object.values(resolved(document, response).content ?? {})[0]!.schema;

test('every example in the document fits its schema, and every operation has one', () => {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const { name = '', schema, example, in: where } of item.parameters ?? []) {
      if (where === 'path') assert.ok(example !== undefined, `${path}: ${name} has no example`);
      if (example !== undefined) assert.equal(check(schema!, example), null, `${path}: ${name}`);
    }
    if (item.servers !== undefined) continue;
    for (const [status, response] of Object.entries(item.get.responses)) {
      const { content = {} } = resolved(document, response);
      for (const { schema, examples = {} } of Object.values(content)) {
        assert.ok(Object.keys(examples).length > 0, `${path} ${status} has no example`);
        for (const [name, example] of Object.entries(examples)) {
          const { value } = resolved<{ value?: unknown }>(document, example);
          assert.ok(value !== undefined, `${path} ${status} ${name}`);
          assert.equal(check(schema, value), null, `${path} ${status} ${name}`);
        }
      }
    }
  }
  for (const [id, schema] of Object.entries(document.components.schemas ?? {})) {
    for (const example of (schema.examples as unknown[] | undefined) ?? []) assert.equal(check({ $ref: `#/components/schemas/${id}` }, example), null, id);
  }
});

test('the checker knows a wrong answer', () => {
  const list = { $ref: '#/components/schemas/ArticleList' };
  assert.notEqual(check(list, { data: [{}], meta: { pagination: { page: 1, pageSize: 1, pageCount: 1, total: 1, next: null } } }), null);
  assert.notEqual(check(list, { data: [], meta: { pagination: { page: '1', pageSize: 1, pageCount: 1, total: 1, next: null } } }), null);
  assert.notEqual(check({ $ref: '#/components/schemas/Error' }, { data: null }), null);
});

for (const { resource, route, id, item } of routes) {
  test(`${id}: the example is answered as documented, by GET and HEAD, anew and confirmed`, async () => {
    const { url } = await addressOf(app, resource, route, route.example);
    const answer = await ask(url);
    assert.equal(answer.status, 200, url);
    const body: unknown = await answer.json();
    assert.equal(check(schemaOf(item.get.responses['200']!), body), null, url);
    // An example that finds nothing shows nothing.
    assert.ok(JSON.stringify(body).includes('"documentId"'), url);
    hasHeaders(answer, item.get.responses['200']!, url);

    const head = await ask(url, 'HEAD');
    assert.deepEqual([head.status, await head.text(), head.headers.get('etag')], [200, '', answer.headers.get('etag')], url);
    hasHeaders(head, item.head!.responses['200']!, `HEAD ${url}`);
    for (const method of ['GET', 'HEAD']) {
      const confirmed = await ask(url, method, { 'if-none-match': answer.headers.get('etag') ?? '' });
      assert.deepEqual([confirmed.status, await confirmed.text()], [304, ''], `${method} ${url}`);
      hasHeaders(confirmed, item.get.responses['304']!, `${method} ${url} 304`);
    }
  });

  test(`${id}: every refusal in the document is met with its status, its code and its shape`, async () => {
    const met = new Set<string>();
    for (const refusal of refusalsOf(route)) {
      const { url } = await addressOf(app, resource, route, refusal);
      const answer = await ask(url);
      const body = (await answer.json()) as { error: { status: number; details: { code: string } } };
      assert.deepEqual([answer.status, body.error?.status, body.error?.details.code], [refusal.status, refusal.status, refusal.code], url);
      const documented = item.get.responses[String(refusal.status)]!;
      assert.equal(check(schemaOf(documented), body), null, url);
      assert.ok(refusal.code in Object.values(documented.content!)[0]!.examples!, `${url}: ${refusal.code} is not in the document`);
      hasHeaders(answer, documented, url);
      const head = await ask(url, 'HEAD');
      assert.deepEqual([head.status, await head.text()], [refusal.status, ''], `HEAD ${url}`);
      assert.ok(refusal.code in ERROR_CODES, `${refusal.code} is not among the codes that are explained`);
      met.add(`${refusal.status}`);
    }
    assert.deepEqual(Object.keys(item.get.responses).filter((status) => ['400', '404'].includes(status)), [...met].sort());
  });
}

for (const { path, operationId } of MACHINE_ADDRESSES) {
  test(`${operationId}: ${path} is served as the document says`, async () => {
    const { get, parameters = [] } = document.paths[path]!;
    const url = parameters.reduce((text, { name, example }) => text.replace(`{${name}}`, String(example)), path);
    const answer = await ask(url);
    assert.equal(answer.status, 200, url);
    const [type = ''] = Object.keys(get.responses['200']!.content!);
    assert.equal(answer.headers.get('content-type')?.split(';')[0], type);
    assert.ok((await answer.text()).length > 20);
    hasHeaders(answer, get.responses['200']!, url);
    assert.equal((await ask(url, 'GET', { 'if-none-match': answer.headers.get('etag') ?? '' })).status, 304);
  });
}

for (const [path, { post }] of Object.entries(document.paths).filter(([, item]) => item.post)) {
  test(`${post?.operationId}: a page tells that it was shown as the document says`, async () => {
    const list = path.split('/')[1] ?? '';
    const { data } = await (await ask(`/api/${list}?pageSize=1`)).json() as { data: { documentId: string }[] };
    const url = `/api${path.replace('{documentId}', data[0]?.documentId ?? '')}`;
    const tell = async (at: string, init: RequestInit = { headers: { origin: app.url } }): Promise<number> => {
      const answer = await fetch(app.url + at, { method: 'POST', ...init });
      const response = post?.responses[String(answer.status)];
      assert.ok(response, `${answer.status} is not documented`);
      const schema = Object.values(response.content ?? {})[0]?.schema;
      if (schema) assert.equal(check(schema, await answer.json()), null);
      return answer.status;
    };
    const met = [await tell(url), await tell(url, { headers: { origin: app.url }, body: 'x' }), await tell(url, {}), await tell(url.replace(/[a-z0-9]{24}/, 'a'.repeat(24)))];
    assert.deepEqual(met, [204, 400, 403, 404]);
    assert.deepEqual(Object.keys(post?.responses ?? {}).map(Number), met);
  });
}
