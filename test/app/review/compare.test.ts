import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { act, approve, ARTICLE, edit, giveBack, INFO, makeDraft, makeWorld, ok, open, published, refused, submitted, type World } from '../moderation/world';
import { makePerson } from '../../support/staff';
import { review, show, timelineOf } from './world';

let w: World;

const figures = (...values: string[]) => values.map((value, at) => ({ label: `Chỉ tiêu ${at + 1}`, value, unitOfMeasure: 'hộ', asOf: '2024-12-31' }));

describe('revisions compared', () => {
  before(async () => {
    w = await makeWorld();
  });

  it('what changed against the published item is marked in the page and listed by the names of the fields', async () => {
    const first = await published(w, { slug: 'so-sanh-mot', title: 'Có 48 hộ thoát nghèo', body: '<p>Năm 2024, xã có 48 hộ.</p>' });
    ok(await edit(w.author, ARTICLE, first.documentId, { title: 'Có 52 hộ thoát nghèo', body: '<p>Năm 2024, xã có 52 hộ.</p>', slug: 'so-sanh-moi' }));
    const at = ok(await open(w.author, ARTICLE, first.documentId), 201);
    const seen = await review(w.reviewer2, ARTICLE, at.documentId);
    assert.deepEqual([seen.shown, seen.against], [2, 1]);
    assert.match(seen.pages.marked ?? '', /<del[^>]*>(<span[^>]*>[^<]*<\/span>)?48<\/del><ins[^>]*>(<span[^>]*>[^<]*<\/span>)?52<\/ins> hộ thoát nghèo<\/h1>/);
    assert.deepEqual(seen.changes.map(({ kind, label, before, after }) => [kind, label, before, after]), [
      ['replaced', 'Tiêu đề', '48', '52'],
      ['replaced', 'Nội dung', '48', '52'],
      ['field', 'Đường dẫn', 'so-sanh-mot', 'so-sanh-moi'],
    ]);
    assert.ok(seen.changes[0]?.anchor && seen.pages.marked?.includes(`id="${seen.changes[0].anchor}"`), 'a change can be jumped to');
  });

  it('a relation is named, not numbered', async () => {
    const first = await published(w);
    const other = ((await w.app.strapi.documents('api::category.category').create({ data: { name: 'Chuyên mục khác', slug: 'chuyen-muc-khac' } as never })) as unknown as { documentId: string }).documentId;
    ok(await edit(w.author, ARTICLE, first.documentId, { category: { connect: [{ documentId: other }], disconnect: [] } }));
    const { changes } = await review(w.author, ARTICLE, first.documentId);
    assert.deepEqual(changes.map(({ field, label }) => [field, label]), [['category', 'Chuyên mục']]);
    assert.ok(changes.every(({ before, after }) => !`${before}${after}`.includes(other)));
    assert.match(JSON.stringify(changes), /Chuyên mục khác/);
  });

  it('key figures are compared row by row', async () => {
    const entry = await makeDraft(w.author, INFO, {
      title: 'Hộ nghèo', author: 'Sở', source: 'Báo cáo', category: { connect: [{ documentId: w.infoCategory }], disconnect: [] }, keyFigures: figures('10', '20'),
    });
    let at = ok(await open(w.author, INFO, entry), 201);
    at = ok(await approve(w.operator, at));
    ok(await act(w.operator, at.id, 'publish', { version: at.version }));
    ok(await edit(w.author, INFO, entry, { keyFigures: figures('10', '25', '30') }));
    const { changes } = await review(w.author, INFO, entry);
    assert.deepEqual(changes.map(({ kind, label, before, after }) => [kind, label, before, after?.slice(0, 10)]), [
      ['replaced', 'Số liệu chính', '20', '25'],
      ['row-added', 'Số liệu chính', null, 'Chỉ tiêu 3'],
    ]);
  });

  it('any two revisions of a document are compared, across its cases', async () => {
    const first = await submitted(w, { slug: 'nhieu-ban', title: 'Bản một' });
    const returned = ok(await giveBack(w.reviewer, first, 'Sửa tên'));
    ok(await edit(w.author, ARTICLE, first.documentId, { title: 'Bản hai' }));
    let at = ok(await act(w.author, returned.id, 'submit', { declaration: true, version: (await review(w.author, ARTICLE, first.documentId), (ok(await w.author.get<{ version: number }>(`/moderation/cases/${returned.id}`))).version) }));
    for (const by of [w.reviewer2, w.secretary, w.board]) at = ok(await approve(by, at));
    ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
    ok(await edit(w.author, ARTICLE, first.documentId, { title: 'Bản ba' }));
    ok(await open(w.author, ARTICLE, first.documentId), 201);

    const seen = await review(w.author, ARTICLE, first.documentId, '?revision=3&against=1');
    assert.deepEqual(seen.revisions.map(({ ref, cause, outcome, isPublic, isCurrent }) => [ref, cause, outcome, isPublic, isCurrent]), [
      [1, 'submit', 'returned', false, false], [2, 'resubmit', 'published', true, false], [3, 'submit', 'in-review', false, true],
    ]);
    assert.equal(new Set(seen.revisions.map(({ caseId }) => caseId)).size, 2);
    assert.deepEqual(seen.changes.map(({ before, after }) => [before, after]), [['một', 'ba']]);
    const back = await review(w.author, ARTICLE, first.documentId, '?revision=1&against=3');
    assert.deepEqual(back.changes.map(({ before, after }) => [before, after]), [['ba', 'một']]);
    assert.equal((await review(w.author, ARTICLE, first.documentId, '?revision=2&against=none')).pages.marked, null);

    const story = await timelineOf(w.author, ARTICLE, first.documentId);
    assert.deepEqual(story.filter(({ decision }) => decision?.includes('submit')).map(({ decision, revision, changes }) => [decision, revision, changes]),
      [['submit', 1, null], ['resubmit', 2, 1], ['submit', 3, 1]]);
    assert.equal(story.find(({ decision }) => decision === 'return')?.text, 'Sửa tên');
  });

  it('after a return the author sees the draft as it is now', async () => {
    const first = await submitted(w, { title: 'Trước' });
    ok(await giveBack(w.reviewer, first, 'Sửa'));
    ok(await edit(w.author, ARTICLE, first.documentId, { title: 'Sau' }));
    const seen = await review(w.author, ARTICLE, first.documentId);
    assert.deepEqual([seen.shown, seen.against, seen.changes[0]?.after], ['draft', 1, 'Sau']);
  });

  it('who may not see the item learns nothing of it', async () => {
    const { documentId } = await submitted(w);
    refused(await show(w.outsider, ARTICLE, documentId), 404, 'moderation.not-found');
    refused(await show(await makePerson(w.app, []), ARTICLE, documentId), 404, 'moderation.not-found');
    refused(await show(w.author, ARTICLE, 'khongco'), 404, 'moderation.not-found');
    refused(await show(w.author, 'api::category.category', documentId), 404, 'moderation.not-found');
  });

  it('a revision that does not exist and a malformed number are said so', async () => {
    const { documentId } = await submitted(w);
    refused(await show(w.author, ARTICLE, documentId, '?revision=7'), 404, 'review.no-revision');
    for (const query of ['?revision=0', '?revision=x', '?against=-1', '?what=1']) refused(await show(w.author, ARTICLE, documentId, query), 400, 'input.invalid');
  });
});
