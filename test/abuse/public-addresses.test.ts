import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type * as Counter from '../../src/view-counts/view-counter';
import { BAD_TEXTS, chance, oneOf } from '../support/abuse/bad-input';
import { MARK, oddRequests, publicAddressesOf } from '../support/abuse/public-addresses';
import { changedBetween, marksOf } from '../support/abuse/stored';
import { tellsOf } from '../support/abuse/telling';
import { ask, rawAsk, sideBySide, type WireAnswer } from '../support/abuse/wire';
import { startApp, type TestApp } from '../support/app';
import { published as document } from '../support/contract';
import { ownCache, until } from '../app/read-cache/nodes';

const SEED = Number(process.env.ABUSE_SEED ?? 20250220);
/** Memory of the read cache in this test. */
const BYTES = 4_000_000;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0';

interface Named { readonly documentId: string; readonly slug: string; readonly path: string; readonly category: { readonly slug: string } | null }

let app: TestApp;
let addresses: readonly string[];
let articles: readonly Named[];

before(async () => {
  app = await startApp({ READ_CACHE_BYTES: String(BYTES), RELAXED_SIGN_IN: 'false', TRUSTED_PROXIES: '' });
  await until(() => ownCache(app).state().fresh);
  const list = async (url: string): Promise<Named[]> => (await app.anonymous.get<Named[]>(url)).body.data;
  articles = await list('/api/articles');
  const [[ofSite], [law], [entry], [page], [portalPage]] = [await list('/api/articles?site=/huyen-ba-be'), await list('/api/legal-documents'), await list('/api/info-entries'), await list('/api/pages?site=/huyen-ba-be'), await list('/api/pages?site=/')];
  const things: Readonly<Record<string, string | undefined>> = { site: 'huyen-ba-be', category: articles.find(({ category }) => category)?.category?.slug, form: 'rss', file: '1' };
  const { found, missing } = publicAddressesOf(app, (name, route) => {
    const isOfSite = route.startsWith('/:site');
    if (name === 'slug') return (isOfSite ? ofSite : articles[0])?.slug;
    if (name === 'path') return (isOfSite ? page : portalPage)?.path.slice(1);
    if (name === 'documentId') return (route.startsWith('/van-ban') ? law : entry)?.documentId;
    return things[name];
  });
  assert.deepEqual(missing, [], 'routes of everybody for which this test has no address');
  addresses = found;
});

const encoded = (text: string): string => { try { return encodeURIComponent(text); } catch { return '%ed%a0%80'; } };
const texts = BAD_TEXTS.map(encoded);
const plain = (target: string): Promise<WireAnswer> => ask(app, { method: 'GET', target });
const shown = (target: string, headers: Readonly<Record<string, string>> = {}): string => `${target.slice(0, 200)} ${JSON.stringify(headers).slice(0, 120)}`;

/** What no answer may do, whoever asked how. */
const faultsOf = ({ status, headers, text }: WireAnswer, asked: string): string[] => [
  ...(status >= 500 ? [`${status}`] : []),
  ...tellsOf(text, asked),
  ...(status >= 400 && headers['cache-control'] !== 'no-store' && /public|max-age=[1-9]/.test(String(headers['cache-control'])) ? [`a refusal is kept: ${String(headers['cache-control'])}`] : []),
  ...(/^(?:\/[/\\]|\\|[a-z]+:)/i.test(String(headers.location ?? '')) ? [`leads to ${String(headers.location)}`] : []),
  ...(headers['set-cookie'] === undefined ? [] : ['a cookie is set']),
  ...(status < 400 && (text.includes(MARK) || JSON.stringify(headers).includes(MARK)) ? ['what one asked stands in the answer'] : []),
];

