import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ExpectedPage, SiteTemplate } from '../../../src/plugins/component-pages/contracts';
import { badness, findingsOf, monthsAfter, type KnownPage, type KnownSite } from '../../../src/plugins/component-pages/server/domain/completeness';
import { responsibleOn } from '../../../src/plugins/component-pages/server/domain/responsible';
import { isEmptyPage } from '../../../src/plugins/component-pages/server/domain/section-text';
import { emptyTerm, overlappingTerm, type Term } from '../../../src/content-rules/domain/terms-of-office';

const TODAY = '2025-02-20';
const expected = (key: string, more: Partial<ExpectedPage> = {}): ExpectedPage =>
  ({ key, title: key, slug: key, hint: '', mandatory: true, reviewMonths: 12, legalBasis: '', sections: ['rich-text'], ...more });
const template = (...pages: ExpectedPage[]): SiteTemplate => ({ key: 'thu', name: 'Thử', pages, header: [], footer: [] });
const known = (purpose: string, more: Partial<KnownPage> = {}): KnownPage =>
  ({ documentId: purpose, title: purpose, purpose, published: true, underWay: false, empty: false, changedOn: '2025-01-01', reviewOn: null, ...more });
const site = (pages: readonly KnownPage[], more: Partial<KnownSite> = {}): KnownSite =>
  ({ pages, profile: { documentId: 'tt', contacts: 1, responsible: true }, profileDraft: null, menus: ['header'], menuDraft: null, missed: [], ...more });
const kinds = (one: KnownSite, demanded?: SiteTemplate): string[] => findingsOf(one, demanded, TODAY).map(({ kind }) => kind);

test('PT-4.1: a demanded page is missing until readers see it; one in review waits', () => {
  assert.deepEqual(kinds(site([]), template(expected('a'))), ['page-missing']);
  assert.deepEqual(kinds(site([known('a', { published: false })]), template(expected('a'))), ['page-missing']);
  assert.deepEqual(kinds(site([known('a', { published: false, underWay: true })]), template(expected('a'))), ['page-unpublished']);
  assert.deepEqual(kinds(site([known('a')]), template(expected('a'))), []);
  assert.deepEqual(kinds(site([]), template(expected('a', { mandatory: false }))), ['optional-missing']);
  assert.deepEqual(kinds(site([known('a', { empty: true })]), template(expected('a'))), ['page-empty']);
});

test('PT-6.1dd: a page is stale from its review day on, or when it is older than its kind may be', () => {
  assert.deepEqual(kinds(site([known('a', { changedOn: '2024-02-20' })]), template(expected('a'))), ['page-stale']);
  assert.deepEqual(kinds(site([known('a', { changedOn: '2024-02-21' })]), template(expected('a'))), []);
  assert.deepEqual(kinds(site([known('a', { changedOn: '2020-01-01', reviewOn: '2025-02-21' })]), template(expected('a'))), []);
  assert.deepEqual(kinds(site([known('a', { reviewOn: TODAY })]), template(expected('a'))), ['page-stale']);
  assert.deepEqual(kinds(site([known('a', { changedOn: '2020-01-01' })]), template(expected('a', { reviewMonths: null }))), []);
  assert.deepEqual(kinds(site([known('khac', { purpose: null, reviewOn: '2025-01-01' })])), ['page-stale']);
});

test('PT-8.2, PT-4.3: nobody responsible, no contact and a missed deadline are told; what law demands comes first', () => {
  const bare = site([], { profile: null, menus: [], missed: [{ contentType: 'api::article.article', documentId: 'x', title: 'Bài', dueOn: '2025-02-10' }] });
  assert.deepEqual(kinds(bare, template(expected('nen', { mandatory: false }), expected('phai'))),
    ['responsible-missing', 'page-missing', 'contact-missing', 'deadline-missed', 'menu-missing', 'optional-missing']);
});

test('months are counted by the calendar, a shorter month ends on its last day', () => {
  assert.equal(monthsAfter('2024-08-31', 6), '2025-02-28');
  assert.equal(monthsAfter('2023-08-31', 6), '2024-02-29');
  assert.equal(monthsAfter('2024-11-15', 3), '2025-02-15');
});

const pages = fc.array(fc.record({
  purpose: fc.constantFrom('a', 'b', 'c', null), published: fc.boolean(), underWay: fc.boolean(), empty: fc.boolean(),
  changedOn: fc.constantFrom('2020-01-01', '2025-01-01', null), reviewOn: fc.constantFrom('2024-12-31', '2026-01-01', null),
}).map((one) => known('a', { ...one })), { maxLength: 6 });

test('property: publishing a fresh page for every demanded key leaves no finding about demanded pages, and never makes a site worse', () => {
  const demanded = template(expected('a'), expected('b'), expected('c', { mandatory: false }));
  fc.assert(fc.property(pages, (list) => {
    const before = findingsOf(site(list), demanded, TODAY);
    const fresh = demanded.pages.map(({ key }) => known(key, { documentId: `moi-${key}` }));
    const others = list.filter(({ purpose }) => purpose === null);
    const after = findingsOf(site([...fresh, ...others]), demanded, TODAY);
    assert.ok(after.every(({ page }) => page === null));
    assert.ok(badness(after) <= badness(before));
  }));
});

const day = fc.integer({ min: 0, max: 30 }).map((at) => `2025-01-${String(at + 1).padStart(2, '0')}`);
const terms = fc.array(fc.record({ from: day, to: fc.option(day, { nil: null }) }), { maxLength: 4 });

test('property: terms that pass the rule give at most one responsible person on every day, and others are refused', () => {
  const covers = ({ from, to }: Term, on: string): boolean => (from ?? '') <= on && (to === null || on < to);
  fc.assert(fc.property(terms, (list) => {
    fc.pre(emptyTerm(list) < 0);
    const days = Array.from({ length: 32 }, (_, at) => `2025-01-${String(at + 1).padStart(2, '0')}`);
    const crowded = days.some((on) => list.filter((term) => covers(term, on)).length > 1);
    assert.equal(overlappingTerm(list) >= 0, crowded);
    if (crowded) return;
    for (const on of days) assert.equal(responsibleOn(list.map((term, at) => ({ ...term, name: String(at), position: '' })), on) !== null, list.some((term) => covers(term, on)));
  }));
});

test('a page of headings and blanks is empty; lists that fill themselves are not', () => {
  assert.ok(isEmptyPage([]));
  assert.ok(isEmptyPage([{ __component: 'pages.rich-text', heading: 'Tiêu đề', body: '<p>&nbsp; </p>' }, { __component: 'pages.people', people: [] }, { __component: 'pages.contact', ofSite: false, points: [] }]));
  assert.ok(!isEmptyPage([{ __component: 'pages.article-list' }]));
  assert.ok(!isEmptyPage([{ __component: 'pages.contact', ofSite: true }]));
  assert.ok(!isEmptyPage([{ __component: 'pages.rich-text', body: '<p>Có chữ</p>' }]));
});
