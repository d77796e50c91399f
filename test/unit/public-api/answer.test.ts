import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationOf } from '../../../src/public-api/answer/citation';
import { dublinCoreOf } from '../../../src/public-api/answer/dublin-core';
import { fileOf, imageOf, type FileRow } from '../../../src/public-api/answer/media';
import { canonicalUrl, portalIdentity, siteUrl, type PortalConfig } from '../../../src/public-api/answer/portal-identity';
import { categoryReference, treeOf } from '../../../src/public-api/answer/tree';
import { validityOn } from '../../../src/public-api/answer/validity';

const config: PortalConfig = { name: '', url: '', paths: { article: '/bai-viet/{slug}', 'legal-document': '/van-ban/{documentId}', 'info-entry': '/thong-tin/{documentId}', page: '/trang/{path}' } };
const root = { path: '/', host: 'backan.gov.vn', title: 'Cổng Thông tin điện tử tỉnh Bắc Kạn' };

test('PT-3.4: the portal is named by its site; settings hold while the site says nothing', () => {
  assert.deepEqual(portalIdentity(root, config, 'http://localhost:1337'), { name: root.title, host: 'backan.gov.vn', baseUrl: 'https://backan.gov.vn' });
  assert.deepEqual(portalIdentity({ ...root, host: null, title: '' }, { ...config, name: 'Cổng tỉnh', url: 'https://cong.example.vn/' }, 'http://localhost'),
    { name: 'Cổng tỉnh', host: 'cong.example.vn', baseUrl: 'https://cong.example.vn' });
  assert.equal(portalIdentity(null, config, 'http://localhost:1337').baseUrl, 'http://localhost:1337');
});

test('PT-3.4: a site has its own host, or a path on the portal', () => {
  const portal = portalIdentity(root, config, '');
  assert.equal(siteUrl({ path: '/huyen-ba-be', host: null, title: '' }, portal), 'https://backan.gov.vn/huyen-ba-be');
  assert.equal(siteUrl({ path: '/so-khdt', host: 'sokhdt.backan.gov.vn', title: '' }, portal), 'https://sokhdt.backan.gov.vn');
  assert.equal(canonicalUrl(siteUrl(root, portal), config.paths.article, { documentId: 'x', slug: 'le-hoi' }), 'https://backan.gov.vn/bai-viet/le-hoi');
});

test('PT-6.2: the citation names author, source, title and the portal', () => {
  const portal = portalIdentity(root, config, '');
  const cited = { title: 'Lễ hội', author: 'Hồng Nhung', source: 'Báo Bắc Kạn', publishedOn: '2023-01-19', url: 'https://backan.gov.vn/bai-viet/le-hoi' };
  assert.equal(citationOf(cited, portal).text,
    'Hồng Nhung: “Lễ hội”. Nguồn: Báo Bắc Kạn. Đăng trên Cổng Thông tin điện tử tỉnh Bắc Kạn (backan.gov.vn) ngày 19/01/2023: https://backan.gov.vn/bai-viet/le-hoi');
  assert.match(citationOf({ ...cited, source: 'Hồng Nhung' }, portal).text, /^Hồng Nhung: “Lễ hội”\. Đăng/);
});

test('the six mandatory elements of Dublin Core are never empty', () => {
  const metadata = dublinCoreOf({ title: 'Lễ hội', creators: [null, ''], date: '2023-01-19', description: '', publisher: 'Cổng', identifier: 'https://x' });
  for (const name of ['title', 'creator', 'date', 'description', 'publisher', 'identifier'] as const) assert.ok(metadata[name], name);
  assert.equal(dublinCoreOf({ ...metadata, creators: ['A', 'B', 'A'] }).creator, 'A; B');
});

const file: FileRow = {
  id: 1, documentId: 'f', name: 'a.jpg', url: '/uploads/a.jpg', mime: 'image/jpeg', ext: '.jpg', size: 12.34, width: 2000, height: 1000, alternativeText: '', caption: null,
  formats: { thumbnail: { url: '/uploads/t.jpg', width: 245, height: 156 }, medium: { url: '/uploads/m.jpg', width: 750, height: 375 }, small: { url: '/uploads/s.jpg', width: 500, height: 250 } },
};

test('an image lists its widths from narrow to wide, ready for srcset', () => {
  assert.equal(imageOf(file).srcset, '/uploads/s.jpg 500w, /uploads/m.jpg 750w, /uploads/a.jpg 2000w');
  assert.equal(imageOf({ ...file, formats: null, width: null, height: null }).srcset, '');
});

test('BI-5.3: a file says whether it carries a digital signature, or that nobody has looked', () => {
  assert.deepEqual([true, false, null, undefined].map((signaturePresent) => fileOf({ ...file, signaturePresent }).signature), ['present', 'absent', 'unknown', 'unknown']);
  assert.equal(fileOf(file).bytes, 12340);
});

test('the state of a document on a day', () => {
  const facts = { effectiveFrom: '2024-08-26', effectiveTo: '2025-03-01', replacedFrom: [] };
  assert.deepEqual(['2024-08-25', '2024-08-26', '2025-02-28', '2025-03-01'].map((day) => validityOn(facts, day)), ['not-yet', 'in-force', 'in-force', 'expired']);
  assert.equal(validityOn({ ...facts, effectiveTo: null, replacedFrom: [null, '2025-01-01'] }, '2025-01-01'), 'replaced');
  assert.equal(validityOn({ ...facts, effectiveTo: null, replacedFrom: ['2025-01-01'] }, '2024-12-31'), 'in-force');
  assert.equal(validityOn({ effectiveFrom: null, effectiveTo: null, replacedFrom: [] }, '2025-01-01'), 'unknown');
});

const branch = (documentId: string, parentId: string | null, order = 0) => ({ documentId, slug: documentId, name: documentId.toUpperCase(), order, parentId });

test('a tree orders its branches and knows what lies below and above', () => {
  const tree = treeOf([branch('b', 'a', 2), branch('c', 'a', 1), branch('a', null), branch('d', 'c'), branch('e', 'gone')]);
  assert.deepEqual(tree.childrenOf('a').map(({ slug }) => slug), ['c', 'b']);
  assert.deepEqual([...tree.below('a')].sort(), ['a', 'b', 'c', 'd']);
  assert.deepEqual(categoryReference(tree, 'd')?.path.map(({ slug }) => slug), ['a', 'c', 'd']);
  assert.deepEqual(tree.childrenOf(null).map(({ slug }) => slug), ['a', 'e']);
  assert.equal(categoryReference(tree, 'none'), null);
});

test('a tree with a circle in it still answers', () => {
  const tree = treeOf([branch('a', 'b'), branch('b', 'a')]);
  assert.deepEqual(tree.pathOf('a').map(({ slug }) => slug), ['b', 'a']);
  assert.deepEqual([...tree.below('a')].sort(), ['a', 'b']);
});
