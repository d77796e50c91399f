import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import type { PublicAddress } from './addresses';

export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What the application answered, whole. */
export interface MadeAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** A response that keeps what is written instead of sending it. */
class KeptResponse extends ServerResponse {
  readonly #parts: Buffer[] = [];
  readonly made: Promise<MadeAnswer>;
  #resolve: (made: MadeAnswer) => void = () => undefined;

  constructor(request: IncomingMessage) {
    super(request);
    this.made = new Promise((resolve) => { this.#resolve = resolve; });
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#take(chunk, rest[0]);
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    if (done) process.nextTick(done);
    return true;
  }

  override end(...given: unknown[]): this {
    if (this.finished) return this;
    const [chunk, encoding] = given;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.#take(chunk, encoding);
    this.finished = true;
    this.#resolve({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#parts) });
    const done = given.find((one) => typeof one === 'function') as (() => void) | undefined;
    process.nextTick(() => {
      this.emit('finish');
      this.emit('close');
      done?.();
    });
    return this;
  }

  /** Who breaks it off has no answer to give; nobody may wait for one. */
  override destroy(error?: Error): this {
    this.#resolve({ status: 500, headers: {}, body: Buffer.alloc(0) });
    return super.destroy(error);
  }

  #take(chunk: unknown, encoding: unknown): void {
    this.#parts.push(typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') : Buffer.from(chunk as Uint8Array));
  }
}

/** Only these of a reader's headers reach the making of an answer that others get too: who he is (for limits and logs), nothing of what he wants. */
const OF_CALLER = ['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip'];

/** The host of questions whose answers speak of no host. */
const NO_HOST = 'localhost';

const questionOf = (caller: IncomingMessage | null, { url, host }: PublicAddress): IncomingMessage => {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: caller?.socket.remoteAddress });
  const question = new IncomingMessage(socket);
  question.method = 'GET';
  question.url = url;
  question.httpVersion = '1.1';
  question.headers = { host: host ?? NO_HOST };
  for (const name of OF_CALLER) if (caller?.headers[name] !== undefined) question.headers[name] = caller.headers[name];
  question.complete = true;
  question.push(null);
  return question;
};

/** Asks the application on behalf of everybody: the answer belongs to no connection, and outlives the caller's; there may be none. */
export const askApplication = (application: Listener, caller: IncomingMessage | null, address: PublicAddress): Promise<MadeAnswer> => {
  const question = questionOf(caller, address);
  const response = new KeptResponse(question);
  void application(question, response);
  return response.made;
};
