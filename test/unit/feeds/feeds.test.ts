import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseDocument, DomUtils } from 'htmlparser2';
import { newsFeed, type News, type NewsItem } from '../../../src/feeds/news-feed';
import { robotsOf } from '../../../src/feeds/robots';
import { sitemapIndexOf, sitemapOf } from '../../../src/feeds/sitemap';
import { articleJsonLd } from '../../../src/public-page/json-ld';
import type { ArticleAnswer } from '../../../src/public-page/public-item';
import { said } from '../../../src/public-api/answer/contract';
import '../../../src/public-api/resources/article-shape';

const read = (xml: string) => parseDocument(xml, { xmlMode: true });
const textsOf = (xml: string, name: string): string[] => DomUtils.getElementsByTagName(name, read(xml)).map((one) => DomUtils.textContent(one));

const item: NewsItem = {
  title: 'Bản tin “Ba Bể” & <b>hồ</b> ]]>', url: 'https://backan.gov.vn/bai-viet/ba-be', summary: 'Tóm tắt & <i>chữ</i>', author: 'Nông Thị A', category: 'Tin trong tỉnh',
  publishedAt: '2025-02-19T01:00:00.000Z', changedAt: '2025-02-20T01:00:00.000Z', image: { url: 'https://backan.gov.vn/uploads/a.jpg', mime: 'image/jpeg' },
};
const news = (items: readonly NewsItem[]): News => ({ title: 'Cổng tỉnh', home: 'https://backan.gov.vn', publisher: 'UBND tỉnh', items, addresses: { rss: 'https://backan.gov.vn/rss.xml', atom: 'https://backan.gov.vn/atom.xml' } });

test('a feed names title, address, author, section and day of each article, in both forms', () => {
  const [rss, atom] = [newsFeed(news([item]), 'rss'), newsFeed(news([item]), 'atom')];
  assert.deepEqual(textsOf(rss, 'title'), ['Cổng tỉnh', item.title]);
  assert.deepEqual([textsOf(rss, 'dc:creator'), textsOf(rss, 'author'), textsOf(rss, 'category'), textsOf(rss, 'guid')], [[item.author], [], [item.category], [item.url]]);
  assert.deepEqual(textsOf(rss, 'pubDate'), ['Wed, 19 Feb 2025 01:00:00 GMT']);
  assert.deepEqual(textsOf(atom, 'updated'), ['2025-02-20T01:00:00.000Z', '2025-02-20T01:00:00.000Z']);
  assert.deepEqual(textsOf(atom, 'name'), ['UBND tỉnh', item.author]);
  assert.match(atom, /<link rel="self" href="https:\/\/backan\.gov\.vn\/atom\.xml"\/>/);
});

test('the same articles give the same feed, whenever it is asked; an empty one too', () => {
  for (const form of ['rss', 'atom'] as const) {
    assert.equal(newsFeed(news([item]), form), newsFeed(news([item]), form));
    assert.match(newsFeed(news([]), form), /Cổng tỉnh/);
  }
});

test('whatever a title holds, the feed is well-formed and the title comes back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (typed) => {
    const title = `a${typed.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '')}a`;
    for (const form of ['rss', 'atom'] as const) assert.equal(textsOf(newsFeed(news([{ ...item, title }]), form), 'title').at(-1), title);
  }));
});

test('a sitemap holds its addresses as XML wants them, and days only where they are known', () => {
  const xml = sitemapOf([{ url: 'https://backan.gov.vn/bai-viet/a?b=1&c="2"', changedAt: '2025-02-20T01:00:00.000Z' }, { url: 'https://backan.gov.vn/', changedAt: null }]);
  assert.deepEqual(textsOf(xml, 'loc'), ['https://backan.gov.vn/bai-viet/a?b=1&c="2"', 'https://backan.gov.vn/']);
  assert.deepEqual(textsOf(xml, 'lastmod'), ['2025-02-20T01:00:00.000Z']);
  assert.deepEqual(textsOf(sitemapIndexOf([{ url: 'https://backan.gov.vn/sitemap-1.xml', changedAt: null }]), 'loc'), ['https://backan.gov.vn/sitemap-1.xml']);
});

test('crawlers are kept out of the rooms of the staff and shown the sitemap', () => {
  assert.equal(robotsOf(['https://backan.gov.vn/sitemap.xml']), 'User-agent: *\nDisallow: /admin\nAllow: /\n\nSitemap: https://backan.gov.vn/sitemap.xml\n');
});

test('JSON-LD says what the article says, and no text of an article ends the script', () => {
  const example = said.get('Article')?.examples[0] as ArticleAnswer;
  const text = articleJsonLd({ ...example, title: '</script><script>alert(1)</script><!--', cover: { documentId: 'x', url: '/uploads/a.jpg', alternativeText: null, caption: null, width: 10, height: 10, mime: 'image/jpeg', variants: [{ url: '/uploads/a.jpg', width: 10, height: 10 }], srcset: '' } });
  assert.doesNotMatch(text, /</);
  const told = JSON.parse(text) as Record<string, unknown>;
  assert.deepEqual([told['@type'], told.headline, told.datePublished, told.mainEntityOfPage], ['NewsArticle', '</script><script>alert(1)</script><!--', example.firstPublishedAt, example.canonicalUrl]);
  assert.deepEqual(told.image, ['https://backan.gov.vn/uploads/a.jpg']);
  assert.deepEqual(told.author, { '@type': 'Person', name: example.author });
});
