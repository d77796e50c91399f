import assert from 'node:assert/strict';
import test from 'node:test';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { AppError } from '../../../src/plugins/platform/server/app-error';
import { describeError } from '../../../src/plugins/platform/server/services/describe-error';

const summary = (error: unknown) => {
  const { status, body } = describeError(error);
  return [status, body.error.details.code];
};

test('our refusals keep their status, code, sentence and fields', () => {
  const { status, body } = describeError(new AppError('x.y', 422, 'Hãy điền tác giả.', [{ path: 'author', message: 'Thiếu' }], { gap: 'board' }));
  assert.equal(status, 422);
  assert.deepEqual(body, {
    data: null,
    error: { status: 422, name: 'AppError', message: 'Hãy điền tác giả.', details: { code: 'x.y', fields: [{ path: 'author', message: 'Thiếu' }], gap: 'board' } },
  });
});

test("core's errors get a code and a Vietnamese sentence", () => {
  assert.deepEqual(summary(new errors.ForbiddenError()), [403, 'auth.forbidden']);
  assert.deepEqual(summary(new errors.NotFoundError()), [404, 'not-found']);
  assert.deepEqual(summary(new errors.ApplicationError('Invalid credentials')), [400, 'auth.invalid-credentials']);
  const { body } = describeError(new errors.ValidationError('x', { errors: [{ path: ['data', 'title'], message: 'too long' }] }));
  assert.deepEqual(body.error.details.fields, [{ path: 'data.title', message: 'too long' }]);
});

test('what PostgreSQL refuses is the caller’s to mend; a lost connection is 503; the unknown is 500 without details', () => {
  const sql = (code: string) => Object.assign(new Error('boom'), { code });
  assert.deepEqual(summary(sql('22021')), [400, 'value.invalid']);
  assert.deepEqual(summary(sql('23505')), [409, 'value.taken']);
  assert.deepEqual(summary(sql('CT001')), [403, 'guard.refused']);
  assert.deepEqual(summary(sql('57P01')), [503, 'unavailable']);
  assert.deepEqual(summary(new Error('Connection terminated unexpectedly')), [503, 'unavailable']);
  const { status, body, log } = describeError(new Error('password=secret'));
  assert.equal(status, 500);
  assert.equal(log, true);
  assert.ok(!JSON.stringify(body).includes('secret'));
});

test("core's sentences about fields are said in Vietnamese, in the list that forms read too", () => {
  const { body } = describeError(new errors.ValidationError('2 errors occurred', {
    errors: [
      { path: ['password'], message: 'password must contain at least one number', name: 'ValidationError' },
      { path: ['title'], message: 'title must be at most 250 characters', name: 'ValidationError' },
      { path: ['odd'], message: 'Something new', name: 'ValidationError' },
    ],
  }));
  assert.deepEqual(body.error.details.fields, [
    { path: 'password', message: 'Mật khẩu phải có ít nhất một chữ số.' },
    { path: 'title', message: 'Quá dài: nhiều nhất 250 ký tự.' },
    { path: 'odd', message: 'Something new' },
  ]);
  assert.deepEqual((body.error.details.errors as Array<{ message: string }>).map(({ message }) => message).slice(0, 2), [
    'Mật khẩu phải có ít nhất một chữ số.', 'Quá dài: nhiều nhất 250 ký tự.',
  ]);
});

test('sentences of sign-in, accounts and files are known by their whole text or their shape', () => {
  assert.deepEqual(summary(new errors.ApplicationError('This reset password token has expired')), [400, 'auth.link-expired']);
  assert.deepEqual(summary(new errors.ApplicationError('Email already taken')), [400, 'value.taken']);
  assert.deepEqual(summary(new errors.ApplicationError("File type 'text/html' is not allowed")), [400, 'upload.format']);
  assert.deepEqual(summary(new errors.ValidationError('slug must be defined.')), [400, 'value.required']);
  assert.deepEqual(summary(new errors.ApplicationError('toString')), [400, 'request.invalid']);
});

test('PT-13.2: no answer repeats the value that was refused, nor says what the database says', () => {
  const told = (error: unknown): string => JSON.stringify(describeError(error).body);
  const fault = { path: ['password'], message: 'password must be a `string` type, but the final value was: `Bi-Mat-1` (cast from the value `"Bi-Mat-1"`).', name: 'ValidationError', value: 'Bi-Mat-1' };
  assert.doesNotMatch(told(new errors.ValidationError(fault.message, { errors: [fault] })), /Bi-Mat/);
  for (const said of ['delete from "admin_roles" where "id" in ($1) - invalid input syntax for type integer: "x"', 'column t0.password does not exist', 'duplicate key value violates unique constraint "x"']) {
    assert.doesNotMatch(told(new errors.ApplicationError(said)), /admin_roles|t0\.|constraint/, said);
  }
});

test("PT-13.2: names that core's query builder does not know, wrong shapes and broken forms are the caller's to mend", () => {
  assert.deepEqual(summary(new Error('Attribute a not found on model x')), [400, 'request.invalid']);
  assert.deepEqual(summary(new Error('Model constructor not found')), [400, 'request.invalid']);
  assert.deepEqual(summary(z.object({ a: z.string() }).safeParse({}).error), [400, 'request.invalid']);
  assert.deepEqual(summary(Object.assign(new Error('bad form'), { httpCode: 400 })), [400, 'request.invalid']);
});
