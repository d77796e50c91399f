import { readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import type * as Addresses from '../../../src/read-cache/http/addresses';
import type { TestApp } from '../app';
import { compiled } from '../compiled';
import { oneOf } from './bad-input';
import type { WireRequest } from './wire';

/** The name of something published for a parameter of a route; undefined where it knows of none. */
export type Published = (parameter: string, route: string) => string | undefined;

interface Layer { readonly path: string; readonly methods: readonly string[] }

const FILES = readdirSync(path.resolve(__dirname, '..', '..', '..', 'public', 'reader'), { recursive: true, encoding: 'utf8' });
/** One of each place and kind among the reader's files stands for all. */
const READER_FILES = ['main.js', 'pages/home.js', 'reader.css'].filter((name) => FILES.includes(path.normalize(name)));

/** A route with its parameters filled; more than one where it serves files. None where it needs something that is not published. */
const filled = (route: string, published: Published): readonly string[] => {
  if (route.endsWith('(.*)')) return READER_FILES.map((name) => route.replace('(.*)', name));
  const names = [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  if (names.some((name) => published(name, route) === undefined)) return [];
  return [route.replace(/:(\w+)(?:\((?:[^()]|\\.)*\))?/g, (_, name: string) => published(name, route) ?? '')];
};

/**
 * Addresses of what everybody reads beside the API: those of the running server's routes of which the read cache says that
 * their answer is the same for all. A new page, feed or list is among them by itself. `missing` are routes of this kind that
 * `published` could not fill.
 */
export const publicAddressesOf = (app: TestApp, published: Published): { readonly found: readonly string[]; readonly missing: readonly string[] } => {
  const { publicAddresses } = compiled<typeof Addresses>('read-cache/http/addresses');
  const isPublic = publicAddresses(app.strapi.config.get('api.rest.prefix', '/api'), Object.values(app.strapi.config.get<Record<string, string>>('portal.paths')));
  const layers = (app.strapi.server.listRoutes() as unknown as readonly Layer[]).filter(({ methods, path: at }) => methods.includes('GET') && !at.startsWith('/api/'));
  const all = [...new Set(layers.map(({ path: at }) => at))];
  const asks = (url: string): boolean => isPublic({ method: 'GET', url, headers: { host: 'x' } } as IncomingMessage) !== null;
  return {
    found: [...new Set(all.flatMap((route) => filled(route, published)).filter(asks))].sort(),
    missing: all.filter((route) => filled(route, published).length === 0 && filled(route, () => '1').some(asks)),
  };
};

/** A mark that an answer must not show: it came from the one who asks. */
export const MARK = 'evil.example';

/** Headers that change nothing of what everybody is answered. */
export const HARMLESS_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { 'if-none-match': 'W/' }, { 'if-none-match': '"' }, { 'if-none-match': '"a", W/"b", , "' }, { 'if-none-match': `"${'x'.repeat(6000)}"` }, { 'if-match': '"x"' }, { 'if-match': '*' },
  { 'if-modified-since': 'Thu, 99 Foo 9999' }, { 'if-modified-since': 'Tue, 19 Jan 2038 03:14:07 GMT' }, { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, { 'if-range': '"x"', range: 'bytes=0-3' },
  { range: 'bytes=0-0' }, { range: 'bytes=-1' }, { range: 'bytes=9-2,0-,-99999999999999999999' }, { range: `bytes=${'0-,'.repeat(800)}` }, { range: 'lines=1-2' },
  { 'x-forwarded-host': MARK }, { forwarded: `host=${MARK};proto=https` }, { 'x-original-url': '/admin', 'x-rewrite-url': '/admin', 'x-host': MARK }, { 'x-forwarded-prefix': `//${MARK}`, 'x-forwarded-port': '1', 'x-forwarded-proto': 'gopher' },
  { host: MARK }, { host: `${MARK}:99999` }, { host: '..' }, { host: "a'\"<>b" }, { host: 'x'.repeat(400) }, { host: '[::1]' },
  { 'x-http-method-override': 'DELETE' }, { cookie: `jwtToken=${MARK}; koa.sess=eyJ9` }, { 'accept-language': `${MARK},*;q=9` }, { accept: 'text/evil;q=nan' }, { origin: `https://${MARK}` }, { origin: 'null' }, { referer: `https://${MARK}/` },
  { 'accept-encoding': 'identity;q=0, *;q=0' }, { 'accept-encoding': ',;q=;;' }, { 'accept-encoding': 'compress, deflate, x-gzip' }, { 'cache-control': 'no-store, max-age=-1, max-stale' }, { pragma: 'no-cache' },
  { 'sec-purpose': 'prefetch' }, { te: 'trailers' }, { 'x-forwarded-for': `${MARK}, 1.2.3.4` },
];

const swapped = (at: string, piece: string): string => at.replace(/(?<=.)\//, piece);

/** Other spellings of an address, bad questions behind it, ways upwards from it. */
export const ODD_TARGETS: readonly ((at: string, text: string) => string)[] = [
  (at) => swapped(at, '%2f'), (at) => swapped(at, '%2F'), (at) => swapped(at, '%252f'), (at) => swapped(at, '\\'), (at) => swapped(at, '%5c'), (at) => swapped(at, '//'), (at) => `/${at}`, (at) => `//${MARK}${at}`, (at) => `/\\${MARK}${at}`,
  (at) => `${at}/`, (at) => `${at}//`, (at) => `${at}/.`, (at) => `${at}/..`, (at) => `${at}/../..%2f..%2fpackage.json`, (at) => `${at}%2f..%2f..%2f.env`, (at) => `${at}/%2e%2e/%2e%2e/etc/passwd`, (at) => `${at};a=b`, (at) => `${at};jsessionid=x/../admin`,
  (at) => at.toUpperCase(), (at) => at.replace(/[a-z]/, (letter) => letter.toUpperCase()), (at) => at.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`), (at) => at.replace(/-/, '%2d'), (at) => `${at}.json`, (at) => `${at}.css`, (at) => `${at}~`, (at) => `${at}.map`,
  (at) => `${at}%00`, (at) => `${at}%00.png`, (at) => `${at}%ff%fe`, (at) => `${at}%c3%28`, (at) => `${at}%ed%a0%80`, (at) => `${at}%zz`, (at) => `${at}%`, (at) => `${at}%0d%0aSet-Cookie:%20a=${MARK}`, (at) => `${at}%e2%80%ae`, (at) => `${at}%20`,
  (at) => `${at}${'a'.repeat(3000)}`, (at) => `${at}${'/a'.repeat(1500)}`, (at) => `${at}/${'%2e%2e/'.repeat(200)}`, (at) => `${at}/${encodeURIComponent('ừ'.repeat(300))}`,
  (at) => `${at}?${'a=1&'.repeat(2000)}`, (at) => `${at}?q=${'a'.repeat(9000)}`, (at) => `${at}?${Array.from({ length: 500 }, (_, index) => `b${index}[]=1`).join('&')}`, (at) => `${at}?a${'[b]'.repeat(60)}=1`,
  (at) => `${at}?__proto__[polluted]=1&constructor[prototype][polluted]=1`, (at) => `${at}?&&&===[]]]&[=`, (at) => `${at}?%`, (at) => `${at}?%ff=%fe`, (at) => `${at}?url=https://${MARK}/`, (at) => `${at}?trang=99999999999999999999&loai[]=1`, (at) => `${at}?b=2&a=1`, (at) => `${at}?a=1&b=2`, (at) => `${at}??`, (at) => `${at}?#`,
  (at, text) => `${at}?${text}`, (at, text) => `${at}?q=${text}&trang=${text}`, (at, text) => `${at}?${text}=${text}`, (at, text) => `${at}/${text}`,
];

/** Requests for one address, each odd in one way: every header, and some of the spellings. */
export const oddRequests = (at: string, texts: readonly string[], random: () => number, spellings: number): readonly (WireRequest & { readonly isSame: boolean })[] => [
  ...HARMLESS_HEADERS.map((headers) => ({ method: 'GET', target: at, headers, isSame: true })),
  ...Array.from({ length: spellings }, () => ({ method: random() < 0.15 ? 'HEAD' : 'GET', target: oneOf(ODD_TARGETS, random)(at, oneOf(texts, random)), isSame: false })),
];
