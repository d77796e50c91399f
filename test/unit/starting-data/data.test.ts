import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { outlineOf } from '../../../src/plugins/moderation/contracts/checklist/outline';
import { forbiddenIn, richTextOf } from '../../../src/plugins/platform/server/domain/rich-text';
import type { DeadlineRule, PortalSections, Section, SectionTemplate } from '../../../src/starting-data/sections';

const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(__dirname, '..', '..', '..', 'database', 'data', name), 'utf8')) as T;
const flat = (sections: readonly Section[]): Section[] => sections.flatMap((section) => [section, ...flat(section.children ?? [])]);
const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

const { defaultDeadlines, sections } = read<PortalSections>('categories.json');
const portal = flat(sections);
const { sites } = read<{ sites: { unit: string; path: string; title: string; host?: string }[] }>('sites.json');
const units = [
  // One commune has had two names.
  ...read<{ code: string; level: string; validTo: string }[]>('units-backan.json').filter(({ validTo }) => validTo >= '2025-07-01'),
  ...read<{ code: string; level: string }[]>('agencies-backan.json'),
];

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

test('every section has a slug of its own that an address can hold', () => {
  for (const tree of [portal, flat(read<Section[]>('info-categories.json'))]) {
    const slugs = tree.map(({ slug }) => slug);
    assert.deepEqual(repeated(slugs), []);
    assert.deepEqual(slugs.filter((slug) => !SLUG.test(slug)), []);
  }
});

test('PT-4.3: every section of the portal has one deadline rule at a time, and one on the day of the demo', () => {
  const DAY = '2025-02-20';
  const holds = (rule: DeadlineRule, day: string): boolean =>
    (rule.validFrom ?? '') <= day && (rule.validTo === null || day < rule.validTo);
  for (const { slug, deadlines = defaultDeadlines } of portal) {
    assert.equal(deadlines.filter((rule) => holds(rule, DAY)).length, 1, slug);
    const starts = deadlines.flatMap(({ validFrom }) => validFrom ?? []);
    for (const day of starts) assert.equal(deadlines.filter((rule) => holds(rule, day)).length, 1, `${slug} on ${day}`);
  }
});

test('each template belongs to a section, holds only what rich text may hold, and its tables and headings are in order', () => {
  const templates = read<SectionTemplate[]>('templates.json');
  assert.ok(templates.length >= 10);
  assert.deepEqual(repeated(templates.map(({ category }) => category)), []);
  for (const { category, body, summaryHint, checkHints } of templates) {
    assert.ok(portal.some(({ slug }) => slug === category), category);
    const html = body.join('\n');
    assert.deepEqual([forbiddenIn(html), richTextOf(html)], [[], html], category);
    const { headings, tables } = outlineOf(html);
    assert.ok(tables.every(({ hasHeader }) => hasHeader) && headings.every(({ level }) => level === 2), category);
    assert.ok(summaryHint.length <= 300 && checkHints.length > 0 && checkHints.join('\n').length <= 2000, category);
  }
});

test('PT-1: every department, district and commune has one site with an address of its own', () => {
  const must = units.filter(({ level }) => ['department', 'district', 'commune'].includes(level)).map(({ code }) => code);
  assert.deepEqual(sites.map(({ unit }) => unit).sort(), must.sort());
  assert.deepEqual(repeated(sites.map(({ path: where }) => where)), []);
  assert.deepEqual(sites.filter(({ path: where }) => where !== '/' && !SLUG.test(where.slice(1))), []);
});

test('PT-3.4: the portal stands at / of the provincial office with the domain backan.gov.vn', () => {
  const portalSite = sites.find(({ path: where }) => where === '/');
  assert.deepEqual(portalSite, { unit: 'VP-UBND', path: '/', title: 'Cổng Thông tin điện tử tỉnh Bắc Kạn', host: 'backan.gov.vn' });
});

interface Person { email: string; name: string; role: string; system: string; unit: string }

const people = read<Person[]>('demo/people.json');

test('the demo people are made up and say so', () => {
  assert.deepEqual(repeated(people.map(({ email }) => email)), []);
  for (const { email, name } of people) {
    assert.match(email, /^[a-z0-9.]+@demo\.congtinh\.example$/);
    assert.match(name, /\(mẫu\)$/);
  }
});

test('the demo people hold every function of every system', () => {
  const held = new Set(people.map(({ role, system }) => `${role} ${system}`));
  for (const duty of [
    'author portal', 'author basic-information', 'unit-reviewer portal', 'secretariat portal', 'board portal',
    'data-officer sector', 'data-officer poverty', 'data-approver sector', 'data-approver poverty',
    'unit-admin portal', 'unit-admin basic-information', 'unit-admin sector',
    'operator portal', 'operator basic-information', 'operator sector', 'operator poverty',
  ]) assert.ok(held.has(duty), duty);
});

interface IndicatorRow { code: string; name: string; aliases: string[]; measures: { name: string; factor: string }[] }
interface DutyFile { on: string; rows: { unit?: string; kind?: string; category: string }[] }

test('BI-3.3: every indicator has one code, names of its own and a first unit of measure that converts to itself', () => {
  const indicators = read<IndicatorRow[]>('indicators.json');
  assert.deepEqual(repeated(indicators.map(({ code }) => code)), []);
  assert.deepEqual(repeated(indicators.flatMap(({ name, aliases }) => [name, ...aliases]).map((each) => each.toLowerCase())), []);
  for (const { code, measures } of indicators) assert.equal(measures[0]?.factor, '1', code);
});

test('BI-8.8: each duty to provide names a unit or kind that exists and a group of the tree, once', () => {
  const slugs = new Set(flat(read<Section[]>('info-categories.json')).map(({ slug }) => slug));
  const codes = new Set([...units, ...read<{ code: string }[]>('demo/members.json')].map(({ code }) => code));
  for (const name of ['responsibilities.json', 'demo/responsibilities.json']) {
    const { rows } = read<DutyFile>(name);
    assert.deepEqual(repeated(rows.map((row) => `${row.unit ?? row.kind} ${row.category}`)), []);
    for (const row of rows) {
      assert.ok(slugs.has(row.category), row.category);
      assert.ok(row.unit === undefined ? ['district', 'commune'].includes(row.kind ?? '') : codes.has(row.unit), JSON.stringify(row));
    }
  }
});
