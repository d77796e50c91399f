import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { RequestRow } from '../../../scripts/demo-content/requests';
import { timeline } from '../../../scripts/demo-content/timeline';
import { MOVES } from '../../../src/plugins/content-requests/server/domain/machine';
import type { RequestState } from '../../../src/plugins/content-requests/contracts';
import { data, demoItems, type DemoItem } from '../../support/demo-items';

interface Person { readonly email: string; readonly role: string; readonly system: string; readonly unit: string }

const requests = data<readonly RequestRow[]>('demo/content-requests.json');
const people = data<readonly Person[]>('demo/people.json');
const personOf = (by: string): Person | undefined => people.find(({ email }) => email.startsWith(`${by}@`));

let items: readonly DemoItem[];
before(async () => {
  items = await demoItems();
});

test('the demo’s requests are raised, answered and closed by those whose work it is, each step from a state that allows it', () => {
  for (const { key, by, unit, steps } of requests) {
    assert.ok(['secretariat', 'operator'].includes(personOf(by)?.role ?? ''), key);
    let state: RequestState = 'open';
    for (const step of steps) {
      const who = personOf(step.by);
      assert.ok(step.act === 'answer' ? who?.unit === unit && ['author', 'unit-reviewer'].includes(who.role) : ['secretariat', 'operator'].includes(who?.role ?? ''), `${key} ${step.act}`);
      assert.ok(MOVES[step.act].from.includes(state), `${key}: ${step.act} from ${state}`);
      state = MOVES[step.act].to;
    }
  }
});

test('requests in several states lie in working hours before the demo begins, and what an answer names is public by then', () => {
  assert.ok(requests.length >= 3);
  assert.ok(requests.some(({ steps }) => steps.length === 0) && requests.some(({ steps }) => steps.at(-1)?.act === 'close') && requests.some(({ steps }) => steps.some(({ act }) => act === 'reopen')));
  const publications = new Map(timeline(items).flatMap(({ at, row, step }) => (step?.act === 'publish' ? [[row.key, at] as const] : [])));
  for (const { at, row, step } of timeline(requests)) {
    const local = new Date(at.getTime() + 7 * 3_600_000).toISOString();
    assert.ok(local < '2025-02-20T08:00' && local.slice(11) >= '07:00' && local.slice(11) < '18:00', `${row.key} ${local}`);
    assert.ok(![0, 6].includes(new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay()), `${row.key} on a weekend: ${local}`);
    if (step?.act !== 'answer') continue;
    for (const key of step.documents ?? []) assert.ok((publications.get(key) ?? at) < at, `${row.key}: ${key}`);
  }
});

test('what is made up in a request says so', () => {
  for (const { key, documentNumber } of requests) if (documentNumber !== undefined) assert.match(documentNumber, /\(mẫu\)/, key);
});
