import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { MAX_LEVELS, unfitShape } from '../../../src/plugins/platform/server/domain/input-shape';

const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => ({ a: [inner] }), 1);

test('PT-13.2: input of moderate depth passes, deeper input is refused however deep it is', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 10 }), (value) => /"(?:__proto__|constructor|prototype)"/.test(JSON.stringify(value)) || unfitShape(value) === null));
  assert.equal(unfitShape(nested(MAX_LEVELS / 2)), null);
  assert.equal(unfitShape(nested(MAX_LEVELS)), 'deep');
  assert.equal(unfitShape(JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)), 'deep');
});

test('PT-13.2: keys that reach into the program are found at any place', () => {
  for (const text of ['{"__proto__":1}', '{"a":[{"constructor":{}}]}', '{"a":{"b":{"prototype":null}}}']) assert.equal(unfitShape(JSON.parse(text)), 'key', text);
  for (const value of [{ proto: 1 }, ['__proto__'], { a: 'constructor' }, null, 'prototype']) assert.equal(unfitShape(value), null);
});
