import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { startApp, type Session, type TestApp } from '../../support/app';
import { below, create, done, MENU, PAGE, PROFILE, publish, refused, remove, save, SITE, siteOf, submit, text } from './world';

let app: TestApp;
let author: Session;
let reviewer: Session;
let stranger: Session;
let site: string;
let path: string;

before(async () => {
  app = await startApp();
  author = await app.signIn({ email: 'tacgia1.xakhangninh@demo.congtinh.example' });
  reviewer = await app.signIn({ email: 'duyet1.xakhangninh@demo.congtinh.example' });
  stranger = await app.signIn({ role: 'author', system: 'portal', unitCode: '061' });
  site = await siteOf(app, author.account.unitCode);
  path = ((await app.strapi.db.query(SITE).findOne({ where: { documentId: site } })) as { path: string }).path;
});

interface PageAnswer { documentId: string; title: string; path: string; canonicalUrl: string; breadcrumb: { title: string; url: string }[]; sections: { kind: string; body?: string }[]; unit: { code: string } }
const publicPage = (at: string) => app.anonymous.get<PageAnswer[]>(`/api/pages?site=${path}&path=${at}`);

test('PT-19.2, PT-7.2: an author writes a page, another of the unit passes it, readers see it; the board is not asked', async () => {
  const page = await create(author, PAGE, site, { title: 'Mục thử phạm vi', ...text('Nội dung thứ nhất.') });
  assert.equal((await publicPage('/muc-thu-pham-vi')).status, 404);
  const itself = refused(await author.send('POST', `/moderation/cases/${done(await submit(author, PAGE, page)).id}/decisions`, { decision: 'approve', comment: null, version: 1 }));
  assert.ok([403, 409, 422].includes(itself.status), JSON.stringify(itself));
  const open = done(await reviewer.get<{ id: number; version: number; documentId: string }[]>('/moderation/cases?view=to-decide&pageSize=100')).find(({ documentId }) => documentId === page);
  assert.ok(open);
  const approved = done(await reviewer.send<{ version: number }>('POST', `/moderation/cases/${open.id}/decisions`, { decision: 'approve', comment: null, version: open.version }));
  done(await reviewer.send('POST', `/moderation/cases/${open.id}/publish`, { version: approved.version }));

  const { body: { data: [shown] } } = await publicPage('/muc-thu-pham-vi');
  assert.equal(shown?.title, 'Mục thử phạm vi');
  assert.equal(shown?.unit.code, author.account.unitCode);
  assert.deepEqual(shown?.sections.map(({ kind, body }) => [kind, body]), [['rich-text', '<p>Nội dung thứ nhất.</p>']]);
  assert.match(shown?.canonicalUrl ?? '', new RegExp(`${path}/trang/muc-thu-pham-vi$`));
});

test('a page has the unit of its site, whatever the input says; another unit neither makes nor moves one there', async () => {
  const page = await create(author, PAGE, site, { title: 'Trang của ai', ...text('Của xã.') });
  const row = (await app.strapi.db.query(PAGE).findOne({ where: { documentId: page }, populate: { unit: true } })) as { unit: { code: string } };
  assert.equal(row.unit.code, author.account.unitCode);
  const foreign = await siteOf(app, '061');
  assert.equal(refused(await save(author, PAGE, page, { site: { set: [{ documentId: foreign }] } })).code, 'component-pages.site-fixed');
  const unit = ((await app.strapi.db.query('plugin::units.unit').findOne({ where: { code: '061' } })) as { documentId: string }).documentId;
  assert.equal(refused(await author.send('POST', `/content-manager/collection-types/${PAGE}`, { title: 'Lấn sân', site: { connect: [{ documentId: foreign }] } })).code, 'scope.unit');
  assert.equal(refused(await author.send('POST', `/content-manager/collection-types/${PAGE}`, { title: 'Lấn sân', site: { connect: [{ documentId: site }] }, unit: { connect: [{ documentId: unit }] } })).code, 'unit.owner-follows');
  assert.equal(refused(await author.send('POST', `/content-manager/collection-types/${PAGE}`, { title: 'Không trang' })).code, 'component-pages.site-needed');
  assert.ok([403, 404].includes((await save(stranger, PAGE, page, { title: 'Của tôi' })).status));
  // The database holds it too: a link to another unit does not commit.
  const links = app.strapi.db.metadata.get(PAGE) as unknown as { attributes: { unit: { joinTable: { name: string } } } };
  await assert.rejects(app.sql(
    `update public.${links.attributes.unit.joinTable.name} set unit_id = (select id from units where code = '061' limit 1) where page_id = (select id from site_pages where document_id = $1 limit 1)`, [page]), /belongs to another unit|unit of its site/);
});

