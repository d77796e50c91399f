import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoViews, listsOf, type Viewed } from '../../../scripts/demo-content/views';
import { calendarOf, type HolidayData } from '../../../src/plugins/platform/server/public';
import { data } from '../../support/demo-items';

const CALENDAR = calendarOf(data<HolidayData>('holidays.json'));
const UNTIL = '2025-02-20';

const article = (index: number, since: string, site = 'a'): Viewed =>
  ({ shown: { kind: 'article', documentId: `d${index}`, site, category: index % 2 === 0 ? 'c' : null }, name: `Bài ${index}`, since, isOfPortal: site === 'a' });
const items: readonly Viewed[] = [
  ...Array.from({ length: 40 }, (_, index) => article(index, index < 20 ? '2024-06-03' : `2025-02-${String(index % 19 + 1).padStart(2, '0')}`, index % 3 === 0 ? 'b' : 'a')),
  { shown: { kind: 'legal-document', documentId: 'l', site: null, category: null }, name: 'Quyết định', since: '2024-03-01', isOfPortal: true },
];
const all = [...items, ...listsOf(items)];
const views = demoViews(all, UNTIL, CALENDAR);
const sum = (of: typeof views): number => of.reduce((total, { views: one }) => total + one, 0);

test('views of the demo are the same on every machine, whatever its items are called in the database', () => {
  const renamed = demoViews(all.map((one) => ({ ...one, shown: { ...one.shown, documentId: one.shown.documentId && `x${one.shown.documentId}` } })), UNTIL, CALENDAR);
  assert.deepEqual(renamed.map(({ day, views: one }) => [day, one]), views.map(({ day, views: one }) => [day, one]));
});

test('nothing is looked at before it is published or after today, and each thing has one figure a day', () => {
  const since = new Map(items.map(({ shown, since: day }) => [shown.documentId, day]));
  assert.ok(views.every(({ day, documentId, views: one }) => day >= '2024-12-23' && day <= UNTIL && (documentId === null || day >= since.get(documentId)!) && Number.isInteger(one) && one > 0));
  assert.equal(new Set(views.map(({ day, kind, documentId, site, category }) => [day, kind, documentId, site, category].join(' '))).size, views.length);
  assert.equal(new Set(views.map(({ day }) => day)).size, 60);
});

test('fewer look when offices are closed, most at what is new, and at the list of the portal', () => {
  const of = (day: string): number => sum(views.filter((one) => one.day === day));
  assert.ok(of('2025-01-29') < of('2025-01-15'), 'Tết');
  assert.ok(of('2025-02-16') < of('2025-02-13'), 'a Sunday');
  const [old, fresh] = ['d2', 'd32'].map((id) => sum(views.filter(({ documentId, day }) => documentId === id && day >= '2025-02-14')));
  assert.ok((fresh ?? 0) > 0 && (old ?? 0) > 0);
  const lists = views.filter(({ kind }) => kind === 'list');
  assert.ok(sum(lists.filter(({ site, category }) => site === 'a' && category === null)) > sum(lists) / 2);
});
