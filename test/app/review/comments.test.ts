import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { act, ARTICLE, edit, giveBack, makeWorld, ok, panel, published, refused, submitted, type World } from '../moderation/world';
import { comment, comments, passage, review, timelineOf } from './world';

let w: World;
const BODY = '<p>Năm 2024, xã Khang Ninh có 48 hộ thoát nghèo.</p><p>Xã Nam Mẫu có 33 hộ thoát nghèo.</p>';

const commented = async (quote = '48 hộ thoát nghèo') => {
  const at = await submitted(w, { body: BODY });
  const { id } = ok(await comment(w.reviewer, ARTICLE, at.documentId, { revision: 1, anchor: passage(quote), text: 'Kiểm tra lại số hộ.' }), 201);
  return { at, id };
};

const mails = async (): Promise<string[]> => {
  const names = await readdir(w.app.mailDir).catch(() => []);
  return Promise.all(names.map((name) => readFile(path.join(w.app.mailDir, name), 'utf8')));
};

describe('remarks on a text under review', () => {
  before(async () => {
    w = await makeWorld();
  });

  it('a remark stands at its passage, is answered by the author and settled by the reviewer', async () => {
    const { at, id } = await commented();
    const [thread] = (await comments(w.author, ARTICLE, at.documentId)).threads;
    assert.ok(thread && thread.anchor.kind === 'passage' && thread.place);
    assert.equal(thread.anchor.quote, '48 hộ thoát nghèo');
    assert.match(thread.anchor.prefix, /Khang Ninh có $/);
    assert.deepEqual([thread.place.changed, thread.mayAnswer, thread.mayResolve, thread.resolved], [false, true, false, null]);
    ok(await w.author.send('POST', `/review/comments/${id}/answers`, { text: 'Đúng là 52 hộ, sẽ sửa.' }), 201);
    refused(await w.author.send('POST', `/review/comments/${id}/resolve`), 403, 'review.not-yours-to-resolve');
    ok(await w.reviewer.send('POST', `/review/comments/${id}/resolve`));
    ok(await w.reviewer.send('POST', `/review/comments/${id}/resolve`));
    const [settled] = (await comments(w.reviewer, ARTICLE, at.documentId)).threads;
    assert.equal(settled?.answers[0]?.text, 'Đúng là 52 hộ, sẽ sửa.');
    assert.ok(settled.resolved);
    const rows = await w.app.sql('select count(*)::int as count from congtinh.review_resolutions where comment_id = $1', [id]);
    assert.equal(rows[0]?.count, 1, 'settling twice leaves one row');
    ok(await w.reviewer2.send('POST', `/review/comments/${id}/reopen`));
    assert.equal((await comments(w.reviewer, ARTICLE, at.documentId)).threads[0]?.resolved, null);
    assert.deepEqual((await timelineOf(w.author, ARTICLE, at.documentId)).map(({ kind }) => kind).filter((kind) => !['decision', 'edit'].includes(kind)), ['comment', 'answer', 'resolved', 'reopened']);
  });

  it('the same words in two places: the context says which', async () => {
    const at = await submitted(w, { body: BODY });
    ok(await comment(w.reviewer, ARTICLE, at.documentId, { revision: 1, anchor: passage('hộ thoát nghèo', 'body', { prefix: 'Nam Mẫu có 33 ' }), text: 'Số này?' }), 201);
    const [thread] = (await comments(w.reviewer, ARTICLE, at.documentId)).threads;
    assert.ok(thread?.anchor.kind === 'passage');
    assert.match(thread.anchor.prefix, /Nam Mẫu có 33 $/);
  });

  it('a remark follows its passage into the next revision, and says so when the passage is gone', async () => {
    const { at } = await commented();
    const gone = ok(await comment(w.reviewer, ARTICLE, at.documentId, { revision: 1, anchor: passage('Xã Nam Mẫu có 33 hộ thoát nghèo.'), text: 'Bỏ câu này.' }), 201).id;
    const back = ok(await giveBack(w.reviewer, at, 'Xem góp ý'));
    ok(await edit(w.author, ARTICLE, at.documentId, { body: '<p>Tin mới.</p><p>Năm 2024, xã Khang Ninh có 48 hộ thoát nghèo.</p>' }));
    ok(await act(w.author, back.id, 'submit', { declaration: true, version: (await panel(w.author, ARTICLE, at.documentId)).case!.version }));
    const { threads } = await comments(w.reviewer, ARTICLE, at.documentId);
    const [kept, orphan] = [threads.find(({ id }) => id !== gone), threads.find(({ id }) => id === gone)];
    assert.equal(kept?.place?.changed, false);
    assert.equal(orphan?.place, null);
    assert.equal(orphan?.anchor.kind === 'passage' && orphan.anchor.quote, 'Xã Nam Mẫu có 33 hộ thoát nghèo.');
    assert.ok((await comments(w.reviewer, ARTICLE, at.documentId, '?revision=1')).threads.every(({ place }) => place !== null), 'on the old revision both stand where they stood');
  });

  it('remarks on a field and on the whole item', async () => {
    const at = await submitted(w);
    ok(await comment(w.reviewer, ARTICLE, at.documentId, { revision: 1, anchor: { kind: 'field', field: 'source' }, text: 'Ghi rõ nguồn.' }), 201);
    ok(await comment(w.reviewer, ARTICLE, at.documentId, { revision: 1, anchor: { kind: 'item' }, text: 'Bài tốt.' }), 201);
    assert.deepEqual((await comments(w.author, ARTICLE, at.documentId)).threads.map(({ fieldLabel }) => fieldLabel), ['Nguồn', null]);
  });

  it('what is said stays said: the rows can be neither changed nor deleted', async () => {
    await commented();
    for (const table of ['review_comments', 'review_answers', 'review_resolutions']) {
      await assert.rejects(w.app.sql(`delete from congtinh.${table}`), /permission denied|append-only/);
      await assert.rejects(w.app.sql(`truncate congtinh.${table}`, [], 'owner'), /append-only|cannot truncate/);
    }
    await assert.rejects(w.app.sql("update congtinh.review_comments set body = 'khác'", [], 'owner'), /append-only/);
  });

  it('a remark cannot be put to a revision of another document', async () => {
    const { id } = await commented();
    const { documentId } = await submitted(w);
    await assert.rejects(w.app.sql(
      `insert into congtinh.review_comments (content_type, document_id, case_id, revision_id, anchor, body, author, at)
       select content_type, $1, case_id, revision_id, anchor, body, author, at from congtinh.review_comments where id = $2`, [documentId, id]), /CT001/);
  });

  it('only those who see the case read and write remarks', async () => {
    const { at, id } = await commented();
    refused(await w.outsider.get(`/review/documents/${ARTICLE}/${at.documentId}/comments`), 404, 'moderation.not-found');
    refused(await comment(w.outsider, ARTICLE, at.documentId, { revision: 1, anchor: { kind: 'item' }, text: 'x' }), 404, 'moderation.not-found');
    refused(await w.outsider.send('POST', `/review/comments/${id}/answers`, { text: 'x' }), 404, 'moderation.not-found');
    refused(await w.outsider.send('POST', `/review/comments/${id}/resolve`), 404, 'moderation.not-found');
    refused(await w.reviewer.send('POST', '/review/comments/999999/answers', { text: 'x' }), 404, 'moderation.not-found');
    refused(await comment(w.superAdmin, ARTICLE, at.documentId, { revision: 1, anchor: { kind: 'item' }, text: 'x' }), 403, 'review.super-admin');
  });

  it('remarks never are public', async () => {
    const at = await published(w, { slug: 'bai-co-gop-y', body: BODY });
    ok(await comment(w.board2, ARTICLE, at.documentId, { revision: 1, anchor: passage('48 hộ'), text: 'CHỈ NỘI BỘ' }), 201);
    for (const address of [`/api/articles/${at.documentId}`, '/bai-viet/bai-co-gop-y', '/api/articles?pageSize=100']) {
      const text = await (await fetch(w.app.url + address)).text();
      assert.ok(!text.includes('CHỈ NỘI BỘ') && !text.includes('data-comment'), address);
    }
  });

  it('a passage that is not in the revision, an empty text and unknown fields are refused', async () => {
    const at = await submitted(w, { body: BODY });
    const say = (body: object) => comment(w.reviewer, ARTICLE, at.documentId, { revision: 1, anchor: passage('48 hộ'), text: 'x', ...body });
    refused(await say({ anchor: passage('không có trong bài') }), 422, 'review.passage-not-found');
    refused(await say({ anchor: passage('48 hộ', 'khongCo') }), 422, 'review.passage-not-found');
    refused(await say({ anchor: { kind: 'field', field: 'password' } }), 422, 'review.passage-not-found');
    refused(await say({ text: '   ' }), 400, 'review.text-required');
    refused(await say({ revision: 9 }), 422, 'review.not-submitted');
    refused(await say({ anchor: { kind: 'ở đâu đó' } }), 400, 'input.invalid');
    refused(await say({ more: 1 }), 400, 'input.invalid');
    refused(await w.reviewer.send('POST', '/review/comments/x/answers', { text: 'x' }), 400, 'input.invalid');
  });

  it('the text’s author hears of a remark, its maker of the answer, and nobody of his own word', async () => {
    const { id } = await commented('Năm 2024');
    ok(await w.author.send('POST', `/review/comments/${id}/answers`, { text: 'Trả lời riêng.' }), 201);
    const queued = async (): Promise<string> => JSON.stringify([
      ...(await w.app.sql("select payload::text from graphile_worker._private_jobs", [], 'super').catch(() => [])), ...(await mails()),
      ...(await w.app.sql('select row_to_json(n)::text from congtinh.notices n', [], 'super').catch(() => [])),
    ]);
    const text = await queued();
    assert.ok(text.includes('Góp ý: ') && text.includes('Trả lời riêng.'), 'both notices are on their way');
  });

  it('what was said is in the ledger', async () => {
    const { id } = await commented();
    const rows = await w.app.sql("select action from congtinh.ledger_entries where subject_type = 'review.comment' and subject_id = $1", [String(id)]);
    assert.deepEqual(rows.map(({ action }) => action), ['review.comment']);
  });

  it('review’s answer and the remarks agree on the revision shown', async () => {
    const { at } = await commented();
    assert.equal((await review(w.reviewer, ARTICLE, at.documentId)).shown, 1);
    assert.ok((await comments(w.reviewer, ARTICLE, at.documentId)).mayComment);
  });
});
