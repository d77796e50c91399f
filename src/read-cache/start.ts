import type { Core } from '@strapi/strapi';
import { afterEveryCommit } from '../plugins/platform/server/public';
import type { Listener } from './http/asked-application';
import type { ViewCounter } from '../view-counts/view-counter';
import { createReadCache, type ReadCache, type ReadCacheSettings } from './read-cache';
import { ensureChangeTriggers, knownTables } from './reads/change-triggers';
import { watchStatements } from './reads/record-reads';

/** Under this name other code finds the running cache: `strapi.get(READ_CACHE)`. */
export const READ_CACHE = 'congtinh.read-cache';

/**
 * Puts the cache between the HTTP server and Koa. Must run at the end of `bootstrap`, when all tables are there and
 * nobody has been answered yet. Returns how to take it away again.
 */
export const startReadCache = async (strapi: Core.Strapi, views: ViewCounter): Promise<() => Promise<void>> => {
  await ensureChangeTriggers(strapi);
  const unwatch = watchStatements(strapi, await knownTables(strapi));
  const { httpServer } = strapi.server;
  const [application, ...others] = httpServer.listeners('request') as Listener[];
  if (application === undefined || others.length > 0) throw new Error('The HTTP server has not the one listener that the read cache stands before');
  const cache: ReadCache = createReadCache(strapi, application, strapi.config.get<ReadCacheSettings>('read-cache'), views);
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request, response) => void cache.listener(request, response));
  // Who is answered that something was published finds it so at his next question.
  const unfollow = afterEveryCommit(() => cache.sync());
  strapi.add(READ_CACHE as never, cache);
  return async () => {
    unfollow();
    unwatch();
    await cache.stop();
  };
};
