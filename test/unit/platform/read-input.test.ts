import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { AppError } from '../../../src/plugins/platform/server/app-error';
import { readInput } from '../../../src/plugins/platform/server/services/read-input';

const SCHEMA = z.strictObject({ title: z.string('Hãy ghi tiêu đề.'), place: z.strictObject({ unit: z.string() }).optional() });

const refusalOf = (input: unknown): AppError => {
  try {
    readInput(SCHEMA, input);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('was taken');
};

describe('input of staff', () => {
  it('is read by its schema', () => {
    assert.deepEqual(readInput(SCHEMA, { title: 'Thử' }), { title: 'Thử' });
  });

  it('nothing sent is refused field by field, with the sentences of the fields', () => {
    const { code, status, fields } = refusalOf(undefined);
    assert.deepEqual({ code, status, fields }, { code: 'input.invalid', status: 400, fields: [{ path: 'title', message: 'Hãy ghi tiêu đề.' }] });
  });

  it('each unknown field is named, at its depth', () => {
    assert.deepEqual(refusalOf({ title: 'Thử', state: 'published', place: { unit: 'a', owner: 'b' } }).fields?.map(({ path }) => path).sort(), ['place.owner', 'state']);
  });
});
