import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import type { ChecklistPlan, Conflict, KnownLinks, SlugAnswer } from '../../../src/plugins/moderation/contracts';
import { ARTICLE, articleFields, CM, edit, makeDraft, makeWorld, ok, open, panel, published, refused, type World } from './world';

const ready = makeWorld();
let w: World;
before(async () => {
  w = await ready;
});

const send = <T>(path: string, body: object) => w.author.send<T>('POST', `/moderation${path}`, body);
const body = (html: string) => articleFields(w, { body: html });

test('what the checklist calls blocking is refused at submission, with its field; advice is not', async () => {
  const bare = await makeDraft(w.author, ARTICLE, body('<p>Ảnh</p><p><img src="/uploads/khong_co_1f2e3d.jpg" alt="" /></p>'));
  const answer = await open(w.author, ARTICLE, bare);
  refused(answer, 422, 'moderation.incomplete');
  const fields = answer.body.error?.details.fields ?? [];
  assert.deepEqual(fields.map(({ path }) => path), ['body', 'body']);
  assert.match(fields[0]?.message ?? '', /chưa có mô tả thay thế/);
  assert.match(fields[1]?.message ?? '', /không còn trên hệ thống/);
  const { buttons } = await panel(w.author, ARTICLE, bare);
  assert.equal(buttons.find(({ act }) => act === 'submit')?.refusal?.code, 'moderation.incomplete', 'the panel says so beforehand');

  const advised = await makeDraft(w.author, ARTICLE, body('<h2>Một</h2><h4>Hai</h4><p><a href="/bai-viet/khong-co">tại đây</a></p>'));
  ok(await open(w.author, ARTICLE, advised), 201);
});

test('the edit view gets the very rules that the engine asks', async () => {
  const plan = ok(await w.author.get<ChecklistPlan>(`/moderation/checklist/${ARTICLE}`));
  assert.ok(plan.rules.required.includes('source'));
  assert.deepEqual([plan.html, plan.media, Object.keys(plan.bounds.lengths)], [['body'], { cover: 'one', attachments: 'many' }, ['summary']]);
  refused(await w.author.get('/moderation/checklist/api::category.category'), 400, 'moderation.not-moderated');
});

test('links on our own sites are looked up; what is elsewhere is asked of nobody', async () => {
  const at = await published(w, { slug: `da-dang-${randomUUID().slice(0, 8)}` });
  const slugOfDraft = `nhap-${randomUUID().slice(0, 8)}`;
  await makeDraft(w.author, ARTICLE, articleFields(w, { slug: slugOfDraft }));
  const row = (await w.app.strapi.db.query(ARTICLE).findOne({ where: { documentId: at.documentId } })) as { slug: string };
  const [here, draft, gone] = [`/bai-viet/${row.slug}`, `/bai-viet/${slugOfDraft}`, '/bai-viet/khong-co-bai-nay'];
  const known = ok(await send<KnownLinks>('/checklist/links', { addresses: [here, draft, gone, '/', '/uploads/khong_co.pdf', 'https://chinhphu.vn/x', '/tim-kiem'] }));
  assert.deepEqual(known, { [draft]: 'not-public', [gone]: 'nowhere', '/uploads/khong_co.pdf': 'nowhere' });
  refused(await send('/checklist/links', { addresses: Array.from({ length: 501 }, (_, index) => `/${index}`) }), 400, 'input.invalid');
});

test('a save over a newer draft shows both texts field by field, without tags, and may then be made on purpose', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, body('<p>Bản <strong>đầu</strong>.</p>'));
  const { draftHash } = await panel(w.author, ARTICLE, documentId);
  ok(await edit(w.colleague, ARTICLE, documentId, { title: 'Của đồng nghiệp', body: '<p>Bản của đồng nghiệp.</p>' }));
  const { body: signedIn } = await w.app.anonymous.send<{ token: string }>('POST', '/admin/login', { email: w.author.email, password: w.author.password });
  const authorization = `Bearer ${signedIn.data.token}`;
  const based = (base: string | null, fields: object) =>
    fetch(`${w.app.url}${CM(ARTICLE)}/${documentId}`, {
      method: 'PUT', body: JSON.stringify(fields),
      headers: { 'content-type': 'application/json', authorization, 'x-draft-base': base ?? '' },
    });
  const mine = { title: 'Của tác giả', body: '<ul><li>Bản của <em>tác giả</em></li></ul>', category: { connect: [], disconnect: [] } };

  const refusedSave = await based(draftHash, mine);
  assert.equal(refusedSave.status, 409);
  const { error } = (await refusedSave.json()) as { error: { details: Conflict & { code: string } } };
  assert.equal(error.details.code, 'moderation.newer-draft');
  assert.deepEqual(error.details.differences, [
    { path: 'title', label: 'Tiêu đề', stored: ['Của đồng nghiệp'], yours: ['Của tác giả'] },
    { path: 'body', label: 'Nội dung', stored: ['Bản của đồng nghiệp.'], yours: ['• Bản của tác giả'] },
  ]);
  assert.equal(error.details.stored.savedBy, 'Đồng nghiệp Test');

  assert.equal((await based(error.details.stored.hash, { body: mine.body })).status, 200, 'mine over the newer one, one field as the other stored it');
  const row = (await w.app.strapi.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null } })) as { title: string; body: string };
  assert.deepEqual([row.title, row.body], ['Của đồng nghiệp', mine.body]);
  // Sending again what is stored takes nothing from anybody, whatever it was based on.
  assert.equal((await based(draftHash, { body: mine.body })).status, 200);
});

test('an address that is taken on the site is refused with the first free one; on another site it is free', async () => {
  const slug = `dia-chi-${randomUUID().slice(0, 8)}`;
  const first = await makeDraft(w.author, ARTICLE, articleFields(w, { slug }));
  const asked = (site: string | null, documentId: string | null = null) => send<SlugAnswer>('/slugs', { contentType: ARTICLE, documentId, site, wanted: slug });
  assert.deepEqual(ok(await asked(w.portal)), { free: false, proposal: `${slug}-2` });
  assert.deepEqual(ok(await asked(null, first)), { free: true, proposal: slug });
  assert.deepEqual(ok(await asked(w.unitSite)), { free: true, proposal: slug });
  const second = await w.author.send('POST', CM(ARTICLE), articleFields(w, { slug }));
  refused(second, 409, 'content.taken');
  assert.equal(second.body.error?.details.proposal, `${slug}-2`);
  refused(await send('/slugs', { contentType: ARTICLE, wanted: 'Có Dấu' }), 400, 'input.invalid');
});

test('what was published keeps its address when the field is emptied, and changes it only when another is given', async () => {
  const at = await published(w, { slug: `giu-${randomUUID().slice(0, 8)}` });
  const slugNow = async () => ((await w.app.strapi.db.query(ARTICLE).findOne({ where: { documentId: at.documentId, publishedAt: null } })) as { slug: string }).slug;
  const before = await slugNow();
  ok(await edit(w.author, ARTICLE, at.documentId, { title: 'Tiêu đề hoàn toàn khác', slug: null }));
  assert.equal(await slugNow(), before);
  ok(await edit(w.author, ARTICLE, at.documentId, { slug: `${before}-moi` }));
  assert.equal(await slugNow(), `${before}-moi`);
});
