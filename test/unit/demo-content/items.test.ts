import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ArticleRow, InfoEntryRow, LegalDocumentRow } from '../../../scripts/demo-content/items';
import { timeline } from '../../../scripts/demo-content/timeline';
import { isExactDecimal } from '../../../src/content-rules/domain/exact-decimal';
import type { PortalSections, Section } from '../../../src/starting-data/sections';
import { addressOf, data, demoItems, type DemoItem } from '../../support/demo-items';

interface Person { email: string; name: string; role: string; system: string; unit: string }

let items: readonly DemoItem[];
before(async () => {
  items = await demoItems();
});

const people = data<Person[]>('demo/people.json');
const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
/** Sections that nothing hangs below; the others show what their branches hold. */
const leaves = (sections: readonly Section[]): string[] => sections.flatMap(({ slug, children }) => (children?.length ? leaves(children) : [slug]));
const held = (kind: DemoItem['kind']): Set<string> => new Set(items.filter((item) => item.kind === kind).map(({ category }) => category));

test('every section of the portal has an article and every group of basic information an entry', () => {
  const missing = (slugs: readonly string[], kind: DemoItem['kind']): string[] => slugs.filter((slug) => !held(kind).has(slug));
  assert.deepEqual(missing(leaves(data<PortalSections>('categories.json').sections), 'article'), []);
  assert.deepEqual(missing(leaves(data<Section[]>('info-categories.json')), 'info-entry'), []);
});

test('every state of every workflow occurs', () => {
  const STAGES = { portal: 3, unit: 1, 'basic-information': 1 } as const;
  for (const [workflow, stages] of Object.entries(STAGES)) {
    const found = new Set(items.filter((item) => item.workflow === workflow)
      .flatMap(({ state, stage, isPublic }) => [state, state === 'open' ? `open at ${stage}` : state, isPublic && state === 'open' ? 'public and again in review' : state]));
    const wanted = ['draft', 'returned', 'approved', 'published', 'withdrawn', 'cancelled', 'public and again in review', ...Array.from({ length: stages }, (_, n) => `open at ${n}`)];
    assert.deepEqual(wanted.filter((state) => !found.has(state)), [], workflow);
  }
});

test('a stage is passed on, an editor changes a text in review, a returned item comes back', () => {
  const acts = items.map(({ steps }) => steps.map(({ act }) => act).join(' '));
  assert.ok(acts.some((line) => /pass/.test(line)));
  assert.ok(acts.some((line) => /approve edit approve/.test(line)));
  assert.ok(acts.some((line) => /return edit submit/.test(line)));
});

test('between revisions words, table cells and pictures change', () => {
  const changes = items.flatMap(({ steps }) => steps.flatMap((step) => (step.act === 'edit' ? (step.body ?? []) : [])));
  assert.ok(changes.some(({ from, to }) => !from.includes('<td>') && !to.includes('drawing:')));
  assert.ok(changes.some(({ from, to }) => from.includes('<td>') && to.includes('<td>')));
  assert.ok(changes.some(({ from, to }) => from.includes('drawing:') && to.includes('drawing:')));
});

test('the secretariat has about forty items waiting', () => {
  const waiting = items.filter(({ workflow, state, stage }) => workflow === 'portal' && state === 'open' && stage === 1).length;
  assert.ok(waiting >= 35 && waiting <= 50, String(waiting));
});

test('everything happens in working hours of working days before the demo begins', () => {
  const local = (at: Date): string => new Date(at.getTime() + 7 * 3600 * 1000).toISOString();
  for (const { at, row } of timeline(items)) {
    const [day = '', time = ''] = local(at).split('T');
    assert.ok(at < new Date('2025-02-20T08:00:00+07:00'), `${row.key} ${day}`);
    assert.ok(![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), `${row.key} on a weekend: ${day}`);
    // The holiday of the lunar new year 2025.
    assert.ok(day < '2025-01-25' || day > '2025-02-02', `${row.key} on a holiday: ${day}`);
    assert.ok(time >= '07:00' && time < '18:00', `${row.key} at ${time}`);
  }
});

test('what stands is made up says so, and each item names author and source', () => {
  for (const { key, author, source } of items) assert.ok(author.trim() !== '' && source.trim() !== '', key);
  for (const { key, row } of items) {
    const text = JSON.stringify(row);
    assert.equal(text, text.normalize('NFC'), key);
    assert.doesNotMatch(text, /lorem ipsum/i, key);
    for (const [, address = ''] of text.matchAll(/([a-z0-9.]+@[a-z0-9.]+)/g)) {
      assert.ok(address === 'banbientap@backan.gov.vn' || address.endsWith('.example'), `${key}: ${address}`);
    }
  }
});

