import assert from 'node:assert/strict';
import { createHash, randomInt } from 'node:crypto';
import { before, test } from 'node:test';
import type { CaseDetail } from '../../../src/plugins/moderation/contracts';
import { pdf, SIGNATURE } from '../../support/made-files';
import { act, approve, edit, INFO, LEGAL, makeDraft, makeWorld, ok, open, published, submitted, type World } from '../moderation/world';

let w: World;
const ready = makeWorld();
before(async () => {
  w = await ready;
});

const status = async (documentId: string): Promise<number> => (await w.app.anonymous.get(`/api/articles/${documentId}`)).status;
const listed = async (documentId: string): Promise<boolean> =>
  (await w.app.anonymous.get<{ documentId: string }[]>('/api/articles?pageSize=100')).body.data.some((article) => article.documentId === documentId);

test('PT-6.1g: the public reads an article from its publication on, and at no stage before', async () => {
  let at = await submitted(w);
  for (const by of [w.reviewer, w.secretary, w.board]) {
    assert.deepEqual([await status(at.documentId), await listed(at.documentId)], [404, false], at.stage ?? '');
    at = ok(await approve(by, at));
  }
  assert.equal(await status(at.documentId), 404);
  ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  assert.deepEqual([await status(at.documentId), await listed(at.documentId)], [200, true]);
});

test('PT-17.3: an edited article keeps its published text and approval until the new text has passed', async () => {
  const first = await published(w);
  ok(await edit(w.author, first.contentType, first.documentId, { title: 'Bản sửa chưa duyệt' }));
  const read = async () => (await w.app.anonymous.get<{ title: string; approval: { hash: string; revision: number } }>(`/api/articles/${first.documentId}`)).body.data;
  const before = await read();
  assert.deepEqual([before.title, before.approval.hash], [first.title, first.hash]);
  let at = ok(await open(w.author, first.contentType, first.documentId), 201);
  for (const by of [w.reviewer2, w.secretary2, w.board2]) at = ok(await approve(by, at));
  ok(await act(w.board, at.id, 'publish', { version: at.version }));
  const after = await read();
  assert.deepEqual([after.title, after.approval.hash], ['Bản sửa chưa duyệt', at.hash]);
  assert.notEqual(after.approval.hash, before.approval.hash);
});

test('a withdrawn article is gone from every address', async () => {
  const { contentType, documentId } = await published(w);
  const slug = (await w.app.anonymous.get<{ slug: string }>(`/api/articles/${documentId}`)).body.data.slug;
  const { version } = ok(await w.secretary.get<{ case: CaseDetail }>(`/moderation/documents/${contentType}/${documentId}`)).case;
  ok(await w.board.send('POST', `/moderation/published/${contentType}/${documentId}/unpublish`, { explanation: 'Thông tin không còn đúng', version }));
  assert.deepEqual([await status(documentId), await listed(documentId), (await w.app.anonymous.get(`/api/articles/by-slug/${slug}`)).status], [404, false, 404]);
});

interface LegalAnswer { reference: string; validity: { state: string }; replaces: { documentId: string }[]; replacedBy: { documentId: string }[] }

const publishedDocument = async (fields: Record<string, unknown>): Promise<string> => {
  const documentId = await makeDraft(w.author, LEGAL, {
    number: `${randomInt(1, 999_999)}/2024`, symbol: 'QĐ-UBND', kind: 'quyet-dinh', issuer: 'Ủy ban nhân dân tỉnh Bắc Kạn', signer: 'Phạm Duy Hưng',
    issuedOn: '2018-01-10', effectiveFrom: '2018-01-20', abstract: 'Quy chế.', author: 'Sở', source: 'Công báo', ...fields,
  });
  let at = ok(await open(w.author, LEGAL, documentId), 201);
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  return documentId;
};

const legal = async (documentId: string, on: string): Promise<LegalAnswer> =>
  ok(await w.app.anonymous.get<LegalAnswer>(`/api/legal-documents/${documentId}?on=${on}`));