test('paths are unique below one parent and follow the tree; cycles, foreign parents and parents with children are refused', async () => {
  const top = await create(author, PAGE, site, { title: 'Nhánh', ...text('Nhánh.') });
  const child = await create(author, PAGE, site, { title: 'Lá', ...below(top), ...text('Lá.') });
  const taken = refused(await author.send('POST', `/content-manager/collection-types/${PAGE}`, { title: 'Lá', slug: 'la', site: { connect: [{ documentId: site }] }, ...below(top) }));
  assert.deepEqual([taken.status, taken.code, taken.fields], [409, 'content.taken', ['slug']]);
  // The same slug elsewhere is another address.
  await create(author, PAGE, site, { title: 'Lá', slug: 'la' });
  const cycle = refused(await save(author, PAGE, top, { parent: { set: [{ documentId: child }] } }));
  assert.deepEqual([cycle.code, cycle.fields], ['content.refused', ['parent']]);
  const foreignSite = await siteOf(app, '061');
  const foreign = await create(stranger, PAGE, foreignSite, { title: 'Trang huyện' });
  const strange = await save(author, PAGE, child, { parent: { set: [{ documentId: foreign }] } });
  assert.ok(strange.status >= 400, 'a parent on another site was taken');
  const kept = await remove(author, PAGE, top);
  assert.deepEqual([kept.status, kept.body.error?.details.code, kept.body.error?.details.children], [409, 'content.in-use', ['Lá']]);
  assert.equal((await remove(author, PAGE, child)).status, 200);
  assert.equal((await remove(author, PAGE, top)).status, 200);
});

test('a moved page leaves its old address behind, its children move with it, and a page above others is not withdrawn', async () => {
  const top = await create(author, PAGE, site, { title: 'Gốc', slug: 'goc', ...text('Gốc.') });
  const child = await create(author, PAGE, site, { title: 'Con', slug: 'con', ...below(top), ...text('Con.') });
  await publish(author, reviewer, PAGE, top);
  await publish(author, reviewer, PAGE, child);
  const shown = (await publicPage('/goc/con')).body.data[0];
  assert.deepEqual(shown?.breadcrumb.map(({ title, url }) => [title, new URL(url).pathname]), [['Gốc', `${path}/trang/goc`]]);
  // The way up is links that a reader follows on the address he came by.
  const leaf = await create(author, PAGE, site, { title: 'Lá thử', slug: 'la-thu', ...below(child), ...text('Lá.') });
  await publish(author, reviewer, PAGE, leaf);
  const address = `${app.url}${path}/trang/goc/con/la-thu`;
  const way = [...(await (await fetch(address)).text()).matchAll(/<a href="(\.\.\/[^"]*)">([^<]*)<\/a>/g)].map(([, href = '', title = '']) => ({ title, at: new URL(href, address) }));
  assert.deepEqual(way.map(({ title, at }) => [title, at.pathname]), [['Gốc', `${path}/trang/goc`], ['Con', `${path}/trang/goc/con`]]);
  for (const { at } of way) assert.equal((await fetch(at)).status, 200, at.href);

  done(await save(author, PAGE, top, { slug: 'goc-moi' }));
  assert.equal((await publicPage('/goc/con')).status, 200, 'a draft moves nothing');
  const published = await publish(author, reviewer, PAGE, top);
  assert.equal((await publicPage('/goc-moi/con')).body.meta?.moved, null);
  const old = await publicPage('/goc/con');
  assert.deepEqual(old.body.meta?.moved, { from: '/goc/con', to: '/goc-moi/con' });
  assert.equal(old.body.data[0]?.documentId, child);
  const html = await fetch(`${app.url}${path}/trang/goc`, { redirect: 'manual' });
  assert.deepEqual([html.status, html.headers.get('location')], [301, `${path}/trang/goc-moi`]);
  assert.equal((await fetch(`${app.url}${path}/trang/goc-moi`)).status, 200);

  const held = refused(await reviewer.send('POST', `/moderation/published/${PAGE}/${top}/unpublish`, { version: published.version, explanation: 'Thử gỡ' }));
  assert.deepEqual([held.status, held.code], [409, 'component-pages.has-children']);
  assert.equal((await publicPage('/goc-moi')).status, 200);
});

