import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbedded, type Embedded } from '../../database/embedded';
import type { CaseDetail } from '../../src/plugins/moderation/contracts';
import { act, approve, approved, ARTICLE, makeWorld, ok, publishedRow, submitted, type World } from '../app/moderation/world';

/*
 * PostgreSQL is killed while a decision is being written: after its restart the case is as before or as
 * after, never between. A server of its own, because the other tests share one.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tinh-crash-'));
let server: Embedded;
let w: World;

before(async () => {
  server = await startEmbedded({ dir: path.join(folder, 'postgres') });
  Object.assign(process.env, {
    TEST_DATABASE_URL: server.appUrl, TEST_DATABASE_OWNER_URL: server.ownerUrl, TEST_DATABASE_SUPER_URL: server.superUrl,
    TEST_ACCOUNTS: path.join(folder, 'accounts.json'), TEST_PUBLIC_DIR: path.join(folder, 'template', 'public'),
    TEST_TEMPLATE: path.join(folder, 'outcome'),
  });
  const made = spawnSync(process.execPath, ['--import', 'tsx', path.join('scripts', 'test', 'template.ts')], {
    cwd: path.resolve(__dirname, '../..'), encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: '', TEST_CONTENT: 'none', DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl, TEST_FOLDER: path.join(folder, 'template') },
  });
  assert.equal(made.status, 0, made.stderr);
  writeFileSync(process.env.TEST_TEMPLATE ?? '', '');
  w = await makeWorld();
  // A database made from a template keeps its sequences' values unlogged until the next checkpoint; no real one is made so.
  await w.app.sql('checkpoint', [], 'super');
});

after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs an act, kills PostgreSQL once the act waits for `table`, and starts PostgreSQL again. */
const killedAt = async (table: string, work: () => Promise<{ status: number }>): Promise<number> => {
  const holder = new Client({ connectionString: w.app.databaseUrl.replace(/\/\/[^@]*@/, `//${new URL(server.superUrl).username}:${new URL(server.superUrl).password}@`) });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('begin');
  await holder.query(`lock table ${table} in access exclusive mode`);
  const answer = work();
  for (let waiting = false; !waiting; await sleep(20)) {
    const { rows } = await holder.query("select count(*)::int as n from pg_locks where not granted");
    waiting = rows[0].n > 0;
  }
  process.kill(server.pid ?? 0, 'SIGKILL');
  const { status } = await answer;
  await server.exited;
  await server.stop();
  server = await startEmbedded({ dir: path.join(folder, 'postgres') });
  return status;
};

const settled = async (id: number): Promise<CaseDetail> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await w.author.get<CaseDetail>(`/moderation/cases/${id}`).catch(() => null);
    if (answer?.status === 200) return answer.body.data;
    await sleep(100);
  }
  throw new Error('The application did not find PostgreSQL again');
};

/** Decisions and state of a case, and what is public, as one comparable value. */
const picture = async ({ id, documentId }: CaseDetail): Promise<unknown> => {
  const { state, stage, version, history } = await settled(id);
  return [state, stage, version, history.length, (await publishedRow(w, ARTICLE, documentId)) === null];
};

for (const table of ['congtinh.moderation_decisions', 'congtinh.moderation_cases', 'congtinh.ledger_head', 'graphile_worker._private_jobs']) {
  test(`PostgreSQL killed in the middle of an approval (waiting for ${table}): the case is as before`, async () => {
    const at = await submitted(w);
    const before = await picture(at);
    const status = await killedAt(table, () => approve(w.reviewer, at));
    assert.ok(status >= 500, `answered ${status}`);
    assert.deepEqual(await picture(at), before);
    assert.equal(ok(await approve(w.reviewer, at)).stage, 'secretariat');
  });
}

for (const table of ['articles_category_lnk', 'congtinh.moderation_decisions', 'congtinh.ledger_head']) {
  test(`PostgreSQL killed in the middle of a publication (waiting for ${table}): nothing is public, then all of it`, async () => {
    const at = await approved(w);
    const before = await picture(at);
    const status = await killedAt(table, () => act(w.board, at.id, 'publish', { version: at.version }));
    assert.ok(status >= 500, `answered ${status}`);
    assert.deepEqual(await picture(at), before);
    assert.equal(ok(await act(w.board, at.id, 'publish', { version: at.version })).state, 'published');
    assert.notEqual(await publishedRow(w, ARTICLE, at.documentId), null);
  });
}

test('PostgreSQL killed right after the answer: the case is as after', async () => {
  const at = ok(await approve(w.reviewer, await submitted(w)));
  process.kill(server.pid ?? 0, 'SIGKILL');
  await server.exited;
  await server.stop();
  server = await startEmbedded({ dir: path.join(folder, 'postgres') });
  const { stage, version } = await settled(at.id);
  assert.deepEqual([stage, version], ['secretariat', at.version]);
});
