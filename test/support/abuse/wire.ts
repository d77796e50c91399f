import http from 'node:http';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp } from '../app';

/** A request exactly as it goes over the wire: no client tidies its path up. */
export interface WireRequest {
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

/** Sends one request and reads the whole answer. A kept connection that the server closes meanwhile is no answer: then once more. */
export const ask = ({ url }: Pick<TestApp, 'url'>, { method, target, headers = {}, body }: WireRequest): Promise<WireAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const send = (again: boolean): void => {
      const request = http.request({ agent, hostname, port, method, path: target, headers: { ...length, ...headers } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
          .on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') }));
      });
      request.on('error', (error) => {
        if (again && request.reusedSocket) send(false);
        else reject(new Error(`${method} ${target.slice(0, 200)}: ${error.message}`));
      });
      request.end(body);
    };
    send(true);
  });

/** Writes bytes to the server's port and answers what comes back until it closes, or `milliseconds` are over. */
export const rawAsk = async ({ url }: Pick<TestApp, 'url'>, pieces: readonly string[], { pause = 0, milliseconds = 3000 } = {}): Promise<{ text: string; closed: boolean }> => {
  const { hostname, port } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  let text = '';
  let closed = false;
  socket.on('data', (part: Buffer) => (text += part.toString('latin1'))).on('error', () => undefined);
  const end = new Promise<void>((done) => socket.once('close', () => { closed = true; done(); }));
  for (const piece of pieces) {
    if (closed) break;
    socket.write(piece, 'latin1');
    if (pause > 0) await Promise.race([end, sleep(pause)]);
  }
  await Promise.race([end, sleep(milliseconds)]);
  socket.destroy();
  return { text, closed };
};

/** Runs the works, at most `width` at the same time, and answers their results in order. */
export const sideBySide = async <In, Out>(items: readonly In[], width: number, work: (item: In) => Promise<Out>): Promise<Out[]> => {
  const results: Out[] = new Array<Out>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as In);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
};
