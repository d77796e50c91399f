import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { confirmedTag, encodingFor, type Encoding } from '../domain/conditions';
import { formOf, type Form, type ReadyAnswer } from '../store/ready-answer';
import type { MadeAnswer } from './asked-application';

/** What one connection, one reader or this moment decides; the rest of the headers is the answer's. */
const NOT_OF_THE_ANSWER = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'vary', 'etag', 'set-cookie',
  'access-control-allow-origin', 'access-control-allow-credentials']);

/** Headers that belong to the answer, names and values in turn. */
export const headOf = (headers: OutgoingHttpHeaders): string[] => Object.entries(headers).flatMap(([name, value]) =>
  (value === undefined || NOT_OF_THE_ANSWER.has(name) ? [] : [value].flat().flatMap((one) => [name, String(one)])));

/** CORS as `strapi::cors` answers it: any host's pages may read what is public where the list allows them. */
export const originHead = (origin: string | undefined, allowed: readonly string[]): readonly string[] => {
  if (origin === undefined || origin === '') return ['Access-Control-Allow-Origin', '*'];
  if (allowed.includes('*')) return ['Access-Control-Allow-Origin', origin];
  return allowed.includes(origin) ? ['Access-Control-Allow-Origin', origin] : [];
};

const VARY = ['Vary', 'Accept-Encoding, Origin'];

// Browsers send few texts, and always the same.
const wishes = new Map<string, Encoding>();
const wishOf = (header: string | string[] | undefined): Encoding => {
  const text = typeof header === 'string' ? header : '';
  const known = wishes.get(text);
  if (known !== undefined) return known;
  if (wishes.size > 200) wishes.clear();
  const wish = encodingFor(text);
  wishes.set(text, wish);
  return wish;
};

const isGone = (response: ServerResponse): boolean => response.destroyed || response.writableEnded;

/** Answers a reader with what is ready; calls back with the status. */
export const sendReady = (request: IncomingMessage, response: ServerResponse, answer: ReadyAnswer, allowed: readonly string[], sent: (status: number) => void): void => {
  const encoding = wishOf(request.headers['accept-encoding']);
  const head = [...answer.head, ...VARY, ...originHead(request.headers.origin, allowed)];
  const confirmed = confirmedTag(request.headers['if-none-match'], answer.hash, encoding);
  if (confirmed !== null) {
    const kept: string[] = [];
    for (let at = 0; at < head.length; at += 2) if (head[at] !== 'content-type') kept.push(head[at] as string, head[at + 1] as string);
    response.writeHead(304, [...kept, 'ETag', confirmed]);
    response.end();
    sent(304);
    return;
  }
  const finish = ({ body, encoding: as, etag }: Form): void => {
    if (isGone(response)) return;
    head.push('ETag', etag, 'Content-Length', String(body.length));
    if (as !== 'identity') head.push('Content-Encoding', as);
    response.writeHead(200, head);
    if (request.method === 'HEAD') response.end();
    else response.end(body);
    sent(200);
  };
  const form = formOf(answer, encoding);
  // A packer that fails leaves the plain bytes.
  if (form instanceof Promise) form.then(finish, () => finish(formOf(answer, 'identity') as Form));
  else finish(form);
};

/** Answers the one reader for whom it was made with what is no answer for others. */
export const sendMade = (request: IncomingMessage, response: ServerResponse, { status, headers, body }: MadeAnswer, allowed: readonly string[]): void => {
  if (isGone(response)) return;
  const empty = status === 204 || status === 304;
  response.writeHead(status, [
    ...headOf(headers), 'Vary', 'Origin', ...originHead(request.headers.origin, allowed),
    ...[headers['set-cookie'] ?? []].flat().flatMap((cookie) => ['Set-Cookie', cookie]),
    ...(empty ? [] : ['Content-Length', String(body.length)]),
  ]);
  if (request.method === 'HEAD' || empty) response.end();
  else response.end(body);
};
