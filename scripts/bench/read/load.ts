import net from 'node:net';

/** What a reader experienced. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly answers: number;
}

export interface LoadPlan {
  readonly port: number;
  /**
   * Asked in turn by each connection. In a path `{day}` becomes a day that this process has not asked for before, `{document}`
   * and `{order}` the next of `documents` and, once all were asked for, the next of `orders`.
   */
  readonly paths: readonly string[];
  readonly documents?: readonly string[];
  readonly orders?: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** Milliseconds from one question of a connection to the next; null: at once. */
  readonly every: number | null;
}

let days = 0;
const freshDay = (): string => new Date(Date.UTC(1900, 0, 1) + days++ * 86_400_000).toISOString().slice(0, 10);

let asked = 0;
/** An address as it is asked now: one with places to fill has not been asked before. */
const filled = (path: string, { documents = [], orders = [] }: LoadPlan): string => {
  if (path.includes('{day}')) return path.replace('{day}', freshDay());
  const at = asked++;
  return path.replace('{document}', documents[at % documents.length] ?? '').replace('{order}', orders[Math.floor(at / documents.length) % orders.length] ?? '');
};

const HEAD_END = Buffer.from('\r\n\r\n');

/** One connection that asks, reads the whole answer, and asks again. No client library: on two cores the measure must weigh little. */
const converse = (plan: LoadPlan, times: number[]): Promise<void> => new Promise((resolve, reject) => {
  const { port, paths, seconds, every } = plan;
  const socket = net.connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  const questionOf = (path: string): Buffer => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
  const questions = paths.map((path) => (path.includes('{') ? null : questionOf(path)));
  const end = performance.now() + seconds * 1000;
  let [at, begun, missing] = [0, 0, -1];
  let head: Buffer = Buffer.alloc(0);
  const ask = (): void => {
    if (performance.now() >= end) { socket.destroy(); resolve(); return; }
    begun = performance.now();
    missing = -1;
    head = Buffer.alloc(0);
    const next = at++ % questions.length;
    socket.write(questions[next] ?? questionOf(filled(paths[next] ?? '', plan)));
  };
  const answered = (): void => {
    const took = performance.now() - begun;
    times.push(took);
    if (every === null) ask();
    else setTimeout(ask, Math.max(0, every - took));
  };
  socket.on('connect', ask).on('error', reject).on('data', (part: Buffer) => {
    let rest = part.length;
    if (missing < 0) {
      head = head.length === 0 ? part : Buffer.concat([head, part]);
      const split = head.indexOf(HEAD_END);
      if (split < 0) return;
      const text = head.toString('latin1', 0, split);
      if (!text.startsWith('HTTP/1.1 200')) { reject(new Error(text.split('\r\n')[0])); socket.destroy(); return; }
      missing = Number(/content-length: *(\d+)/i.exec(text)?.[1]);
      rest = head.length - split - HEAD_END.length;
    }
    missing -= rest;
    if (missing === 0) answered();
  });
});

const run = async (plan: LoadPlan): Promise<Load> => {
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(Array.from({ length: plan.connections }, () => converse(plan, times)));
  const seconds = (performance.now() - started) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { perSecond: times.length / seconds, median: at(0.5), p99: at(0.99), answers: times.length };
};

if (process.send) {
  process.on('message', (plan: LoadPlan) => {
    run(plan).then((load) => process.send?.({ load }), (error: Error) => process.send?.({ error: error.message }));
  });
}
