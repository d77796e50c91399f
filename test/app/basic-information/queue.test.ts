import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { BulkAct, BulkResult } from '../../../src/plugins/moderation/contracts';
import type { QueueItem } from '../../../src/plugins/basic-information/contracts';
import { startApp, type TestApp } from '../../support/app';
import { makePerson, type Person } from '../../support/staff';
import { figure, office, type Worker } from './world';

const SYSTEM = 'basic-information' as const;

let app: TestApp;
let work: ReturnType<typeof office>;
let member: Person;
let operator: Person;

describe('the operator works through the queue', () => {
  before(async () => {
    app = await startApp();
    work = office(app);
    member = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'SLDTBXH' }]);
    operator = await makePerson(app, [{ role: 'operator', system: SYSTEM, unit: 'STTTT' }]);
  });

  const provided = async (label: string, who: Worker = member): Promise<string> =>
    (await work.submit(who, await work.draft(who, 'SLDTBXH', 'lao-dong', [figure(label, '12', 'người')]))).documentId;
  const inQueue = async (who: Person, documentId: string): Promise<QueueItem | undefined> => (await work.queue(who)).find((item) => item.documentId === documentId);
  const bulk = async (who: Person, act: BulkAct, cases: readonly (QueueItem | undefined)[], comment?: string): Promise<readonly BulkResult[]> => {
    const answer = await who.send<BulkResult[]>('POST', '/moderation/bulk', { act, cases: cases.map((item) => ({ id: item?.case.id, version: item?.case.version })), ...(comment ? { comment } : {}) });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return answer.body.data;
  };

  it('BI-6.1: several entries are accepted at once with what the queue answered, and then published', async () => {
    const ids = [await provided('Việc làm mới (thử)'), await provided('Người được đào tạo (thử)')];
    const waiting = await Promise.all(ids.map((id) => inQueue(operator, id)));
    for (const item of waiting) assert.deepEqual([item?.case.state, item?.case.acts], ['open', ['approve', 'return']]);
    const approved = await bulk(operator, 'approve', waiting);
    assert.deepEqual(approved.map(({ ok, case: item }) => [ok, item?.state, item?.acts]), [[true, 'approved', ['publish']], [true, 'approved', ['publish']]]);
    const ready = await Promise.all(ids.map((id) => inQueue(operator, id)));
    for (const item of ready) assert.deepEqual([item?.case.state, item?.case.acts], ['approved', ['publish']]);
    assert.deepEqual((await bulk(operator, 'publish', ready)).map(({ ok }) => ok), [true, true]);
    for (const id of ids) {
      assert.equal(await inQueue(operator, id), undefined);
      assert.equal((await app.anonymous.get(`/api/info-entries/${id}`)).status, 200);
    }
  });

  it('BI-6.1: several go back with one remark; one that changed meanwhile is refused alone and says why', async () => {
    const ids = [await provided('Người thất nghiệp (thử)'), await provided('Người thiếu việc làm (thử)')];
    const [first, second] = await Promise.all(ids.map((id) => inQueue(operator, id)));
    await work.sendBack(operator, { documentId: ids[1] ?? '', case: second!.case }, 'Trước (thử).');
    const results = await bulk(operator, 'return', [first, second], 'Ghi rõ kỳ số liệu (thử).');
    assert.deepEqual(results.map(({ ok, refusal }) => [ok, refusal?.code ?? null]), [[true, null], [false, 'moderation.stale']]);
    const { body } = await member.get<{ history: { decision: string | null; comment: string | null }[] }>(`/moderation/documents/api::info-entry.info-entry/${ids[0]}`);
    assert.ok(body.data.history.some(({ decision, comment }) => decision === 'return' && comment === 'Ghi rõ kỳ số liệu (thử).'));
  });

  it('who wrote an entry finds it in the queue without the right to accept it', async () => {
    const both = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'SLDTBXH' }, { role: 'operator', system: SYSTEM, unit: 'STTTT' }]);
    const own = await provided('Lao động nước ngoài (thử)', both);
    const item = await inQueue(both, own);
    assert.ok(item && !item.case.acts.includes('approve'), JSON.stringify(item?.case));
    assert.deepEqual((await inQueue(operator, own))?.case.acts, ['approve', 'return']);
    const [result] = await bulk(both, 'approve', [item]);
    assert.equal(result?.ok, false, 'the rules say the same');
  });
});
