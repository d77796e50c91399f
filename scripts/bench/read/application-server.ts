import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import type * as Moderation from '../../../src/plugins/moderation/server/public';
import type * as Units from '../../../src/plugins/units/server/public';
import type * as Cache from '../../../src/read-cache/read-cache';
import type * as Reads from '../../../src/read-cache/reads/record-reads';
import { appRoot } from '../../environment';

/** The application of `npm run bench:read`, in a process of its own; it does what it is told by message. */

export interface Ground { readonly unit: string; readonly category: string; readonly site: string; readonly people: readonly number[] }
export interface Memory { readonly addresses: number; readonly kept: number; readonly boundMb: number; readonly countedMb: number; readonly grownMb: number }
type Order =
  | { readonly do: 'ground' }
  | { readonly do: 'prepare'; readonly people: readonly number[]; readonly ground: Ground; readonly count: number }
  | { readonly do: 'publish'; readonly every: number }
  | { readonly do: 'memory'; readonly addresses: number; readonly bytes: number }
  | { readonly do: 'stop' };

const root = appRoot();
const compiled = <T>(file: string): T => createRequire(__filename)(path.join(root, 'dist/src', file)) as T;
const moderation = (): typeof Moderation => compiled('plugins/moderation/server/public.js');

const layGround = async (strapi: Core.Strapi): Promise<Ground> => {
  const units = compiled<typeof Units>('plugins/units/server/public.js');
  for (const name of ['units-backan.json', 'agencies-backan.json']) await units.importUnits(strapi, readFileSync(path.join(root, 'database', 'data', name), 'utf8'));
  const unit = (await units.unitsOf(strapi)).find(({ code }) => code === 'VP-UBND');
  if (!unit) throw new Error('The starting units have no VP-UBND');
  const made = async (uid: string, data: object): Promise<string> => ((await strapi.documents(uid as never).create({ data } as never)) as unknown as { documentId: string }).documentId;
  const site = await made('plugin::component-pages.site', { path: '/', host: 'backan.gov.vn', title: 'Cổng Thông tin điện tử tỉnh Bắc Kạn', unit: { documentId: unit.documentId } });
  const category = await made('api::category.category', { name: 'Tin đo lường', slug: 'do-luong' });
  const people: number[] = [];
  for (const [role, reach] of [['author', 'own'], ['unit-reviewer', 'own'], ['secretariat', 'province'], ['board', 'province']] as const) {
    const { id } = (await strapi.service('admin::user').create({ email: `${role}@bench.example`, firstname: role, lastname: 'Đo', password: 'Do-luong-nhanh-2025', isActive: true, roles: [] })) as { id: number };
    await units.grantAssignment(strapi, { kind: 'system', reason: 'bench' }, { userId: id, role, system: 'portal', unit: unit.code, reach, from: '2024-01-01', decisionNumber: 'Đo lường', decisionDate: '2023-12-31' } as never);
    people.push(id);
  }
  return { unit: unit.documentId, category, site, people };
};

/** Cases that have passed every stage, and wait to be published. */
const prepare = async (strapi: Core.Strapi, { unit, category, site, people }: Ground, count: number): Promise<void> => {
  const { submitDocument, decideStage, personWithId } = moderation();
  const [author, ...reviewers] = await Promise.all(people.map((id) => personWithId(strapi, id)));
  for (let at = 0; at < count; at += 1) {
    const { documentId } = (await strapi.documents('api::article.article' as never).create({ data: {
      title: `Bài mới ${at}`, slug: `moi-${at}`, summary: 'Tóm tắt.', body: '<p>Nội dung.</p>', author: 'Tác giả', source: 'Nguồn', unit, category, site,
    } } as never)) as unknown as { documentId: string };
    const caseId = await submitDocument(strapi, { contentType: 'api::article.article', documentId, declaration: { noStateSecrets: true, accurate: true } } as never, author);
    for (const [stage, reviewer] of reviewers.entries()) await decideStage(strapi, caseId, { decision: 'approve', comment: null, version: stage + 1 } as never, reviewer);
    approved.push(caseId);
  }
};
const approved: number[] = [];

/** Publishes what is prepared, one each so many milliseconds, or as fast as it goes. */
const publishAll = async (strapi: Core.Strapi, every: number): Promise<number> => {
  const { publishCase, personWithId } = moderation();
  const secretary = await personWithId(strapi, publisher);
  const started = performance.now();
  const running: Promise<void>[] = [];
  for (const caseId of approved.splice(0)) {
    running.push(publishCase(strapi, caseId, { version: 4 }, secretary));
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, started + running.length * every - performance.now())));
  }
  await Promise.all(running);
  return performance.now() - started;
};
let publisher = 0;

/** A cache as large as said, before an application that answers a small article at once: how much memory endless addresses take. */
const measureMemory = async (strapi: Core.Strapi, addresses: number, bytes: number): Promise<Memory> => {
  const { readingPublished } = compiled<typeof Reads>('read-cache/reads/record-reads.js');
  const body = JSON.stringify({ data: { text: 'x'.repeat(2500) } });
  const cache = compiled<typeof Cache>('read-cache/read-cache.js').createReadCache(strapi, (request, response) => void readingPublished('api::article.article', { documents: [request.url ?? '', 'a', 'b'] }, async () => []).then(() => {
    response.setHeader('Cache-Control', 'public, no-cache');
    response.setHeader('Content-Type', 'application/json');
    response.end(body);
  }), { enabled: true, bytes });
  const server = http.createServer((request, response) => void cache.listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  while (!cache.state().fresh) await new Promise((resolve) => setTimeout(resolve, 20));
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const ask = (at: number): Promise<void> => new Promise((resolve, reject) => {
    http.get({ agent, port, host: '127.0.0.1', path: `/api/articles?page=${at}`, headers: { 'accept-encoding': 'gzip' } }, (answer) => answer.resume().on('end', resolve)).on('error', reject);
  });
  // What measures before this one left behind goes in several rounds: finalizers free buffers only after the first.
  const used = async (): Promise<number> => {
    for (let round = 0; round < 5; round += 1) {
      global.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1_048_576;
  };
  for (let at = 0; at < 200; at += 1) await ask(-1 - at);
  const before = await used() - cache.state().bytes / 1_048_576;
  // Each twice: so all the room is taken, that of what is asked for often too.
  let next = 0;
  await Promise.all(Array.from({ length: 8 }, async () => { while (next < addresses) { const at = next++; await ask(at); await ask(at); } }));
  const { answers: kept, bytes: counted } = cache.state();
  const grown = await used() - before;
  agent.destroy();
  server.close();
  await cache.stop();
  return { addresses, kept, boundMb: bytes / 1_048_576, countedMb: counted / 1_048_576, grownMb: grown };
};

async function main(): Promise<void> {
  const { createStrapi } = createRequire(__filename)('@strapi/strapi') as typeof StrapiModule;
  const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  strapi.log.level = 'error';
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const obey = async (order: Order): Promise<unknown> => {
    switch (order.do) {
      case 'ground': return layGround(strapi);
      case 'prepare': publisher = order.ground.people[2] ?? 0; return prepare(strapi, order.ground, order.count);
      case 'publish': return publishAll(strapi, order.every);
      case 'memory': return measureMemory(strapi, order.addresses, order.bytes);
      case 'stop': await strapi.destroy(); return process.exit(0);
    }
  };
  process.on('message', (order: Order) => {
    obey(order).then((done) => process.send?.({ done: done ?? null }), (error: Error) => process.send?.({ error: error.stack }));
  });
  process.send?.({ port: (strapi.server.httpServer.address() as AddressInfo).port });
}

if (process.send) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