test('a document that another one replaces says so from the day the new one takes effect', async () => {
  const older = await publishedDocument({});
  const newer = await publishedDocument({ issuedOn: '2024-08-16', effectiveFrom: '2024-08-26', replaces: { connect: [{ documentId: older }] } });
  const [before, after] = [await legal(older, '2024-08-25'), await legal(older, '2024-08-26')];
  assert.deepEqual([before.validity.state, after.validity.state], ['in-force', 'replaced']);
  assert.deepEqual(after.replacedBy.map(({ documentId }) => documentId), [newer]);
  assert.deepEqual((await legal(newer, '2024-08-26')).replaces.map(({ documentId }) => documentId), [older]);
  for (const [state, on, inside] of [['replaced', '2024-08-26', true], ['replaced', '2024-08-25', false], ['in-force', '2024-08-25', true], ['in-force', '2024-08-26', false]] as const) {
    const found = ok(await w.app.anonymous.get<{ documentId: string }[]>(`/api/legal-documents?validity=${state}&on=${on}&pageSize=100`));
    assert.equal(found.some(({ documentId }) => documentId === older), inside, `${state} ${on}`);
  }
});

test('a draft that would replace a document changes nothing of what the public reads of it', async () => {
  const older = await publishedDocument({});
  await makeDraft(w.author, LEGAL, { number: `${randomInt(1, 999_999)}/2025`, symbol: 'QĐ-UBND', kind: 'quyet-dinh', issuer: 'UBND tỉnh', effectiveFrom: '2024-01-01', replaces: { connect: [{ documentId: older }] } });
  const { validity, replacedBy } = await legal(older, '2025-02-20');
  assert.deepEqual([validity.state, replacedBy], ['in-force', []]);
});

test('a replaced document that is published anew is still replaced', async () => {
  const older = await publishedDocument({});
  const newer = await publishedDocument({ replaces: { connect: [{ documentId: older }] } });
  ok(await edit(w.author, LEGAL, older, { abstract: 'Quy chế, bản đính chính.' }));
  let at = ok(await open(w.author, LEGAL, older), 201);
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  assert.deepEqual((await legal(older, '2025-02-20')).replacedBy.map(({ documentId }) => documentId), [newer]);
});

interface AttachedFile { name: string; mime: string; bytes: number; sha256: string; signature: string; url: string }
interface EntryAnswer { document: { number: string; issuedOn: string; issuer: string; signer: string; file: AttachedFile } }

for (const [what, bytes, signature] of [['a signed', pdf({ objects: SIGNATURE }), 'present'], ['an unsigned', pdf(), 'absent']] as const) {
  test(`BI-5.3: ${what} document of an entry is served with number, date, issuer, signer, hash and presence of a signature`, async () => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'ke-hoach.pdf');
    const { body } = await w.author.send('POST', '/upload/files', form);
    const file = body as unknown as { id: number };
    const paper = { number: '12/KH-UBND', issuedOn: '2025-01-15', issuer: 'Ủy ban nhân dân tỉnh', signer: 'Phạm Duy Hưng' };
    const documentId = await makeDraft(w.author, INFO, {
      title: 'Kế hoạch năm', category: { connect: [{ documentId: w.infoCategory }] }, body: '<p>Kế hoạch.</p>', author: 'Sở', source: 'UBND tỉnh', document: { ...paper, file: file.id },
    });
    let at = ok(await open(w.author, INFO, documentId), 201);
    at = ok(await approve(w.operator, at));
    ok(await act(w.operator, at.id, 'publish', { version: at.version }));
    const { document } = ok(await w.app.anonymous.get<EntryAnswer>(`/api/info-entries/${documentId}`));
    const { file: served, ...rest } = document;
    assert.deepEqual(rest, paper);
    assert.deepEqual([served.signature, served.mime, served.sha256], [signature, 'application/pdf', createHash('sha256').update(bytes).digest('hex')]);
    assert.equal(createHash('sha256').update(Buffer.from(await (await fetch(w.app.url + served.url)).arrayBuffer())).digest('hex'), served.sha256);
  });
}
