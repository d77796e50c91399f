import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openApiDocument, type RecordedExamples } from '../../../src/public-api/openapi/document';
import { resources } from '../../../src/public-api/registry';

const root = path.resolve(__dirname, '..', '..', '..');
const read = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

interface Parameter { readonly name?: string; readonly $ref?: string; readonly description?: string }
interface PathItem { readonly parameters?: readonly Parameter[]; readonly get?: { operationId: string }; readonly head?: { operationId: string }; readonly post?: { operationId: string } }
const recorded = JSON.parse(read('docs', 'openapi-examples.json')) as RecordedExamples;
const document = openApiDocument(resources, version, recorded) as { paths: Record<string, PathItem>; components: { schemas: Record<string, { description?: string }> } };

test('docs/openapi.json is what the code would write', () => {
  assert.equal(read('docs', 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
});

test('every address has one operation with a name of its own', () => {
  const ids = Object.values(document.paths).flatMap(({ get, head, post }) => [get, head, post].flatMap((one) => one?.operationId ?? []));
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(Object.values(document.paths).filter(({ head }) => head).length, resources.flatMap(({ routes }) => routes).length);
});

test('every schema and every query parameter says what it is', () => {
  for (const [id, { description }] of Object.entries(document.components.schemas)) assert.ok(description, id);
  for (const [at, { parameters = [] }] of Object.entries(document.paths)) {
    for (const { name, $ref, description } of parameters) {
      assert.ok(description || $ref || ['documentId', 'slug', 'unit'].includes(name ?? ''), `${at}: ${name}`);
    }
  }
});

test('every reference leads to a schema', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([a-z]+)\/([^"]+)"/g)];
  for (const [, kind = '', id = ''] of references) assert.ok(id in (document.components as Record<string, object>)[kind]!, `${kind}/${id}`);
});

test('no parameter leads to drafts or other languages of a document', () => {
  const names = Object.values(document.paths).flatMap(({ parameters = [] }) => parameters.map(({ name }) => name));
  for (const forbidden of ['status', 'publicationFilter', 'hasPublishedVersion', 'locale']) assert.ok(!names.includes(forbidden), forbidden);
});
