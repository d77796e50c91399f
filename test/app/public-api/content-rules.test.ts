import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startApp, type TestApp } from '../../support/app';
import { ARTICLE, articleData, change, documentData, entryData, INFO_ENTRY, layGround, LEGAL_DOCUMENT, make, type Ground } from '../../support/content';

const CATEGORY = 'api::category.category';

let app: TestApp;
let ground: Ground;
before(async () => {
  app = await startApp();
  ground = await layGround(app);
});

const slugOf = async (documentId: string): Promise<unknown> =>
  ((await app.strapi.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: { $null: true } } })) as { slug: unknown }).slug;

interface Refusal { code: string; status: number; fields: { path: string }[] }

/** The refusal of some work: its code, status and the fields it names. */
const refusal = async (work: Promise<unknown>): Promise<{ code: string; status: number; paths: string[] }> => {
  try {
    await work;
  } catch (error) {
    const { code, status, fields } = error as Refusal;
    return { code, status, paths: (fields ?? []).map(({ path }) => path) };
  }
  throw new Error('Nothing was refused');
};

const fulfilled = (results: PromiseSettledResult<string>[]): string[] => results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

test('an article without an address gets one made of its Vietnamese title', async () => {
  const documentId = await make(app, ARTICLE, articleData(ground, { title: 'Đồng bào vùng cao đón Tết' }));
  assert.equal(await slugOf(documentId), 'dong-bao-vung-cao-don-tet');
});

test('the same title again gets the next number; on another site it stays', async () => {
  const title = 'Họp giao ban tháng Hai';
  const [one, two] = [await make(app, ARTICLE, articleData(ground, { title })), await make(app, ARTICLE, articleData(ground, { title }))];
  const elsewhere = await make(app, ARTICLE, articleData(ground, { title, site: ground.districtSite, unit: ground.district }));
  assert.deepEqual(await Promise.all([one, two, elsewhere].map(slugOf)), ['hop-giao-ban-thang-hai', 'hop-giao-ban-thang-hai-2', 'hop-giao-ban-thang-hai']);
});

test('ten articles of one title at the same moment get ten addresses', async () => {
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => make(app, ARTICLE, articleData(ground, { title: 'Cùng một lúc' }))));
  const slugs = await Promise.all(fulfilled(results).map(slugOf));
  assert.equal(slugs.length, 10);
  assert.equal(new Set(slugs).size, 10);
});

test('an address that another article of the site has is refused with the field', async () => {
  await make(app, ARTICLE, articleData(ground, { slug: 'dia-chi-rieng' }));
  assert.deepEqual(await refusal(make(app, ARTICLE, articleData(ground, { slug: 'dia-chi-rieng' }))), { code: 'content.taken', status: 409, paths: ['slug'] });
});

test('of two who take one address at the same moment one wins, and nothing of the other is stored', async () => {
  const results = await Promise.allSettled([1, 2, 3, 4].map((n) => make(app, ARTICLE, articleData(ground, { title: `Người ${n}`, slug: 'tranh-nhau' }))));
  assert.equal(fulfilled(results).length, 1);
  assert.equal(await app.strapi.db.query(ARTICLE).count({ where: { slug: 'tranh-nhau' } }), 1);
});

test('an address that was given up is free again', async () => {
  const first = await make(app, ARTICLE, articleData(ground, { slug: 'bo-di' }));
  await change(app, ARTICLE, first, { slug: 'doi-khac' });
  const second = await make(app, ARTICLE, articleData(ground, { slug: 'bo-di' }));
  await app.strapi.documents(ARTICLE).delete({ documentId: second });
  assert.ok(await make(app, ARTICLE, articleData(ground, { slug: 'bo-di' })));
});

test('a copy of an article gets an address of its own', async () => {
  const documentId = await make(app, ARTICLE, articleData(ground, { title: 'Bản gốc' }));
  const copy = (await app.strapi.documents(ARTICLE).clone({ documentId, data: {} })) as unknown as { documentId: string };
  assert.equal(await slugOf(copy.documentId), 'ban-goc-2');
});

test('an original\'s address is http or https, its day not in the future', async () => {
  for (const originalUrl of ['javascript:alert(1)', 'ftp://baobackan.vn', '//baobackan.vn', 'baobackan.vn']) {
    assert.deepEqual(await refusal(make(app, ARTICLE, articleData(ground, { originalUrl }))), { code: 'content.refused', status: 400, paths: ['originalUrl'] });
  }
  assert.deepEqual((await refusal(make(app, ARTICLE, articleData(ground, { originalDate: '2025-02-21' })))).paths, ['originalDate']);
  assert.ok(await make(app, ARTICLE, articleData(ground, { originalUrl: 'https://baobackan.vn/tin', originalDate: '2025-02-20' })));
});

test('a category cannot hang below itself', async () => {
  const top = await make(app, CATEGORY, { name: 'Gốc', slug: 'thu-goc' });
  const middle = await make(app, CATEGORY, { name: 'Giữa', slug: 'thu-giua', parent: top });
  const leaf = await make(app, CATEGORY, { name: 'Lá', slug: 'thu-la', parent: middle });
  for (const parent of [leaf, middle, top]) {
    assert.deepEqual(await refusal(change(app, CATEGORY, top, { parent })), { code: 'content.refused', status: 400, paths: ['parent'] });
  }
  await change(app, CATEGORY, leaf, { parent: top });
});

