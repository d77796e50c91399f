import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openApiDocument } from '../../../src/public-api/openapi/document';
import { resources } from '../../../src/public-api/registry';

const root = path.resolve(__dirname, '..', '..', '..');
const read = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

interface Operation { get: { operationId: string; summary: string; parameters: { name: string; description?: string }[] } }
const document = openApiDocument(resources, version) as { paths: Record<string, Operation>; components: { schemas: Record<string, { description?: string }> } };

test('docs/openapi.json is what the code would write', () => {
  assert.equal(read('docs', 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
});

test('every address has one operation with a name of its own', () => {
  const ids = Object.values(document.paths).map(({ get }) => get.operationId);
  assert.equal(new Set(ids).size, resources.flatMap(({ routes }) => routes).length);
});

test('every schema and every query parameter says what it is', () => {
  for (const [id, { description }] of Object.entries(document.components.schemas)) assert.ok(description, id);
  for (const { get } of Object.values(document.paths)) {
    for (const { name, description } of get.parameters) {
      assert.ok(description || ['documentId', 'slug', 'unit'].includes(name), `${get.operationId}: ${name}`);
    }
  }
});

test('every reference leads to a schema', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, id]) => id ?? '');
  for (const id of new Set(references)) assert.ok(id in document.components.schemas, id);
});

test('no parameter leads to drafts or other languages of a document', () => {
  const names = Object.values(document.paths).flatMap(({ get }) => get.parameters.map(({ name }) => name));
  for (const forbidden of ['status', 'publicationFilter', 'hasPublishedVersion', 'locale']) assert.ok(!names.includes(forbidden), forbidden);
});
