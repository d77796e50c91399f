import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownAddress } from '../../../src/plugins/moderation/server/domain/own-address';

const SITES = [
  { documentId: 'root', path: '/', host: 'backan.gov.vn' },
  { documentId: 'babe', path: '/huyen-ba-be', host: null },
  { documentId: 'own', path: '/so-y-te', host: 'soyte.backan.gov.vn' },
];
const PATHS = { article: '/bai-viet/{slug}', 'legal-document': '/van-ban/{documentId}' };
const of = (address: string) => ownAddress(address, SITES, PATHS);

test('an address of ours is read as a file, a site or a page of a site', () => {
  assert.deepEqual(of('/uploads/a%20b.pdf?x=1'), { kind: 'upload', name: 'a b.pdf' });
  assert.deepEqual(of('https://backan.gov.vn/uploads/a.pdf'), { kind: 'upload', name: 'a.pdf' });
  assert.deepEqual(of('/huyen-ba-be/'), { kind: 'site' });
  assert.deepEqual(of('/bai-viet/tin-moi#muc-2'), { kind: 'page', of: 'article', by: 'slug', value: 'tin-moi', site: 'root' });
  assert.deepEqual(of('/huyen-ba-be/bai-viet/tin-moi'), { kind: 'page', of: 'article', by: 'slug', value: 'tin-moi', site: 'babe' });
  assert.deepEqual(of('https://SOYTE.backan.gov.vn/van-ban/abc'), { kind: 'page', of: 'legal-document', by: 'documentId', value: 'abc', site: 'own' });
});

test('addresses elsewhere and paths that a frontend may serve by itself are nobody\'s fault', () => {
  for (const address of ['https://chinhphu.vn/x', '/tim-kiem?q=a', '/huyen-ba-be-khac/bai-viet', 'https://backan.gov.vn.evil.example/bai-viet/x', '/%E0%A4%A']) assert.equal(of(address), null, address);
});
