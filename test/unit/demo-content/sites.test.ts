import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { DelegationRow } from '../../../scripts/demo-content/delegations';
import { draw } from '../../../scripts/demo-content/drawings';
import type { SiteRow } from '../../../scripts/demo-content/sites';
import { timeline } from '../../../scripts/demo-content/timeline';
import { data, demoItems, type DemoItem } from '../../support/demo-items';

interface Person { readonly email: string; readonly role: string; readonly system: string }

const sites = data<readonly SiteRow[]>('demo/sites.json');
const delegations = data<readonly DelegationRow[]>('demo/section-delegations.json');
const people = data<readonly Person[]>('demo/people.json');

let items: readonly DemoItem[];
before(async () => {
  items = await demoItems();
});

test('every filled site of the demo has a banner, one has a gallery, and each picture says in words what it shows', () => {
  const galleries = sites.flatMap(({ pages }) => Object.values(pages).flatMap((sections) => sections ?? [])).filter(({ kind }) => kind === 'gallery');
  assert.ok(galleries.some(({ pictures }) => (pictures ?? []).length >= 3));
  for (const { unit, banner } of sites) assert.ok(banner, unit);
  for (const { drawing, alt } of [...sites.flatMap(({ banner }) => banner ?? []), ...galleries.flatMap(({ pictures }) => pictures ?? [])]) {
    assert.match(draw(drawing), /<svg/, drawing);
    assert.ok(alt.startsWith('Hình vẽ: ') && alt.length >= 20 && alt.length <= 300, alt);
  }
});

test('PT-7.2: sections are given by the operator of the portal, before they count, by decisions that say they are made up', () => {
  for (const { at, by, validFrom, decisionNumber, decisionDate } of delegations) {
    assert.deepEqual(people.filter(({ email }) => email.startsWith(`${by}@`)).map(({ role, system }) => [role, system]), [['operator', 'portal']]);
    assert.ok(decisionDate <= at.slice(0, 10) && at.slice(0, 10) < validFrom, at);
    assert.match(decisionNumber, /\(mẫu\)$/);
  }
  const { unit } = delegations.find(({ category }) => category === 'lich-su-van-hoa') ?? {};
  assert.equal(unit, 'SVHTTDL');
});

test('PT-7.2: once a section is given away nobody else of the demo begins or submits there', () => {
  for (const { category, unit, validFrom } of delegations) {
    const late = timeline(items.filter((item) => item.kind === 'article' && item.workflow === 'portal' && item.category === category))
      .filter(({ at, step }) => at >= new Date(`${validFrom}T00:00:00+07:00`) && (step === null || step.act === 'submit'));
    for (const { row } of late) assert.equal(row.unit, unit, row.key);
  }
});
