import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { startApp, type Session, type TestApp } from '../support/app';

const ENTRY = 'api::info-entry.info-entry';
const DECLARATION = { noStateSecrets: true, accurate: true };

let app: TestApp;
let member: Session;
let operator: Session;
let documentId: string;

before(async () => {
  app = await startApp();
  member = await app.signIn({ email: 'thanhvien.sldtbxh@demo.congtinh.example' });
  operator = await app.signIn({ email: 'vanhanh2.thongtincoban@demo.congtinh.example' });
  const { body } = await app.anonymous.get<{ documentId: string }[]>('/api/info-entries?unit=SLDTBXH');
  documentId = String(body.data[0]?.documentId);
});

interface CaseAnswer { id: number; version: number; state: string; documentId: string }
interface Entry { keyFigures: { label: string; value: string; asOf: string }[] }

const publicValue = async (): Promise<string | undefined> =>
  (await app.anonymous.get<Entry>(`/api/info-entries/${documentId}`)).body.data.keyFigures[0]?.value;

const done = async (who: Session, path: string, body: unknown): Promise<CaseAnswer> => {
  const answer = await who.send<CaseAnswer>('POST', path, body);
  assert.ok(answer.status < 300, JSON.stringify(answer.body));
  return answer.body.data;
};

test('BI-5.2: an update by the owning unit is verified anew, and readers see the old figure until then', async () => {
  const before = await publicValue();
  const saved = await member.send('PUT', `/content-manager/collection-types/${ENTRY}/${documentId}`, {
    keyFigures: [{ label: 'Hộ nghèo', value: '16177', unitOfMeasure: 'hộ', asOf: '2024-12-31', note: 'Mục tiêu, dữ liệu mẫu' }],
  });
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  assert.equal(await publicValue(), before);

  const submitted = await done(member, '/moderation/cases', { contentType: ENTRY, documentId, declaration: DECLARATION });
  assert.equal(submitted.state, 'open');
  const queue = await operator.get<CaseAnswer[]>('/moderation/cases?view=to-decide');
  assert.ok(queue.body.data.some((one) => one.documentId === documentId));
  assert.equal(await publicValue(), before);

  const { id, version } = await done(operator, `/moderation/cases/${submitted.id}/decisions`, { decision: 'approve', comment: null, version: submitted.version });
  await done(operator, `/moderation/cases/${id}/publish`, { version });
  assert.equal(await publicValue(), '16177');
});

test('BI-5.2: another unit\'s member does not update it', async () => {
  const stranger = await app.signIn({ email: 'thanhvien.skhdt@demo.congtinh.example' });
  const { status } = await stranger.send('PUT', `/content-manager/collection-types/${ENTRY}/${documentId}`, { title: 'Của người khác' });
  assert.ok([403, 404].includes(status), String(status));
});
