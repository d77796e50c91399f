import assert from 'node:assert/strict';
import test from 'node:test';
import { allows, perform, type Send } from '../../../src/plugins/basic-information/admin/src/queue-acts';
import type { QueueCase } from '../../../src/plugins/basic-information/contracts';
import type { BulkAct, BulkResult, CaseItem } from '../../../src/plugins/moderation/contracts';

const waiting = (id: number): QueueCase => ({ id, version: 1, state: 'open', acts: ['approve', 'return'] });
const approved = (id: number): QueueCase => ({ id, version: 2, state: 'approved', acts: ['publish'] });

const done = (now: QueueCase): BulkResult => ({ id: now.id, ok: true, refusal: null, case: now as unknown as CaseItem });
const refused = (id: number): BulkResult => ({ id, ok: false, refusal: { code: 'moderation.stale', message: `Chưa được ${id}` }, case: approved(id) as unknown as CaseItem });

/** A server that refuses these acts to these cases; `sent` lists what was asked for. */
const server = (refusing: Partial<Record<BulkAct, readonly number[]>> = {}) => {
  const sent: string[] = [];
  const send: Send = async (act, cases, comment) => {
    sent.push(`${act} ${cases.map(({ id, version }) => `${id}.${version}`).join(' ')}${comment}`);
    return cases.map(({ id }) => (refusing[act]?.includes(id) ? refused(id) : done(approved(id))));
  };
  return { sent, send };
};
const explain = (thrown: unknown): string => (thrown as Error).message;
const said = (after: Awaited<ReturnType<typeof perform>>) => [...after].map(([id, { outcome, now }]) => `${id} ${outcome.kind} ${outcome.refusal ?? '-'} ${now?.version ?? '-'}`);

test('what is accepted is approved and then published in the version that the approval led to', async () => {
  const { sent, send } = server();
  assert.deepEqual(said(await perform('accept', [waiting(1), approved(2)], '', send, explain)), ['1 published - -', '2 published - -']);
  assert.deepEqual(sent, ['approve 1.1', 'publish 2.2 1.2']);
});

test('a refusal of one says nothing about another, and what was approved is left to be published', async () => {
  const { sent, send } = server({ approve: [1], publish: [2] });
  const after = await perform('accept', [waiting(1), waiting(2), waiting(3)], '', send, explain);
  assert.deepEqual(said(after), ['1 refused Chưa được 1 -', '2 refused Chưa được 2 2', '3 published - -']);
  assert.deepEqual(sent, ['approve 1.1 2.1 3.1', 'publish 2.2 3.2'], 'what was not approved is not published');
  assert.ok(allows(after.get(2)!.now!, 'accept') && !allows(after.get(2)!.now!, 'return'));
});

test('who may not publish what he approved has accepted it', async () => {
  const send: Send = async (_act, cases) => cases.map(({ id }) => done({ id, version: 2, state: 'open', acts: [] }));
  assert.deepEqual(said(await perform('accept', [waiting(1)], '', send, explain)), ['1 accepted - -']);
});

test('one remark goes to each that is returned', async () => {
  const { sent, send } = server({ return: [2] });
  assert.deepEqual(said(await perform('return', [waiting(1), waiting(2)], ': thiếu nguồn', send, explain)), ['1 returned - -', '2 refused Chưa được 2 -']);
  assert.deepEqual(sent, ['return 1.1 2.1: thiếu nguồn']);
});

test('without an answer each says so', async () => {
  const send: Send = async () => { throw new Error('mất mạng'); };
  assert.deepEqual(said(await perform('accept', [waiting(1), waiting(2)], '', send, explain)), ['1 refused mất mạng -', '2 refused mất mạng -']);
});