test('nobody decides on a text that he changed or submitted, nor twice on one text; a return and a withdrawal say why', () => {
  const known = new Set(people.map(({ email }) => email.split('@')[0]));
  for (const { key, by, steps } of items) {
    let writers = [by];
    let deciders: string[] = [];
    for (const step of steps) {
      assert.ok(known.has(step.by), `${key}: ${step.by}`);
      if (step.act === 'edit' || step.act === 'submit') {
        writers = [...writers, step.by];
        deciders = [];
      }
      if (step.act === 'publish') writers = [];
      if (step.act === 'approve' || step.act === 'return') {
        assert.ok(!writers.includes(step.by) && !deciders.includes(step.by), `${key}: ${step.by}`);
        deciders = [...deciders, step.by];
      }
      if (step.act === 'return' || step.act === 'unpublish') assert.ok(step.comment.length > 20, key);
    }
  }
});

test('ten units and more have an author, two reviewers and an administrator', () => {
  const has = (unit: string, role: string, count: number): boolean =>
    people.filter((one) => one.unit === unit && one.role === role && one.system === 'portal').length >= count;
  const whole = [...new Set(people.map(({ unit }) => unit))].filter((unit) => has(unit, 'author', 1) && has(unit, 'unit-reviewer', 2) && has(unit, 'unit-admin', 1));
  assert.ok(whole.length >= 10, whole.join(' '));
  const levels = new Map(['units-backan.json', 'agencies-backan.json'].flatMap((name) => data<{ code: string; level: string; type: string }[]>(name)).map(({ code, level, type }) => [code, `${level} ${type}`]));
  const kinds = new Set(whole.map((code) => levels.get(code)));
  for (const kind of ['department Sở', 'district Huyện', 'district Thành phố', 'commune Xã', 'commune Phường', 'commune Thị trấn']) assert.ok(kinds.has(kind), kind);
});

test('every link between our own items leads to one, and from the public only to what the public sees', () => {
  const articles = new Map(items.filter(({ kind }) => kind === 'article').map((item) => [addressOf(item), item]));
  for (const { key, bodies, isPublic } of items) {
    for (const [, href = ''] of bodies.join('\n').matchAll(/href="(\/[^"]*)"/g)) {
      const target = articles.get(href);
      assert.ok(target, `${key}: ${href}`);
      if (isPublic) assert.ok(target.isPublic, `${key}: ${href} is not public`);
    }
  }
});

test('articles on the portal have a summary once they are submitted, and many a picture', () => {
  const portal = items.filter((item) => item.kind === 'article' && item.workflow === 'portal');
  assert.deepEqual(portal.filter(({ state, row }) => state !== 'draft' && !(row as ArticleRow).summary).map(({ key }) => key), []);
  assert.ok(portal.filter(({ row }) => (row as ArticleRow).cover).length >= 20);
});

test('a document that replaces another begins when that one ends', () => {
  const documents = new Map(items.filter(({ kind }) => kind === 'legal-document').map(({ key, row }) => [key, row as LegalDocumentRow]));
  const pairs = [...documents.values()].flatMap((row) => (row.replaces ?? []).map((key) => [row, documents.get(key)] as const));
  assert.ok(pairs.length >= 5);
  for (const [row, replaced] of pairs) {
    assert.ok(replaced, row.key);
    assert.equal(replaced.effectiveTo, row.effectiveFrom, row.key);
  }
});

test('BI-3.3: figures are exact decimals with a day, and two members disagree on one of them, as a sample that says so', () => {
  const figures = items.filter(({ kind }) => kind === 'info-entry')
    .flatMap(({ category, state, by, row }) => ((row as InfoEntryRow).keyFigures ?? []).map((figure) => ({ category, state, by, ...figure } as Record<string, string>)));
  for (const { value = '', asOf = '', label } of figures) {
    assert.ok(isExactDecimal(value), `${label}: ${value}`);
    assert.match(asOf, /^\d{4}-\d\d-\d\d$/);
  }
  const samples = figures.filter(({ note = '' }) => note.startsWith('Mẫu mâu thuẫn'));
  assert.ok(samples.length > 0);
  for (const sample of samples) {
    assert.equal(sample.state, 'open');
    assert.ok(figures.some((other) => other.state === 'published' && other.by !== sample.by && other.value !== sample.value
      && (['category', 'label', 'unitOfMeasure', 'asOf'] as const).every((name) => other[name] === sample[name])), sample.label);
  }
});

test('keys are unique and fit an address', () => {
  assert.deepEqual(repeated(items.map(({ kind, key }) => `${kind} ${key}`)), []);
  for (const { key } of items) assert.match(key, /^[a-z0-9]+(-[a-z0-9]+)*$/);
});
