import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { startApp, type Session, type TestApp } from '../support/app';

let app: TestApp;
let author: Session;

const ARTICLES = '/content-manager/collection-types/api::article.article';

before(async () => {
  app = await startApp();
  author = await app.signIn({ role: 'author', system: 'portal' });
});

const countArticles = async () => Number((await app.sql('select count(*) as n from articles'))[0]?.n);

const refusedAndNothingStored = async (body: unknown, expected: number) => {
  const countBefore = await countArticles();
  const answer = await author.send('POST', ARTICLES, body);
  assert.equal(answer.status, expected, JSON.stringify(answer.body).slice(0, 500));
  assert.ok(answer.body.error?.details.code, 'a code');
  assert.match(answer.body.error?.message ?? '', /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđôơưêâăóáàúùìíòèéõã]/i, 'a Vietnamese sentence');
  assert.equal(await countArticles(), countBefore, 'nothing stored');
};

test('a NUL byte, half a character, markup in a title or a script in the body is refused and nothing stored', async () => {
  await refusedAndNothingStored({ title: 'a\u0000b' }, 400);
  await refusedAndNothingStored('{"title":"a\\ud800"}', 400);
  await refusedAndNothingStored({ title: '<script>alert(1)</script>' }, 400);
  await refusedAndNothingStored({ title: 'Tin', body: '<p onclick="x()">a</p>' }, 400);
  await refusedAndNothingStored({ title: 'Tin', body: '<img src="https://tracker.example/a.png" alt="">' }, 400);
});

test('oversized, malformed and wrongly typed bodies are refused', async () => {
  await refusedAndNothingStored({ title: 'x'.repeat(10 * 1024 * 1024) }, 413);
  await refusedAndNothingStored('{"title":', 400);
  await refusedAndNothingStored({ title: 'x'.repeat(301) }, 400);
  await refusedAndNothingStored({ title: { $ne: null } }, 400);
  await refusedAndNothingStored({ title: ['a'] }, 400);
  await refusedAndNothingStored({ title: 'Tin', originalDate: '31/02/2025' }, 400);
  await refusedAndNothingStored({ title: 'Tin', origin: 'stolen' }, 400);
});

test('unknown fields are refused by name', async () => {
  await refusedAndNothingStored({ title: 'Tin', isAdmin: true }, 400);
});

test('texts are stored in NFC whatever the keyboard sent', async () => {
  const { status, body } = await author.send<{ documentId: string; title: string }>('POST', ARTICLES, { title: 'Hồ Ba Bể mùa nước'.normalize('NFD') });
  assert.equal(status, 201, JSON.stringify(body));
  const stored = await app.sql('select title from articles where document_id = $1', [body.data.documentId]);
  assert.equal(stored[0]?.title, 'Hồ Ba Bể mùa nước'.normalize('NFC'));
});

test('strange addresses are answered with 4xx, never 5xx', async () => {
  for (const path of ['/api/%00', '/api/%zz', '/api/articles/%ff', '/uploads/..%2f..%2fpackage.json', '/uploads/%2e%2e/%2e%2e/etc/passwd', '/admin/../.env', "/api/articles/x'%20or%201=1--"]) {
    const { status } = await app.anonymous.get(path);
    assert.ok(status >= 400 && status < 500, `${path} → ${status}`);
  }
});

test('PT-13.2: a page may load scripts and data from the portal only, and no foreign origin may read answers', async () => {
  const response = await fetch(`${app.url}/api/articles`, { headers: { origin: 'https://evil.example' } });
  const policy = response.headers.get('content-security-policy') ?? '';
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.match(policy, /connect-src 'self'(;|$)/);
  assert.doesNotMatch(policy, /https?:\/\/|unsafe-eval/);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.notEqual(response.headers.get('access-control-allow-origin'), 'https://evil.example');
  assert.notEqual(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('access-control-allow-credentials'), null);
  assert.equal(response.headers.get('x-powered-by'), null);
});

test('the doors that nobody asked for are closed: transfer, registration, user accounts of the public, default tokens', async () => {
  for (const [method, path] of [['POST', '/api/auth/local'], ['POST', '/api/auth/local/register'], ['GET', '/api/users'], ['GET', '/admin/transfer/runner/push'], ['POST', '/api/upload'], ['GET', '/mcp']] as const) {
    const { status } = await app.anonymous.send(method, path, method === 'POST' ? {} : undefined);
    assert.ok([401, 403, 404, 405].includes(status), `${method} ${path} → ${status}`);
  }
  const tokens = await app.sql(`select name from strapi_api_tokens where name in ('Read Only', 'Full Access')`);
  assert.deepEqual(tokens, []);
});

test('a failed sign-in tells nothing about the account and speaks Vietnamese', async () => {
  const known = await app.anonymous.send('POST', '/admin/login', { email: author.account.email, password: 'Sai-mat-khau-1' });
  const unknown = await app.anonymous.send('POST', '/admin/login', { email: 'khong-co@demo.example', password: 'Sai-mat-khau-1' });
  assert.equal(known.status, 400);
  assert.deepEqual(known.body, unknown.body);
  assert.equal(known.body.error?.details.code, 'auth.invalid-credentials');
});