test('what is chosen from a list takes nothing else: purposes of pages, pages of menus, templates of sites', async () => {
  const wrong = ['Giới thiệu', 'gioi--thieu', '-gioi-thieu', 'gioi_thieu', 'GIOI-THIEU', `${'a'.repeat(61)}`, 'x'.repeat(300), '../etc', 'gioi-thieu\n', ['gioi-thieu'], { key: 'gioi-thieu' }, 7];
  const page = await create(author, PAGE, site, { title: 'Trang có mục', purpose: 'gioi-thieu', ...text('Có mục.') });
  for (const purpose of wrong) {
    const made = refused(await author.send('POST', `/content-manager/collection-types/${PAGE}`, { title: 'Mục lạ', site: { connect: [{ documentId: site }] }, purpose }));
    assert.deepEqual([made.status, made.fields], [400, ['purpose']], JSON.stringify(purpose));
    const saved = refused(await save(author, PAGE, page, { purpose }));
    assert.deepEqual([saved.status, saved.fields], [400, ['purpose']], JSON.stringify(purpose));
  }
  for (const foreign of ['Trang lạ', 'x'.repeat(41), 'x'.repeat(300), '../etc', '/gioi-thieu', ['a'], { documentId: page }]) {
    for (const kind of ['page', 'address']) {
      const entry = refused(await author.send('POST', `/content-manager/collection-types/${MENU}`, {
        title: 'Trình đơn lạ', position: 'footer', site: { connect: [{ documentId: site }] },
        items: [{ label: 'Nhóm', kind: 'heading', items: [{ label: 'Mục', kind, url: 'https://example.vn/', page: foreign }] }],
      }));
      assert.deepEqual([entry.status, entry.fields], [400, ['items.0.items.0.page']], `${kind} ${JSON.stringify(foreign)}`);
    }
  }
  for (const purpose of ['chuc-nang', 'a'.repeat(60), null, '']) done(await save(author, PAGE, page, { purpose }));
  const operator = await app.signIn({ email: 'vanhanh.cong@demo.congtinh.example' });
  for (const template of ['Mẫu lạ', 'x'.repeat(61), 'x'.repeat(300)]) {
    const kept = refused(await operator.send('PUT', `/content-manager/collection-types/${SITE}/${site}`, { template }));
    assert.deepEqual([kept.status, [...new Set(kept.fields)]], [400, ['template']], template);
  }
});

test('a page that says nothing is not submitted', async () => {
  const page = await create(author, PAGE, site, { title: 'Trang rỗng', sections: [{ __component: 'pages.rich-text', heading: 'Chỉ có tiêu đề', body: '<p> </p>' }] });
  const answer = refused(await submit(author, PAGE, page));
  assert.deepEqual([answer.status, answer.code, answer.fields], [422, 'moderation.incomplete', ['sections']]);
});

test('a menu leads to pages of its own site only, and readers get no entry of a page that is not public', async () => {
  const page = await create(author, PAGE, site, { title: 'Trang trong menu', ...text('Có nội dung.') });
  const foreign = await create(stranger, PAGE, await siteOf(app, '061'), { title: 'Trang huyện khác' });
  const body = (id: string): object => ({ title: 'Menu chính', position: 'header', site: { connect: [{ documentId: site }] }, items: [{ label: 'Mục', kind: 'page', page: id, items: [] }, { label: 'Cổng', kind: 'address', url: 'https://example.vn/' }] });
  const strange = refused(await author.send('POST', `/content-manager/collection-types/${MENU}`, body(foreign)));
  assert.deepEqual([strange.status, strange.code, strange.fields], [422, 'component-pages.foreign-page', ['items.0.page']]);
  const bad = refused(await author.send('POST', `/content-manager/collection-types/${MENU}`, { ...body(page), items: [{ label: 'Mã', kind: 'address', url: 'javascript:alert(1)' }] }));
  assert.deepEqual([bad.code, bad.fields], ['content.refused', ['items.0.url']]);
  const menu = done(await author.send<{ documentId: string }>('POST', `/content-manager/collection-types/${MENU}`, body(page))).documentId;
  await publish(author, reviewer, MENU, menu);
  const header = async () => (await app.anonymous.get<{ details: { menus: { header: { label: string }[] } } }[]>(`/api/sites?path=${path}`)).body.data[0]?.details.menus.header.map(({ label }) => label);
  assert.deepEqual(await header(), ['Cổng']);
  await publish(author, reviewer, PAGE, page);
  assert.deepEqual(await header(), ['Mục', 'Cổng']);
});

test('PT-8.2: who answered for a site on a day has one answer', async () => {
  const term = (name: string, from: string, to: string | null): object => ({ name, position: 'Chủ tịch', from, to });
  const data = { title: 'Ủy ban nhân dân xã Khang Ninh', contacts: [{ label: 'Văn phòng', phone: '0209 000 000' }] };
  const overlapping = refused(await author.send('POST', `/content-manager/collection-types/${PROFILE}`, {
    ...data, site: { connect: [{ documentId: site }] }, responsible: [term('Người Trước (mẫu)', '2023-01-01', null), term('Người Sau (mẫu)', '2024-07-01', null)],
  }));
  assert.deepEqual([overlapping.code, overlapping.fields], ['content.refused', ['responsible.1.from']]);
  const profile = await create(author, PROFILE, site, { ...data, responsible: [term('Người Trước (mẫu)', '2023-01-01', '2024-07-01'), term('Người Sau (mẫu)', '2024-07-01', null)] });
  const second = refused(await author.send('POST', `/content-manager/collection-types/${PROFILE}`, { ...data, site: { connect: [{ documentId: site }] } }));
  assert.deepEqual([second.status, second.code], [409, 'content.taken']);
  await publish(author, reviewer, PROFILE, profile);
  const on = async (day: string) => (await app.anonymous.get<{ details: { responsible: { name: string } | null } }[]>(`/api/sites?path=${path}&on=${day}`)).body.data[0]?.details.responsible?.name ?? null;
  assert.deepEqual([await on('2022-12-31'), await on('2024-06-30'), await on('2024-07-01')], [null, 'Người Trước (mẫu)', 'Người Sau (mẫu)']);
});