test('two categories hung below each other at the same moment: one of the two is refused', async () => {
  const [a, b] = [await make(app, CATEGORY, { name: 'A', slug: 'thu-a' }), await make(app, CATEGORY, { name: 'B', slug: 'thu-b' })];
  const results = await Promise.allSettled([change(app, CATEGORY, a, { parent: b }), change(app, CATEGORY, b, { parent: a })]);
  assert.equal(results.filter(({ status }) => status === 'rejected').length, 1);
});

test('the template of a section is HTML by the rules of every text, in a column of unlimited text', async () => {
  const template = '<h2>Thành phần</h2><p>Nội dung <strong>chính</strong></p>';
  const documentId = await make(app, CATEGORY, { name: 'Có mẫu', slug: 'thu-co-mau', bodyTemplate: template });
  assert.deepEqual((await refusal(change(app, CATEGORY, documentId, { bodyTemplate: '<p>Một</p><script>alert(1)</script>' }))).paths, ['bodyTemplate']);
  const [stored] = await app.sql('select body_template, pg_typeof(body_template)::text as type from categories where document_id = $1', [documentId]);
  assert.deepEqual(stored, { body_template: template, type: 'text' });
});

test('a category that others hang on is not deleted', async () => {
  const top = await make(app, CATEGORY, { name: 'Trên', slug: 'thu-tren' });
  const below = await make(app, CATEGORY, { name: 'Dưới', slug: 'thu-duoi', parent: top });
  assert.equal((await refusal(app.strapi.documents(CATEGORY).delete({ documentId: top }))).code, 'content.in-use');
  await app.strapi.documents(CATEGORY).delete({ documentId: below });
  await app.strapi.documents(CATEGORY).delete({ documentId: top });
});

test('PT-3.4: a path and a host lead to one site, also when two are made at the same moment', async () => {
  const SITE = 'plugin::component-pages.site';
  const site = (path: string, host: string) => make(app, SITE, { path, host, title: 'Trang thử', unit: ground.unit });
  assert.equal(fulfilled(await Promise.allSettled([site('/cung-duong', 'a.backan.gov.vn'), site('/cung-duong', 'b.backan.gov.vn')])).length, 1);
  await site('/rieng', 'c.backan.gov.vn');
  assert.deepEqual(await refusal(site('/khac', 'c.backan.gov.vn')), { code: 'content.taken', status: 409, paths: ['host'] });
});

test('deadlines that count from the same event do not share a day', async () => {
  const deadline = (validFrom: string | null, validTo: string | null, workingDays = 5) => ({ workingDays, countedFrom: 'issue', validFrom, validTo, legalBasis: 'Luật 104/2016/QH13, Điều 18.4' });
  const save = (slug: string, deadlines: object[]) => make(app, CATEGORY, { name: slug, slug, deadlines });
  assert.deepEqual((await refusal(save('han-trung', [deadline(null, '2022-08-16'), deadline('2022-08-15', null, 2)]))).paths, ['deadlines.1.validFrom']);
  assert.deepEqual((await refusal(save('han-nguoc', [deadline('2022-08-15', '2022-08-15')]))).paths, ['deadlines.0.validTo']);
  assert.ok(await save('han-noi-tiep', [deadline(null, '2022-08-15'), deadline('2022-08-15', null, 2)]));
});

test('a legal document stands in the system once', async () => {
  const paper = { number: '4321/2024' };
  await make(app, LEGAL_DOCUMENT, documentData(ground, paper));
  assert.deepEqual(await refusal(make(app, LEGAL_DOCUMENT, documentData(ground, { ...paper, symbol: 'qđ-ubnd' }))), { code: 'content.taken', status: 409, paths: ['number'] });
  assert.ok(await make(app, LEGAL_DOCUMENT, documentData(ground, { ...paper, issuer: 'Ủy ban nhân dân huyện Ba Bể' })));
});

test('a legal document\'s number, symbol and days make sense', async () => {
  for (const [data, path] of [
    [{ number: '11/2024/QĐ-UBND' }, 'number'],
    [{ symbol: 'QĐ UBND' }, 'symbol'],
    [{ effectiveTo: '2024-08-26' }, 'effectiveTo'],
    [{ effectiveFrom: '0024-08-26' }, 'effectiveFrom'],
    [{ nationalRecordUrl: 'vbpl.vn' }, 'nationalRecordUrl'],
  ] as const) {
    const { code, paths } = await refusal(make(app, LEGAL_DOCUMENT, documentData(ground, data)));
    assert.ok(code === 'content.refused' && paths.includes(path), `${path}: ${paths.join()}`);
  }
});

test('a legal document does not replace itself', async () => {
  const documentId = await make(app, LEGAL_DOCUMENT, documentData(ground));
  assert.deepEqual((await refusal(change(app, LEGAL_DOCUMENT, documentId, { replaces: [documentId] }))).paths, ['replaces']);
});

test('key figures are exact decimals and keep their digits', async () => {
  const figure = (value: string) => [{ label: 'Dân số', value, unitOfMeasure: 'người', asOf: '2023-12-31' }];
  for (const value of ['-0', '007', '01.50']) {
    assert.deepEqual((await refusal(make(app, INFO_ENTRY, entryData(ground, { keyFigures: figure(value) })))).paths, ['keyFigures.0.value']);
  }
  const exact = '1234567890123456789012345678.0123456789';
  const documentId = await make(app, INFO_ENTRY, entryData(ground, { keyFigures: figure(exact) }));
  const row = (await app.strapi.db.query(INFO_ENTRY).findOne({ where: { documentId }, populate: { keyFigures: true } })) as { keyFigures: { value: string }[] };
  assert.equal(row.keyFigures[0]?.value, exact);
});
