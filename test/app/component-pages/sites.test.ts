import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { startApp, type Session, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import { makePerson, type Person } from '../../support/staff';
import { create, done, PAGE, PROFILE, publish, refused, SITE, siteOf, submit, text } from './world';
import type { SiteListPage, SiteOverview } from '../../../src/plugins/component-pages/contracts';

let app: TestApp;
let operator: Person;
let author: Session;
let reviewer: Session;

before(async () => {
  app = await startApp();
  operator = await makePerson(app, [{ role: 'operator', system: 'portal', unit: 'STTTT' }]);
  author = await app.signIn({ email: 'tacgia1.xakhangninh@demo.congtinh.example' });
  reviewer = await app.signIn({ email: 'duyet1.xakhangninh@demo.congtinh.example' });
});

const overview = async (who: Pick<Session, 'get'>, site: string): Promise<SiteOverview> => done(await who.get<SiteOverview>(`/component-pages/sites/${site}`));

test('PT-1, PT-4.1: an operator opens a site by template: the demanded sections stand as drafts, nothing is public yet', async () => {
  const unit = (await app.strapi.db.query('plugin::units.unit').findOne({ where: { code: 'VP-UBND' } })) as { documentId: string };
  await app.strapi.documents('plugin::units.unit' as never).create({ data: { code: 'BAN-THU', name: 'Ban thử nghiệm', kind: 'department', type: 'Ban', path: '/06/BAN-THU/', parent: { connect: [{ documentId: unit.documentId }] } } } as never);
  const made = (await app.strapi.db.query('plugin::units.unit').findOne({ where: { code: 'BAN-THU' } })) as { documentId: string };
  const opened = done(await operator.send<{ documentId: string; pages: number; menus: number; profile: boolean }>('POST', '/component-pages/sites', { unit: made.documentId, template: 'department' }));
  assert.deepEqual([opened.menus, opened.profile], [2, true]);
  assert.ok(opened.pages >= 12, String(opened.pages));
  const site = await overview(operator, opened.documentId);
  assert.equal(site.path, '/ban-thu-nghiem');
  assert.equal(site.state, 'preparing');
  assert.equal(site.pages.filter(({ published }) => published).length, 0);
  assert.equal(site.pages.length, opened.pages);
  assert.ok(site.findings.some(({ kind, title }) => kind === 'page-missing' && title === 'Cơ cấu tổ chức'));
  assert.equal((await app.anonymous.get<unknown[]>('/api/sites?path=/ban-thu-nghiem')).body.data.length, 0, 'a site in preparation is not shown');
  const again = refused(await operator.send('POST', '/component-pages/sites', { unit: made.documentId, template: 'department' }));
  assert.deepEqual([again.status, again.code], [409, 'component-pages.site-exists']);
  const outsider = refused(await author.send('POST', '/component-pages/sites', { unit: made.documentId, template: 'department' }));
  assert.deepEqual([outsider.status, outsider.code], [403, 'component-pages.forbidden']);
  const unknown = refused(await operator.send('POST', '/component-pages/sites', { unit: made.documentId, template: 'khong-co' }));
  assert.ok([409, 422].includes(unknown.status));
});

test('PT-4.1, PT-6.1dd: what a site lacks is listed with the way to mend it, and goes when it is there', async () => {
  const site = await siteOf(app, author.account.unitCode);
  done(await operator.send('PUT', `/content-manager/collection-types/${SITE}/${site}`, { template: 'commune' }));
  const before = await overview(author, site);
  assert.ok(before.may.write && !before.may.administer);
  const missing = before.findings.find(({ page }) => page === 'chuc-nang');
  assert.deepEqual([missing?.kind, missing?.mandatory, missing?.document], ['page-missing', true, null]);
  assert.ok(before.findings.some(({ kind }) => kind === 'responsible-missing'));

  const top = done(await author.send<{ documentId: string; made: boolean }>('POST', `/component-pages/sites/${site}/pages`, { purpose: 'gioi-thieu' }));
  assert.ok(top.made);
  assert.equal(done(await author.send<{ made: boolean }>('POST', `/component-pages/sites/${site}/pages`, { purpose: 'gioi-thieu' })).made, false);
  const page = done(await author.send<{ documentId: string }>('POST', `/component-pages/sites/${site}/pages`, { purpose: 'chuc-nang' }));
  for (const id of [top.documentId, page.documentId]) {
    done(await author.send('PUT', `/content-manager/collection-types/${PAGE}/${id}`, text('Chức năng, nhiệm vụ (nội dung thử).')));
    await publish(author, reviewer, PAGE, id);
  }
  const profile = await create(author, PROFILE, site, {
    title: 'Ủy ban nhân dân xã', contacts: [{ label: 'Văn phòng' }], responsible: [{ name: 'Người Thử (mẫu)', position: 'Chủ tịch', from: '2024-01-01', to: null }],
  });
  await publish(author, reviewer, PROFILE, profile);
  const after = await overview(author, site);
  assert.equal(after.findings.some(({ page: key }) => key === 'chuc-nang'), false);
  assert.equal(after.findings.some(({ kind }) => kind === 'responsible-missing' || kind === 'contact-missing'), false);
  assert.equal(after.responsible?.name, 'Người Thử (mẫu)');
  assert.deepEqual(after.pages.find(({ documentId }) => documentId === page.documentId)?.path, '/gioi-thieu/chuc-nang-nhiem-vu');

  // Its review day comes: the page is stale.
  done(await author.send('PUT', `/content-manager/collection-types/${PAGE}/${page.documentId}`, { reviewOn: '2025-01-15' }));
  await publish(author, reviewer, PAGE, page.documentId);
  const stale = (await overview(author, site)).findings.find(({ page: key }) => key === 'chuc-nang');
  assert.deepEqual([stale?.kind, stale?.since], ['page-stale', '2025-01-15']);
});

test('PT-4.1: the operator sees all sites, worst first; a unit sees its own and no other', async () => {
  const all = (await operator.get('/component-pages/sites?pageSize=200')).body as unknown as SiteListPage;
  assert.ok(all.data.length > 20);
  const mandatory = all.data.map((site) => site.mandatory);
  assert.deepEqual(mandatory, [...mandatory].sort((a, b) => b - a));
  const own = (await author.get('/component-pages/sites')).body as unknown as SiteListPage;
  assert.deepEqual(own.data.map(({ unit }) => unit.code), [author.account.unitCode]);
  const foreign = await siteOf(app, '061');
  assert.equal((await author.get(`/component-pages/sites/${foreign}`)).status, 404);
  assert.equal((await author.send('POST', `/component-pages/sites/${foreign}/pages`, { purpose: 'gioi-thieu' })).status, 404);
  assert.equal((await author.send('POST', `/component-pages/sites/${foreign}/complete`, {})).status, 404);
});

test('PT-3.2: a site that switched measuring on tells frontends code and origin, and its pages may run that script and nothing else', async () => {
  const site = await siteOf(app, '061');
  const put = (data: object) => operator.send('PUT', `/content-manager/collection-types/${SITE}/${site}`, data);
  assert.deepEqual(refused(await put({ emcEnabled: true, emcScriptUrl: 'http://emc.example.vn/do.js' })).fields, ['emcScriptUrl']);
  assert.deepEqual(refused(await put({ emcEnabled: true, emcScriptUrl: 'https://*.vn/do.js' })).fields, ['emcScriptUrl']);
  assert.deepEqual(refused(await put({ emcEnabled: true, emcScriptUrl: null })).fields, ['emcScriptUrl']);
  done(await put({ emcEnabled: true, emcScriptUrl: 'https://emc.example.vn/do.js', emcCode: 'BK-061' }));
  const { path } = (await app.strapi.db.query(SITE).findOne({ where: { documentId: site } })) as { path: string };
  const answer = await app.anonymous.get<{ emc: unknown }[]>(`/api/sites?path=${path}`);
  assert.deepEqual(answer.body.data[0]?.emc, { code: 'BK-061', scriptUrl: 'https://emc.example.vn/do.js', scriptOrigin: 'https://emc.example.vn' });

  const [author061, reviewer061] = [await app.signIn({ role: 'author', system: 'portal', unitCode: '061' }), await app.signIn({ role: 'unit-reviewer', system: 'portal', unitCode: '061' })];
  const page = await create(author061, PAGE, site, { title: 'Trang đo lường', ...text('Có nội dung.') });
  await publish(author061, reviewer061, PAGE, page);
  const html = await fetch(`${app.url}${path}/trang/trang-do-luong`);
  const policy = html.headers.get('content-security-policy') ?? '';
  assert.match(policy, /script-src https:\/\/emc\.example\.vn(;|$)/);
  // The page stands on the origin of the staff screens: the foreign script gets none of it.
  assert.match(policy, /; sandbox /);
  assert.doesNotMatch(policy, /allow-same-origin/);
  assert.match(await html.text(), /<script async src="https:\/\/emc\.example\.vn\/do\.js" data-emc-code="BK-061">/);
  done(await put({ emcEnabled: false }));
  const off = await fetch(`${app.url}${path}/trang/trang-do-luong`);
  assert.match(off.headers.get('content-security-policy') ?? '', /script-src 'self'; connect-src 'self';(?!.*sandbox)/);
  assert.doesNotMatch(await off.text(), /emc\.example\.vn/);
});

test('PT-1: a site in preparation shows readers nothing, by whatever address; a closed one takes nothing new', async () => {
  const site = await siteOf(app, '060');
  const [writer, passer] = [await app.signIn({ role: 'author', system: 'portal', unitCode: '060' }), await app.signIn({ role: 'unit-reviewer', system: 'portal', unitCode: '060' })];
  const { path } = (await app.strapi.db.query(SITE).findOne({ where: { documentId: site } })) as { path: string };
  const category = ((await app.strapi.db.query('api::category.category').findOne({ where: { slug: 'thong-bao' } })) as { documentId: string }).documentId;
  const article = await create(writer, 'api::article.article', site, {
    title: 'Bài của trang đang chuẩn bị', slug: 'bai-chuan-bi', body: '<p>Nội dung.</p>', author: 'Người Thử (mẫu)', source: 'Dữ liệu thử', category: { connect: [{ documentId: category }] },
  });
  const page = await create(writer, PAGE, site, { title: 'Trang đang chuẩn bị', ...text('Nội dung.') });
  await publish(writer, passer, 'api::article.article', article);
  await publish(writer, passer, PAGE, page);
  const addresses = [`/api/articles/${article}`, `/api/articles/by-slug/bai-chuan-bi?site=${path}`, `/api/pages/${page}`, `/api/pages?site=${path}&path=/trang-dang-chuan-bi`, `/api/articles?site=${path}`, `${path}/bai-viet/bai-chuan-bi`, `${path}/trang/trang-dang-chuan-bi`];
  const statuses = async (): Promise<number[]> => Promise.all(addresses.map(async (address) => (await fetch(app.url + address)).status));
  assert.deepEqual(await statuses(), addresses.map(() => 200));
  done(await operator.send('PUT', `/content-manager/collection-types/${SITE}/${site}`, { state: 'preparing' }));
  assert.deepEqual(await statuses(), addresses.map(() => 404));

  done(await operator.send('PUT', `/content-manager/collection-types/${SITE}/${site}`, { state: 'closed' }));
  assert.deepEqual(await statuses(), addresses.map(() => 200));
  const late = await create(writer, PAGE, site, { title: 'Trang muộn', ...text('Nội dung.') });
  assert.deepEqual([refused(await submit(writer, PAGE, late)).code, refused(await writer.send('POST', `/component-pages/sites/${site}/pages`, { purpose: 'gioi-thieu' })).code], ['moderation.objection', 'component-pages.site-closed']);
  done(await operator.send('PUT', `/content-manager/collection-types/${SITE}/${site}`, { state: 'open' }));
});

test('a page that its people made at the address of a demanded one becomes it; a component of another kind and a person without a name are refused', async () => {
  const site = await siteOf(app, '060');
  const writer = await app.signIn({ role: 'author', system: 'portal', unitCode: '060' });
  const own = await create(writer, PAGE, site, { title: 'Liên hệ', ...text('Địa chỉ.') });
  assert.deepEqual(done(await writer.send('POST', `/component-pages/sites/${site}/pages`, { purpose: 'lien-he' })), { documentId: own, made: false });
  const strange = refused(await writer.send('PUT', `/content-manager/collection-types/${PAGE}/${own}`, { sections: [{ __component: 'pages.nope' }] }));
  assert.ok(strange.status === 400, JSON.stringify(strange));
  const foreign = refused(await writer.send('PUT', `/content-manager/collection-types/${PAGE}/${own}`, { sections: [{ __component: 'portal.deadline-rule', workingDays: 1 }] }));
  assert.ok(foreign.status === 400, JSON.stringify(foreign));
  done(await writer.send('PUT', `/content-manager/collection-types/${PAGE}/${own}`, { sections: [{ __component: 'pages.people', people: [{ position: 'Văn thư' }] }] }));
  const nameless = refused(await submit(writer, PAGE, own));
  assert.deepEqual([nameless.code, nameless.fields], ['moderation.incomplete', ['sections.0.people.0.name']]);
});

test('PT-6.1dd: on the day of the week that the rules name, a unit is told what its site lacks, once, and others are not', async () => {
  const { remindUnits } = compiled<{ remindUnits(strapi: unknown): Promise<number> }>('plugins/component-pages/server/services/remind-units');
  const { setClock } = compiled<{ setClock(strapi: unknown, at: Date): Promise<void> }>('plugins/platform/server/public');
  const told = async (): Promise<number> => done(await author.get<{ kind: string }[]>('/notices?state=all&pageSize=100')).filter(({ kind }) => kind === 'component-pages.incomplete').length;
  const before = await told();
  await setClock(app.strapi, new Date('2025-02-21T07:00:00+07:00'));
  assert.equal(await remindUnits(app.strapi), 0, 'a Friday');
  await setClock(app.strapi, new Date('2025-02-24T07:00:00+07:00'));
  assert.ok((await remindUnits(app.strapi)) > 10);
  await remindUnits(app.strapi);
  assert.equal(await told(), before + 1);
  const operatorTold = done(await operator.get<{ kind: string }[]>('/notices?state=all&pageSize=100')).filter(({ kind }) => kind === 'component-pages.incomplete');
  assert.deepEqual(operatorTold, []);
});

test('PT-1, PT-7.2: the demo shows a site with its banner, a page of pictures, and a section of the portal that a unit writes for', async () => {
  const { body: { data: [shown] } } = await app.anonymous.get<{ details: { banner: { url: string; alternativeText: string } | null } }[]>('/api/sites?path=/huyen-ba-be');
  assert.match(shown?.details.banner?.alternativeText ?? '', /^Hình vẽ: hồ nước/);
  assert.equal((await fetch(new URL(shown?.details.banner?.url ?? '', app.url))).status, 200);
  const { body: { data: [page] } } = await app.anonymous.get<{ sections: { kind: string; pictures?: { url: string; alternativeText: string }[] }[] }[]>('/api/pages?site=/huyen-ba-be&path=/gioi-thieu/lich-su-van-hoa');
  const pictures = page?.sections.find(({ kind }) => kind === 'gallery')?.pictures ?? [];
  assert.equal(pictures.length, 4);
  for (const { url, alternativeText } of pictures) assert.ok(alternativeText !== '' && (await fetch(new URL(url, app.url))).status === 200, url);

  const { body } = await operator.get('/content-manager/collection-types/plugin::linked-copies.section-delegation');
  const [given] = (body as unknown as { results: { validFrom: string; unit: { code: string }; category: { slug: string } }[] }).results;
  assert.deepEqual([given?.unit.code, given?.category.slug, given?.validFrom], ['SVHTTDL', 'lich-su-van-hoa', '2025-02-01']);
});
