import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { daysOf, periodOf, type Shown } from '../../../src/plugins/statistics/contracts';
import { dayFile } from '../../../src/plugins/statistics/server/domain/day-file';
import { daysKeptFrom, type ViewRule } from '../../../src/plugins/statistics/server/domain/view-rules';
import { stepOf } from '../../../src/plugins/statistics/server/domain/views';
import { isView } from '../../../src/view-counts/domain/is-view';
import { keyOf, Tally } from '../../../src/view-counts/domain/tally';
import { refusalOf, toldItems } from '../../../src/view-counts/told-views';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0';
const ZALO = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/500';
const COC_COC = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120.0.134 Chrome/114.0.5735.210 Safari/537.36';
const GOOGLE = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const COC_COC_BOT = 'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)';

test('PT-3.2: a view is a browser that fetches for its reader: no robot, program, prefetch or HEAD', () => {
  const get = (agent: string | undefined, headers: Record<string, string> = {}, method = 'GET'): boolean => isView({ method, headers: { ...headers, ...(agent === undefined ? {} : { 'user-agent': agent }) } });
  for (const agent of [FIREFOX, ZALO, COC_COC]) assert.equal(get(agent), true, agent);
  for (const agent of [GOOGLE, COC_COC_BOT, 'facebookexternalhit/1.1', 'curl/8.5.0', 'node', 'axios/1.7.2', 'python-requests/2.32', '', ' ', undefined]) assert.equal(get(agent), false, String(agent));
  for (const headers of [{ 'sec-purpose': 'prefetch' }, { 'sec-purpose': 'prefetch;prerender' }, { purpose: 'prefetch' }, { 'x-moz': 'prefetch' }, { 'x-purpose': 'preview' }] as Record<string, string>[]) assert.equal(get(FIREFOX, headers), false, JSON.stringify(headers));
  assert.equal(get(FIREFOX, {}, 'HEAD'), false);
  assert.equal(get(`${FIREFOX} ${'x'.repeat(10_000)}`), true, 'however long');
});

const ids = fc.option(fc.stringMatching(/^[a-z0-9]{24}$/), { nil: null });
const shown: fc.Arbitrary<Shown> = fc.record({ kind: fc.constantFrom('article', 'page', 'legal-document', 'info-entry', 'list'), documentId: ids, site: ids, category: ids });
const days = fc.constantFrom('2025-02-19', '2025-02-20');

test('PT-3.2: what is taken from a tally is what was counted, also after it was given back, and never more things than there is room for', () => {
  fc.assert(fc.property(fc.array(fc.tuple(days, shown), { maxLength: 200 }), fc.integer({ min: 1, max: 40 }), fc.nat(5), (looks, most, again) => {
    const tally = new Tally(most);
    const wanted = new Map<string, number>();
    let lost = 0;
    for (const [day, one] of looks) {
      const key = `${day} ${keyOf(one)}`;
      if (!wanted.has(key) && wanted.size >= most) lost += 1;
      else wanted.set(key, (wanted.get(key) ?? 0) + 1);
      tally.add(day, keyOf(one));
      assert.ok(tally.size <= most);
    }
    for (let time = 0; time < again; time += 1) {
      const { counts, lost: without } = tally.take();
      assert.equal(without, time === 0 ? lost : 0);
      tally.giveBack(counts);
    }
    const { counts } = tally.take();
    assert.deepEqual(new Map(counts.map(({ day, views, ...one }) => [`${day} ${keyOf(one)}`, views])), wanted);
    assert.equal(tally.size, 0);
  }));
});

test('a page tells by the address of its item, from where readers read', () => {
  const item = toldItems('/api');
  const id = 'a1b2c3d4e5f6g7h8i9j0k1l2';
  assert.equal(item({ method: 'POST', url: `/api/articles/${id}/views` } as never), `/api/articles/${id}`);
  for (const [method, url] of [['GET', `/api/articles/${id}/views`], ['POST', `/api/articles/${id}/views?x=1`], ['POST', `/api/articles/${id}/views/`], ['POST', `/api/units/${id}/views`], ['POST', '/api/articles/by-slug/views'], ['POST', `/api/articles/${id.toUpperCase()}/views`], ['POST', `//api/articles/${id}/views`]] as const) {
    assert.equal(item({ method, url } as never), null, `${method} ${url}`);
  }
  const refused = (headers: Record<string, string>): string | undefined => refusalOf({ headers: { host: 'backan.gov.vn', ...headers } }, ['https://doc.example.vn'])?.code;
  for (const origin of ['https://backan.gov.vn', 'https://doc.example.vn']) assert.equal(refused({ origin, 'content-length': '0' }), undefined);
  for (const origin of ['https://evil.example', 'null', 'https://backan.gov.vn.evil.example', 'https://sub.doc.example.vn', '']) assert.equal(refused({ origin }), 'views.origin', origin);
  assert.equal(refused({}), 'views.origin');
  assert.equal(refused({ origin: 'https://backan.gov.vn', 'content-length': '3' }), 'views.body');
  assert.equal(refused({ origin: 'https://backan.gov.vn', 'transfer-encoding': 'chunked' }), 'views.body');
});

test('days are kept for as many whole months as the rule in force says; without a rule nothing is summed up', () => {
  const rule = (dayMonths: number, validFrom: string | null, validTo: string | null): ViewRule => ({ dayMonths, legalBasis: 'Thử', validFrom, validTo });
  const rules = [rule(24, null, '2025-07-01'), rule(1, '2025-07-01', '2026-01-01')];
  assert.equal(daysKeptFrom('2025-02-20', rules), '2023-02-01');
  assert.equal(daysKeptFrom('2025-06-30', rules), '2023-06-01');
  assert.equal(daysKeptFrom('2025-07-01', rules), '2025-06-01');
  assert.throws(() => daysKeptFrom('2026-01-01', rules), /no rule/);
  assert.equal(daysKeptFrom('2025-01-31', [rule(13, null, null)]), '2023-12-01');
});

test('short periods are told by days as long as days are kept, longer ones by months', () => {
  const step = (key: string): string => stepOf(periodOf(key)!, '2023-02-01');
  assert.deepEqual([step('2025-02'), step('2025-01-01..2025-03-03'), step('2025-01-01..2025-03-04'), step('2025-Q1'), step('2023-01')], ['day', 'day', 'month', 'month', 'month']);
  assert.equal(daysOf(periodOf('2024-02')!, '2025-01-01').length, 29);
  assert.deepEqual(daysOf(periodOf('2025-02')!, '2025-02-02'), ['2025-02-01', '2025-02-02']);
});

test('a title is a text in the daily file, whatever it begins with', () => {
  const line = { day: '2025-02-20', unit: '061', site: '/huyen-ba-be', kind: 'article' as const, documentId: 'a', category: '', views: 3 };
  const file = dayFile([{ ...line, title: '=HYPERLINK("http://x","a")' }, { ...line, title: 'Tin, “bài”' }]);
  assert.equal(file, '\ufeffday,unit,site,kind,documentId,title,category,views\r\n2025-02-20,061,/huyen-ba-be,article,a,"\'=HYPERLINK(""http://x"",""a"")",,3\r\n2025-02-20,061,/huyen-ba-be,article,a,"Tin, “bài”",,3\r\n');
});
