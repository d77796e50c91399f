import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import workflows from '../../../config/workflows';
import { addressesIn, blockersOf, checklistOf, CHECKLIST_RULES, chosenIn, formValues, type ChecklistPlan, type ChecklistRule, type KnownLinks } from '../../../src/plugins/moderation/contracts';

const PLAN: ChecklistPlan = {
  rules: { workflow: 'by-site', required: ['title', 'body', 'source'], fixedAfterSubmission: [] },
  labels: workflows.labels, clauses: workflows.clauses, html: ['body'], media: { cover: 'one', attachments: 'many' }, inside: {}, components: {}, bounds: workflows.checklist,
};
const SUMMARY = 'Tóm tắt đủ dài để người đọc biết bài nói về việc gì, ở đâu.';
const COMPLETE = { title: 'Ngày hội việc làm', body: '<h2>Một</h2><p>Nội dung.</p>', source: 'Sở', summary: SUMMARY, cover: null, attachments: [] };

const rules = (body: string, known: KnownLinks = {}): ChecklistRule[] => checklistOf({ ...COMPLETE, body }, PLAN, known).map(({ rule }) => rule);

test('a complete text has nothing to mend', () => {
  assert.deepEqual(checklistOf(COMPLETE, PLAN, {}), []);
});

test('PT-6.2: what is required and blank blocks, and names its field and clause', () => {
  const items = checklistOf({ ...COMPLETE, source: ' ', body: '<p>&nbsp;</p>' }, PLAN, {});
  assert.deepEqual(blockersOf(items), [{ path: 'body', message: 'Nhập «Nội dung».' }, { path: 'source', message: 'Nhập «Nguồn» (PT-6.2, BI-3.2).' }]);
});

test('a picture without alternative text blocks, in the text and as the cover; among attachments it is advice', () => {
  assert.deepEqual(rules('<p>Ảnh <img src="/uploads/a.jpg" alt=" " /></p>'), ['picture-text']);
  assert.deepEqual(rules('<p>Ảnh <img src="/uploads/a.jpg" alt="Hồ Ba Bể" /></p>'), []);
  const media = checklistOf({ ...COMPLETE, cover: { ext: '.jpg', alternativeText: '' }, attachments: [{ mime: 'image/png', name: 'b.png' }, { ext: '.pdf' }] }, PLAN, {});
  assert.deepEqual(media.map(({ rule, severity, path }) => [rule, severity, path]), [['picture-text', 'blocks', 'cover'], ['attachment-text', 'advice', 'attachments']]);
});

test('what stands in components is looked at where it stands: pictures of a gallery, texts of a section', () => {
  const plan: ChecklistPlan = {
    ...PLAN, inside: { sections: null },
    components: {
      'pages.gallery': { label: 'Thư viện ảnh', labels: { pictures: 'Ảnh' }, required: [], html: [], media: { pictures: 'one' }, inside: {} },
      'pages.people': { label: 'Danh sách cán bộ', labels: {}, required: [], html: [], media: {}, inside: { people: 'pages.person' } },
      'pages.person': { label: 'Cán bộ', labels: { photo: 'Ảnh chân dung', name: 'Họ và tên' }, required: ['name'], html: [], media: { photo: 'one' }, inside: {} },
      'pages.rich-text': { label: 'Văn bản', labels: {}, required: [], html: ['body'], media: {}, inside: {} },
    },
  };
  const sections = [
    { __component: 'pages.gallery', pictures: [{ ext: '.jpg', alternativeText: 'Hồ' }, { ext: '.jpg', alternativeText: null }] },
    { __component: 'pages.people', people: [{ name: 'A', photo: null }, { name: ' ', photo: { ext: '.png' } }] },
    { __component: 'pages.rich-text', body: '<h3>Sai cấp</h3><p>Xem <a href="/khong-co">bài này</a></p>' },
  ];
  const items = checklistOf({ ...COMPLETE, sections }, plan, { '/khong-co': 'nowhere' });
  assert.deepEqual(items.map(({ rule, path }) => [rule, path]), [
    ['required', 'sections.1.people.1.name'], ['picture-text', 'sections.0.pictures'], ['picture-text', 'sections.1.people.1.photo'], ['link-nowhere', 'sections.2.body'], ['heading-order', 'sections.2.body'],
  ]);
  assert.equal(items[0]?.message, 'Nhập «Họ và tên» ở Cán bộ.');
  assert.match(items[1]?.message ?? '', /«Ảnh» ở phần 1 \(Thư viện ảnh\)/);
  assert.deepEqual(addressesIn({ ...COMPLETE, sections }, plan), ['/khong-co']);
});

