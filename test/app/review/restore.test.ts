import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import type { CaseDetail } from '../../../src/plugins/moderation/contracts';
import { picture } from '../../support/made-files';
import { act, approved, ARTICLE, edit, giveBack, INFO, makeDraft, makeWorld, ok, open, panel, published, publishedRow, refused, submitted, type World } from '../moderation/world';
import { restore, review } from './world';

let w: World;

/** An article that came back and was changed since: revision 1 can be brought back. */
const changed = async (fields: Record<string, unknown> = {}, change: Record<string, unknown> = {}): Promise<CaseDetail> => {
  const at = ok(await giveBack(w.reviewer, await submitted(w, { title: 'Bản đầu', body: '<p>Chữ đầu.</p>', ...fields }), 'Sửa'));
  ok(await edit(w.author, ARTICLE, at.documentId, { title: 'Bản sau', body: '<p>Chữ sau.</p>', summary: 'Thêm', ...change }));
  return at;
};
const upload = async (name: string): Promise<{ id: number; documentId: string; url: string }> => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(await picture().png().toBuffer())], { type: 'image/png' }), name);
  form.append('fileInfo', JSON.stringify({ name, alternativeText: 'Ảnh' }));
  return ((await w.author.send('POST', '/upload', form)).body as unknown as { id: number; documentId: string; url: string }[])[0]!;
};

