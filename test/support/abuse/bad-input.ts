import type { Route } from './routes';
import type { WireRequest } from './wire';

/** Numbers that look like chance and are the same in every run of a seed. */
export const chance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const oneOf = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)] as T;

/** Texts that have opened other people's applications. */
export const BAD_TEXTS: readonly string[] = [
  "'; drop table articles; --", "' or '1'='1", "1;select pg_sleep(5)--", "a'||(select version())||'", '") union select null --', '\\', '%', '_',
  '../../../../etc/passwd', '..\\..\\windows\\win.ini', '%2e%2e%2fetc%2fpasswd', '/etc/passwd\u0000.png', 'file:///etc/passwd', 'http://169.254.169.254/latest/meta-data/',
  '${7*7}', '{{constructor.constructor("return process")()}}', '<%= process.env %>', '#{7*7}', '$(id)', '`id`', '| id', '\r\nSet-Cookie: a=b',
  '<script>alert(1)</script>', '<svg/onload=alert(1)>', 'javascript:alert(1)', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf',
  '-1', '0', '1e309', 'NaN', 'Infinity', '9223372036854775808', '0x10', '1.5', '١٢٣', 'null', 'undefined', 'true', '[object Object]', '*', '', ' ',
  `${'a'.repeat(40)}!`, `${'a@'.repeat(200)}`, `${'('.repeat(500)}`, `${'0'.repeat(3000)}`, '\ud800', 'a\u0000b', '\u202etxt.exe', '😀'.repeat(50), 'ﷺ'.repeat(50), '2025-02-30', '9999-99-99', '31/02/2025',
];

const deep = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { a: value } : [value];
  return value;
};

/** Values of the wrong kind for whatever is asked. */
export const WRONG_KINDS: readonly unknown[] = [
  { $ne: null }, { $gt: '' }, { $where: 'sleep(1000)' }, { $in: [null] }, { connect: [{ id: 1 }] }, { set: [] }, { length: -1 }, { toString: 'x' }, { then: 'x' },
  [[[[]]]], [{}], [null], [1, 'a', {}], -1.5, 1e308, deep(30), { $regex: '(a+)+$' }, { id: { $ne: 0 } }, { documentId: ['a'] }, { __type: 'x' },
];

const NAMES: readonly string[] = [
  'id', 'ids', 'documentId', 'documentIds', 'data', 'email', 'password', 'currentPassword', 'firstname', 'roles', 'role', 'isActive', 'blocked', 'name', 'title', 'body',
  'unit', 'site', 'parent', 'category', 'locale', 'status', 'publishedAt', 'createdBy', 'version', 'action', 'act', 'cases', 'text', 'comment', 'reason', 'from', 'to',
  'permissions', 'type', 'lifespan', 'description', 'url', 'headers', 'events', 'layouts', 'settings', 'metadatas', 'contentType', 'code', 'token', 'registrationToken',
  'resetPasswordToken', 'deviceId', 'userInfo', 'rememberMe', 'fileIds', 'folderIds', 'destinationFolderId', 'fileInfo', 'files', 'cells', 'rows', 'sections', 'names',
  'entityIds', 'contentTypeUID', 'field', 'value', 'providers', 'to', 'subject', 'html', 'urls', 'updates', 'isDefault', 'declaration', 'choices', 'link', 'homepage', 'widgets',
];

const QUERIES: readonly ((text: string) => string)[] = [
  (text) => `filters[${text}]=1`, (text) => `filters[title][$eq]=${text}`, (text) => `filters[createdBy][password][$startsWith]=${text}`, (text) => `filters[title][${text}]=1`,
  (text) => `filters[$or][0][$and][0][$not][id]=${text}`, (text) => `filters[id][$in]=${text}`, (text) => `filters[unit][id][$gt]=${text}`, () => 'filters[password][$contains]=a',
  (text) => `sort=${text}`, (text) => `sort=${text}:asc`, () => 'sort=createdBy.password:asc', () => 'sort[0]=password', (text) => `fields=${text}`, () => 'fields[0]=password', (text) => `populate=${text}`,
  () => 'populate=*', () => 'populate[createdBy][fields][0]=password', () => 'populate[createdBy][populate]=*', (text) => `populate[${text}]=true`, (text) => `populate[sections][on][${text}]=true`,
  (text) => `page=${text}&pageSize=${text}`, () => 'page=-1&pageSize=1000000000', () => 'pagination[page]=0&pagination[pageSize]=-1', (text) => `pagination[start]=${text}&pagination[limit]=${text}`,
  (text) => `_q=${text}`, (text) => `search=${text}`, (text) => `locale=${text}`, () => 'locale[]=vi&locale[]=en', (text) => `status=${text}`, () => 'status=draft&publicationState=preview', (text) => `view=${text}`,
  (text) => `${'filters[a]'}${'[b]'.repeat(40)}=${text}`, () => Array.from({ length: 300 }, (_, index) => `a${index}=1`).join('&'), () => 'filters=%7B%22a%22%3A1%7D', (text) => `__proto__[polluted]=${text}`,
  (text) => `constructor[prototype][polluted]=${text}`, (text) => `filters[__proto__][polluted]=${text}`, (text) => `id=${text}`, (text) => `ids[]=${text}`, (text) => `from=${text}&to=${text}`, (text) => `unit=${text}`,
  (text) => `names=${text}`, (text) => `on=${text}`, (text) => `period=${text}&programme=${text}&template=${text}`, () => '&&&===[]]]&[=', () => '%', (text) => `folder=${text}`, (text) => `token=${text}`, (text) => `email=${text}`,
];