test('headings go down one level at a time, from level 2, and have words', () => {
  assert.deepEqual(rules('<h2>A</h2><h3>B</h3><h2>C</h2><h3>D</h3><h4>E</h4>'), []);
  assert.deepEqual(rules('<h3>A</h3>'), ['heading-order']);
  assert.deepEqual(rules('<h2>A</h2><h4>B</h4>'), ['heading-order']);
  assert.deepEqual(rules('<h1>A</h1>'), ['heading-order']);
  assert.deepEqual(rules('<h2>A</h2><h3> </h3>'), ['heading-empty']);
});

test('a table of several rows and columns has header cells', () => {
  assert.deepEqual(rules('<table><tbody><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>'), ['table-header']);
  assert.deepEqual(rules('<table><tbody><tr><th scope="row">A</th><td>B</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>'), []);
  assert.deepEqual(rules('<table><tbody><tr><td>A</td></tr></tbody></table>'), []);
});

test('a link says where it leads', () => {
  assert.deepEqual(rules('<p><a href="https://a.vn/">Tại đây.</a> <a href="https://a.vn/"> </a></p>'), ['link-text', 'link-text']);
  assert.deepEqual(rules('<p>Xem <a href="https://a.vn/"><img src="/uploads/a.jpg" alt="Bản đồ" /></a></p>'), []);
});

test('a file that is gone blocks; a page that is not there or not public yet is advice', () => {
  const body = '<p><a href="/uploads/a.pdf">Báo cáo năm</a> <a href="/bai-viet/x">Bài trước</a> <a href="/bai-viet/y">Bài sau</a> <a href="//evil.vn">Nơi khác</a></p>';
  assert.deepEqual(addressesIn({ body }, PLAN), ['/uploads/a.pdf', '/bai-viet/x', '/bai-viet/y']);
  const items = checklistOf({ ...COMPLETE, body }, PLAN, { '/uploads/a.pdf': 'nowhere', '/bai-viet/x': 'nowhere', '/bai-viet/y': 'not-public' });
  assert.deepEqual(items.map(({ rule }) => rule), ['file-missing', 'link-nowhere', 'link-not-public']);
  assert.equal(blockersOf(items).length, 1);
});

test('gaps of a template and paragraphs without end are advice', () => {
  assert.deepEqual(rules('<p>Ngày …/…/…, tại …</p>'), ['left-blank']);
  assert.deepEqual(rules(`<p>${'dài '.repeat(400)}</p>`), ['long-paragraph']);
  assert.deepEqual(rules('<p>Và còn nhiều việc khác…</p>'), []);
});

test('a summary is neither missing, nor short, nor long', () => {
  const of = (summary: string | null) => checklistOf({ ...COMPLETE, summary }, PLAN, {}).map(({ rule }) => rule);
  assert.deepEqual([of(null), of('Ngắn'), of('dài '.repeat(150)), of(SUMMARY)], [['length'], ['length'], ['length'], []]);
});

test('whatever the text, each finding has a rule of the list, its severity and a field; what blocks comes first', () => {
  const html = fc.array(fc.constantFrom('<h1>', '<h2>', '<h4>', '</h2>', '<p>', '</p>', '<table>', '<tr>', '<td>', 'chữ ', '<img src="/uploads/a.jpg">', '<a href="/x">', '</a>', '&nbsp;', '…/…'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(fc.property(html, fc.string(), (body, summary) => {
    const items = checklistOf({ ...COMPLETE, body, summary }, PLAN, {});
    for (const { rule, severity, path, message } of items) {
      assert.equal(severity, CHECKLIST_RULES[rule]);
      assert.ok(['body', 'summary'].includes(path) && message.length > 0);
      assert.doesNotMatch(message, /<[a-z/]/);
    }
    assert.deepEqual(items.map(({ severity }) => severity), items.map(({ severity }) => severity).sort((a, b) => (a === b ? 0 : a === 'blocks' ? -1 : 1)));
  }));
});

test('a form counts a relation by what is stored, chosen and taken away', () => {
  const attributes = { site: { type: 'relation', relation: 'manyToOne' }, title: { type: 'string' }, slug: { type: 'string' } };
  const site = (value: unknown, stored: object | null) => formValues({ values: { title: 'Đường về', site: value }, stored: stored as never, attributes }).site as unknown[];
  const none = { connect: [], disconnect: [] };
  assert.equal(site(none, { site: { count: 1 } }).length, 1);
  assert.equal(site(none, { site: { count: 0 } }).length, 0);
  assert.equal(site({ connect: [{ documentId: 'b' }], disconnect: [{ id: 1 }] }, { site: { count: 1 } }).length, 1);
  assert.equal(site({ connect: [], disconnect: [{ id: 1 }] }, { site: { count: 1 } }).length, 0);
  assert.equal(formValues({ values: { title: 'Đường về' }, stored: null, attributes }).slug, 'duong-ve');
  assert.deepEqual([chosenIn({ connect: [{ apiData: { documentId: 'b' } }] }), chosenIn({ connect: [], disconnect: [{}] }), chosenIn(none)], ['b', null, undefined]);
});