describe('an old revision brought back as the draft', () => {
  before(async () => {
    w = await makeWorld();
  });

  it('the draft is then the old revision to the last byte, and a contribution of who brought it back', async () => {
    const at = await changed();
    const answer = ok(await restore(w.colleague, ARTICLE, at.documentId, 1));
    assert.deepEqual(answer, { draftHash: at.hash, notes: [] });
    assert.equal((await panel(w.author, ARTICLE, at.documentId)).draftHash, at.hash);
    const edits = await w.app.sql('select actor, after_hash from congtinh.moderation_edits where document_id = $1 order by id desc limit 1', [at.documentId]);
    assert.deepEqual(edits, [{ actor: w.colleague.id, after_hash: at.hash }]);
    const ledger = await w.app.sql("select actor_id from congtinh.ledger_entries where action = 'review.restore' and subject_id = $1", [at.documentId]);
    assert.deepEqual(ledger.map(({ actor_id: actor }) => actor), [String(w.colleague.id)]);
  });

  it('PT-6.1g: it publishes nothing: what the public reads stays as it is (Payload #2404, #8350)', async () => {
    const first = await published(w, { slug: 'khoi-phuc-dang', title: 'Đã đăng' });
    ok(await edit(w.author, ARTICLE, first.documentId, { title: 'Sửa dở' }));
    const before = await publishedRow(w, ARTICLE, first.documentId);
    ok(await restore(w.author, ARTICLE, first.documentId, 1));
    assert.deepEqual(await publishedRow(w, ARTICLE, first.documentId), before);
    const cases = await w.app.sql('select state from congtinh.moderation_cases where document_id = $1', [first.documentId]);
    assert.deepEqual(cases.map(({ state }) => state), ['published'], 'no case was opened or moved');
  });

  it('under review it is an edit like any other: a new revision that begins at the first stage', async () => {
    const first = await submitted(w, { title: 'Một' });
    ok(await edit(w.reviewer, ARTICLE, first.documentId, { title: 'Hai' }));
    refused(await restore(w.author, ARTICLE, first.documentId, 1), 403, 'moderation.locked');
    ok(await restore(w.reviewer, ARTICLE, first.documentId, 1));
    const seen = await review(w.reviewer, ARTICLE, first.documentId);
    assert.deepEqual(seen.revisions.map(({ cause }) => cause), ['submit', 'edit', 'edit']);
    assert.equal(seen.revisions[2]?.hash, first.hash);
  });

  it('what all stages approved is locked for a restore too', async () => {
    const first = await published(w, { title: 'Một' });
    ok(await edit(w.author, ARTICLE, first.documentId, { title: 'Hai' }));
    let at = ok(await open(w.author, ARTICLE, first.documentId), 201);
    for (const by of [w.reviewer2, w.secretary2, w.board2]) at = ok(await act(by, at.id, 'decisions', { decision: 'approve', comment: null, version: at.version }));
    refused(await restore(w.author, ARTICLE, first.documentId, 1), 403, 'moderation.locked');
    assert.ok(await approved(w));
  });

  it('over a newer draft it is refused, with both texts', async () => {
    const at = await changed();
    const { draftHash } = await review(w.author, ARTICLE, at.documentId);
    ok(await edit(w.author, ARTICLE, at.documentId, { title: 'Người khác vừa sửa' }));
    const answer = await restore(w.colleague, ARTICLE, at.documentId, 1, draftHash);
    refused(answer, 409, 'moderation.newer-draft');
    assert.match(JSON.stringify(answer.body.error?.details.stored), /Người khác vừa sửa/);
    assert.match(JSON.stringify(answer.body.error?.details.yours), /Bản đầu/);
  });

  it('components, files and relations come back', async () => {
    const cover = await upload('bia-cu.png');
    const at = await changed({ cover: cover.id, attachments: [cover.id], body: `<p>Chữ đầu.</p><p><img src="${cover.url}" alt="Ảnh" /></p>` }, { cover: null, attachments: [], body: '<p>Chữ sau.</p>' });
    assert.equal(ok(await restore(w.author, ARTICLE, at.documentId, 1)).draftHash, at.hash);
    const category = { connect: [{ documentId: w.infoCategory }], disconnect: [] };
    const entry = await makeDraft(w.author, INFO, {
      title: 'Dân số', author: 'A', source: 'B', category, keyFigures: [{ label: 'Một', value: '1', unitOfMeasure: 'hộ', asOf: '2024-01-01' }, { label: 'Hai', value: '2.5', unitOfMeasure: 'ha', asOf: '2024-01-01', note: 'Ước' }],
      document: { number: '1', issuedOn: '2024-01-02', issuer: 'Sở', signer: 'Bà B' },
    });
    const first = ok(await open(w.author, INFO, entry), 201);
    ok(await giveBack(w.operator, first, 'Sửa'));
    ok(await edit(w.author, INFO, entry, { keyFigures: [], body: '<p>Khác</p>', document: null }));
    assert.equal(ok(await restore(w.author, INFO, entry, 1)).draftHash, first.hash);
  });

  it('a file that is gone is named, and nothing is changed', async () => {
    const cover = await upload('se-mat.png');
    const at = await changed({ cover: cover.id }, { cover: null });
    const draft = (await panel(w.author, ARTICLE, at.documentId)).draftHash;
    // Its case has to end before a file that stood in it may go.
    ok(await act(w.author, at.id, 'cancel', { version: (await panel(w.author, ARTICLE, at.documentId)).case!.version }));
    await w.app.sql('delete from public.files where document_id = $1', [cover.documentId], 'super');
    const answer = await restore(w.author, ARTICLE, at.documentId, 1);
    refused(answer, 422, 'review.cannot-restore');
    assert.match(JSON.stringify(answer.body.error?.details.fields), /Ảnh đại diện: tệp .* không còn trong kho/);
    assert.equal((await panel(w.author, ARTICLE, at.documentId)).draftHash, draft);
  });

  it('a file whose bytes were replaced is named', async () => {
    const cover = await upload('se-doi.png');
    const at = await changed({ cover: cover.id }, { cover: null });
    await writeFile(path.join(w.app.strapi.dirs.static.public, cover.url.split('?')[0] ?? ''), 'khác');
    const answer = await restore(w.author, ARTICLE, at.documentId, 1);
    refused(answer, 422, 'review.cannot-restore');
    assert.match(JSON.stringify(answer.body.error?.details.fields), /đã được thay bằng tệp khác/);
  });

  it('a relation that vanished is named', async () => {
    const gone = ((await w.app.strapi.documents('api::category.category').create({ data: { name: 'Sẽ mất', slug: 'se-mat' } as never })) as unknown as { documentId: string }).documentId;
    const at = await changed({ category: { connect: [{ documentId: gone }], disconnect: [] } }, { category: { connect: [{ documentId: w.category }], disconnect: [] } });
    await w.app.sql('delete from public.categories where document_id = $1', [gone], 'super');
    const answer = await restore(w.author, ARTICLE, at.documentId, 1);
    refused(answer, 422, 'review.cannot-restore');
    assert.match(JSON.stringify(answer.body.error?.details.fields), /Chuyên mục: mục được liên kết không còn/);
  });

  it('a draft that already is this revision needs no restore', async () => {
    const at = ok(await giveBack(w.reviewer, await submitted(w), 'Sửa'));
    refused(await restore(w.author, ARTICLE, at.documentId, 1), 422, 'review.same-draft');
  });

  it('who may not see or write the item cannot bring anything back', async () => {
    const at = await changed();
    const { draftHash } = await review(w.author, ARTICLE, at.documentId);
    refused(await restore(w.outsider, ARTICLE, at.documentId, 1, draftHash), 404, 'moderation.not-found');
    assert.equal((await restore(w.secretary, ARTICLE, at.documentId, 1, draftHash)).status, 403);
    refused(await restore(w.author, ARTICLE, at.documentId, 99, draftHash), 404, 'review.no-revision');
    refused(await w.author.send('POST', `/review/documents/${ARTICLE}/${at.documentId}/restore`, { revision: 1 }), 400, 'input.invalid');
  });
});