test('PT-13.2: odd headers and spellings of every address of the public site get the right answer or a refusal, and leave none to others', async (t) => {
  assert.ok(addresses.length >= 25, addresses.join(' '));
  for (const at of ['/', '/huyen-ba-be', '/bai-viet', '/tim-kiem', '/reader/main.js', '/rss.xml', '/sitemap.xml', '/robots.txt', '/so-do-cong', `/bai-viet/${articles[0]?.slug}`]) assert.ok(addresses.includes(at), at);
  const random = chance(SEED);
  const right = new Map((await sideBySide(addresses, 4, async (at) => [at, await plain(at)] as const)));
  const before = await marksOf(app);
  const faults: string[] = [];
  const statuses: Record<number, number> = {};
  const requests = addresses.flatMap((at) => oddRequests(at, texts, random, 22).map((request) => ({ at, request })));
  await sideBySide(requests, 8, async ({ at, request }) => {
    const answer = await ask(app, request);
    const { status, text } = answer;
    statuses[status] = (statuses[status] ?? 0) + 1;
    const what = shown(request.target, request.headers);
    faults.push(...faultsOf(answer, `${request.target}${JSON.stringify(request.headers)}`).map((fault) => `${fault} | ${what}`));
    const own = right.get(at)!;
    // A host that is none is refused before anything is made; all else is the same answer.
    const isRefusedHost = request.headers?.host !== undefined && status === 400;
    if (request.isSame && !isRefusedHost && (status !== own.status || text !== own.text)) faults.push(`${status} instead of ${own.status}, or another text | ${what}`);
    // What is asked behind `?` changes no page and no feed.
    if (request.method === 'GET' && status === 200 && request.target.startsWith(`${at}?`) && text !== own.text) faults.push(`another answer than without a question | ${what}`);
    if (ownCache(app).state().bytes > BYTES) faults.push(`the cache holds ${ownCache(app).state().bytes} bytes`);
  });
  t.diagnostic(`${requests.length} odd requests to ${addresses.length} addresses, seed ${SEED}: ${JSON.stringify(statuses)}`);
  assert.deepEqual(faults.slice(0, 40), [], `${faults.length} faults`);
  await sideBySide(addresses, 4, async (at) => {
    const { status, text, headers } = await plain(at);
    const own = right.get(at)!;
    assert.deepEqual([status, text, headers.etag, headers['content-type']], [own.status, own.text, own.headers.etag, own.headers['content-type']], at);
  });
  assert.deepEqual(changedBetween(before, await marksOf(app)), []);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

/** Addresses at which pages tell of views, of something published: those that the document has. */
const beacons = async (): Promise<readonly string[]> => Promise.all(Object.entries(document().paths).filter(([, { post }]) => post !== undefined).map(async ([at]) => {
  const { body } = await app.anonymous.get<Named[]>(`/api/${at.split('/')[1] ?? ''}?pageSize=1`);
  return `/api${at.replace('{documentId}', body.data[0]?.documentId ?? '')}`;
}));

const counted = async (): Promise<number> => {
  await (app.strapi.get('congtinh.view-counter') as Counter.ViewCounter).flush();
  return Number((await app.sql('select coalesce(sum(views), 0) as views from congtinh.view_days'))[0]?.views);
};

test('PT-13.2: what tells of a view otherwise than with an empty POST to its address from a page of ours is refused, counts nothing, and hides no second request', async () => {
  const targets = await beacons();
  assert.equal(targets.length, 4);
  const { host } = new URL(app.url);
  const origin = `http://${host}`;
  const random = chance(SEED);
  const before = await counted();
  const marks = await marksOf(app);
  const json = { 'content-type': 'application/json' };
  const attempts = targets.flatMap((target) => {
    const [, id = ''] = /([a-z0-9]{24})/.exec(target) ?? [];
    const to = (made: string, headers: Readonly<Record<string, string>> = { origin }, body?: string, method = 'POST') => ({ method, target: made, headers: { 'user-agent': BROWSER, ...headers }, ...(body === undefined ? {} : { body }) });
    return [
      ...['null', `https://${MARK}`, `http://${host}.${MARK}`, `http://${host}@${MARK}`, `http://${MARK}#${host}`, `//${host}`, host, `${origin}, https://${MARK}`, '', ' ', 'http://', '*', 'file://', `https://${MARK}/${host}`].map((other) => to(target, { origin: other })),
      to(target, {}), to(target, { origin: `https://${MARK}`, host: 'x', 'x-forwarded-host': MARK }), to(target, { origin: `https://${MARK}`, referer: origin }),
      ...['{"views":1000000}', '{', '[]', 'null', '0', `{"a":"${'x'.repeat(3_000_000)}"}`, '\u0000'].map((body) => to(target, { origin, ...json }, body)),
      to(target, { origin, 'content-type': 'multipart/form-data; boundary=x' }, '--x--\r\n'), to(target, { origin, 'content-type': 'application/x-www-form-urlencoded' }, 'views=5'),
      ...['PUT', 'PATCH', 'DELETE'].map((method) => to(target, { origin }, undefined, method)),
      ...[`${target}?x=1`, `${target}?views=99`, `${target}/`, `${target}//`, target.replace('/views', '%2fviews'), target.replace('/views', '/Views'), target.toUpperCase(), `${target}%00`, `${target};a`, target.replace(id, id.toUpperCase()), target.replace(id, `${id}a`), target.replace(id, id.slice(1)), target.replace(id, `%6${id}`),
        target.replace(id, '..'), target.replace(id, 'z'.repeat(24)), target.replace(id, `${id}/views/${id}`), target.replace('/api/', '/api//'), target.replace('/api/', '/api/../api/'), `/${target}`, target.replace(id, oneOf(texts, random))].map((made) => to(made)),
    ];
  });
  const faults: string[] = [];
  await sideBySide(attempts, 6, async (request) => {
    const answer = await ask(app, request);
    const what = shown(`${request.method} ${request.target}`, request.headers);
    faults.push(...faultsOf(answer, request.target).map((fault) => `${fault} | ${what}`));
    if (answer.status < 400) faults.push(`${answer.status} | ${what}`);
    else if (!/"code":"[^"]+"/.test(answer.text)) faults.push(`${answer.status} without a code | ${what} | ${answer.text.slice(0, 100)}`);
  });
  assert.deepEqual(faults.slice(0, 40), [], `${faults.length} faults`);

  const [target = ''] = targets;
  const head = (...lines: string[]): string => [`POST ${target} HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, `User-Agent: ${BROWSER}`, ...lines].join('\r\n');
  const hidden = `${head()}\r\n\r\n`;
  for (const [what, text] of [
    ['a body that is a request', `${head(`Content-Length: ${hidden.length}`)}\r\n\r\n${hidden}`], ['a chunk that is a request', `${head('Transfer-Encoding: chunked')}\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`],
    ['both lengths', `${head('Content-Length: 0', 'Transfer-Encoding: chunked')}\r\n\r\n0\r\n\r\n${hidden}`], ['two lengths', `${head('Content-Length: 0', 'Content-Length: 5')}\r\n\r\n${hidden}`],
    ['a length with a sign', `${head('Content-Length: +0')}\r\n\r\n${hidden}`], ['zeroes', `${head('Content-Length: 00')}\r\n\r\n`], ['a body that never comes', `${head('Content-Length: 9')}\r\n\r\n`],
  ] as const) {
    const { text: answer } = await rawAsk(app, [text], { milliseconds: 800 });
    const [first, ...others] = [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
    assert.ok(first !== undefined && first >= 400 && first < 500, `${what}: ${answer.slice(0, 200)}`);
    assert.deepEqual(others, [], `${what}: a second request was answered`);
  }
  assert.equal(await counted(), before);
  assert.deepEqual(changedBetween(marks, await marksOf(app)), []);
  for (const good of targets) assert.equal((await ask(app, { method: 'POST', target: good, headers: { origin, 'user-agent': BROWSER } })).status, 204, good);
  assert.equal(await counted(), before + targets.length);
});
