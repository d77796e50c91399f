import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import type * as Cache from '../../../src/read-cache/read-cache';
import type { Listener } from '../../../src/read-cache/http/asked-application';
import type { TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';

export type ReadCache = ReturnType<typeof Cache.createReadCache>;

export interface Node { readonly url: string; readonly cache: ReadCache }

const servers: http.Server[] = [];
const caches: ReadCache[] = [];
after(async () => {
  for (const server of servers) { server.closeAllConnections(); server.close(); }
  for (const cache of caches) await cache.stop();
});

const serve = async (listener: Listener): Promise<string> => {
  const server = http.createServer((request, response) => void listener(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** The application of the first node, without anything before it. */
export const application = (app: TestApp): Listener => app.strapi.server.app.callback() as Listener;

/** The same application without a cache before it. */
export const uncached = (app: TestApp): Promise<string> => serve(application(app));

/**
 * Another node: a cache of its own, with a connection of its own, that no commit of the first waits for. It shares the
 * application below with the first node; of changes it knows what PostgreSQL tells it.
 */
export const anotherNode = async (app: TestApp, settings: { bytes?: number; enabled?: boolean; application?: Listener; freshMs?: number; views?: Parameters<typeof Cache.createReadCache>[3] } = {}): Promise<Node> => {
  const { createReadCache } = compiled<typeof Cache>('read-cache/read-cache');
  const cache = createReadCache(app.strapi, settings.application ?? application(app), { enabled: settings.enabled ?? true, bytes: settings.bytes ?? 64 * 1024 * 1024, freshMs: settings.freshMs ?? 60_000 }, settings.views);
  caches.push(cache);
  const url = await serve(cache.listener);
  if (settings.enabled !== false) await until(() => cache.state().fresh);
  return { url, cache };
};

/** The node's own cache, which the running application has. */
export const ownCache = (app: TestApp): ReadCache => app.strapi.get('congtinh.read-cache') as ReadCache;

/** Waits until something is so; fails after ten seconds. */
export const until = async (so: () => boolean | Promise<boolean>, what = 'it did not come'): Promise<void> => {
  const end = Date.now() + 10_000;
  while (!(await so())) {
    assert.ok(Date.now() < end, what);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

export interface Told { readonly status: number; readonly text: string }

export const tell = async (url: string, headers: Record<string, string> = {}): Promise<Told> => {
  const answer = await fetch(url, { headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};