const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
};

/** Paths that are no value at all, as they stand in an address. */
const BAD_PLACES: readonly string[] = ['%00', '%zz', '%ff', '..%2f..%2fpackage.json', '%2e%2e', '..%5c..%5c', '%252e%252e%252f', "'%20or%201=1--", '__proto__', 'constructor', '-1', '0', '1e9', '99999999999999999999', 'null', '%20', '*', `${'a'.repeat(2000)}`];

const JSON_HEADER = { 'content-type': 'application/json' };

const BODIES: readonly ((random: () => number) => Pick<WireRequest, 'headers' | 'body'>)[] = [
  () => ({ headers: JSON_HEADER, body: '{"a":' }),
  () => ({ headers: JSON_HEADER, body: '[]' }),
  () => ({ headers: JSON_HEADER, body: 'null' }),
  () => ({ headers: JSON_HEADER, body: '"text"' }),
  () => ({ headers: JSON_HEADER, body: '' }),
  () => ({ headers: JSON_HEADER, body: `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}` }),
  () => ({ headers: JSON_HEADER, body: `{"data":{"__proto__":{"polluted":true}},"__proto__":[]}` }),
  () => ({ headers: JSON_HEADER, body: `${'['.repeat(20_000)}` }),
  () => ({ headers: JSON_HEADER, body: `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}` }),
  () => ({ headers: { 'content-type': 'application/json; charset=utf-7' }, body: '{"a":1}' }),
  () => ({ headers: { 'content-type': 'application/xml' }, body: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' }),
  () => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '__proto__[polluted]=1&data[title]=x&roles[]=1' }),
  () => ({ headers: { 'content-type': 'multipart/form-data' }, body: 'no boundary' }),
  () => ({ headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\nContent-Disposition: form-data; name="files"; filename="../../a.png"\r\n\r\n<svg/>\r\n--x--\r\n' }),
  () => ({ headers: { ...JSON_HEADER, 'content-encoding': 'gzip' }, body: 'not gzip' }),
  (random) => ({ headers: JSON_HEADER, body: JSON.stringify(Object.fromEntries(NAMES.filter(() => random() < 0.5).map((name) => [name, oneOf(WRONG_KINDS, random)]))) }),
  (random) => ({ headers: JSON_HEADER, body: JSON.stringify(Object.fromEntries(NAMES.filter(() => random() < 0.3).map((name) => [name, random() < 0.5 ? oneOf(WRONG_KINDS, random) : [oneOf(BAD_TEXTS, random)]]))) }),
  (random) => ({ headers: JSON_HEADER, body: JSON.stringify({ data: { [oneOf(NAMES, random)]: oneOf(WRONG_KINDS, random), [oneOf(BAD_TEXTS, random)]: 1 } }) }),
  (random) => ({ headers: JSON_HEADER, body: JSON.stringify({ [oneOf(NAMES, random)]: { [oneOf(NAMES, random)]: oneOf(WRONG_KINDS, random) }, [oneOf(BAD_TEXTS, random)]: oneOf(BAD_TEXTS, random) }) }),
];

/** Names of things that exist, by the name of the parameter; else something that exists nowhere. */
export type Existing = Readonly<Record<string, readonly string[]>>;

const placed = ({ path }: Route, existing: Existing, random: () => number, safely: boolean): string =>
  path.replace(/:(\w+)(\(\.\+\))?/g, (_, name: string) => {
    const known = existing[name];
    if (known && (!safely || random() < 0.6)) return encodeURIComponent(oneOf(known, random));
    return random() < 0.5 ? oneOf(BAD_PLACES, random) : encoded(oneOf(BAD_TEXTS, random)) || 'x';
  });

/** One bad request to a route. What deletes is never aimed at something that exists. */
export const badRequest = (route: Route, existing: Existing, random: () => number, headers: Readonly<Record<string, string>>): WireRequest => {
  const destroys = route.method === 'DELETE';
  const target = placed(route, destroys ? { model: existing.model ?? [], uid: existing.uid ?? [] } : existing, random, route.method === 'GET');
  if (route.method === 'GET' || destroys) {
    const query = oneOf(QUERIES, random)(encoded(oneOf(BAD_TEXTS, random)));
    return { method: route.method, target: `${target}?${query}`, headers };
  }
  const { headers: of, body } = oneOf(BODIES, random)(random);
  return { method: route.method, target, headers: { ...headers, ...of }, body };
};

/** Bad questions to a described route: each parameter in turn gets what is not its own. */
export const badQuestions = (route: Route & { readonly parameters: readonly string[] }, existing: Existing, random: () => number): readonly WireRequest[] =>
  route.parameters.flatMap((name) => [oneOf(BAD_TEXTS, random), oneOf(BAD_TEXTS, random)].map((text, index) => ({
    method: route.method,
    target: `${placed(route, existing, () => 0.1, true)}?${name}${index === 0 ? '' : `[${oneOf(['$eq', '$regex', '__proto__', '0', 'a][b'], random)}]`}=${encoded(text)}`,
  })));

/** A good body with one value of the wrong kind, once for each of its values. */
export const spoiled = (body: unknown, random: () => number): readonly unknown[] =>
  typeof body !== 'object' || body === null || Array.isArray(body)
    ? []
    : Object.keys(body).map((key) => ({ ...body, [key]: oneOf(WRONG_KINDS, random) }));
