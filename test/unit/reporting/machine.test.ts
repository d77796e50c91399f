import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { REPORT_ACTIONS, REPORT_STATES, type ReportState } from '../../../src/plugins/reporting/contracts';
import { actionsIn, awaitsDecision, moveOf, returnLevels, valuesMayChange, type Head, type Move, type Moving } from '../../../src/plugins/reporting/server/domain/machine';

const MOVINGS: readonly Moving[] = [...REPORT_ACTIONS, 'lapse'];

/** Heads that can be: a draft and a reopened report stand at level 0, a submitted one above, an approved one at the last. */
const canBe = ({ state, level, levels, ticket }: Head): boolean => {
  const levelFits = state === 'draft' || state === 'reopened' ? level === 0 : state === 'submitted' ? level > 0 : state === 'approved' ? level === levels - 1 : level < levels - 1;
  return levelFits && (ticket === null || (ticket === 'asked' ? state === 'approved' : state === 'reopened')) && (state !== 'reopened' || ticket === 'allowed');
};

const heads = (levels: number): readonly Head[] => REPORT_STATES.flatMap((state) => Array.from({ length: levels }, (_, level) => level)
  .flatMap((level) => ([null, 'asked', 'allowed'] as const).map((ticket): Head => ({ state, level, levels, ticket })))).filter(canBe);

const short = ({ state, level, ticket }: Head): string => `${state} ${level}${ticket ? ` ${ticket}` : ''}`;
const outcome = (move: Move): string => ('next' in move ? short(move.next) : `- ${move.refusal}`);
const tableOf = (levels: number): Readonly<Record<string, Readonly<Record<string, string>>>> => Object.fromEntries(heads(levels).map((head) => [short(head), Object.fromEntries(
  MOVINGS.flatMap((action) => (action === 'return' ? Array.from({ length: levels }, (_, toLevel) => [`return ${toLevel}`, outcome(moveOf(head, action, { toLevel }))]) : [[action, outcome(moveOf(head, action))]])),
)]));

const never = { submit: '- not-now', approve: '- not-now', 'request-reopen': '- not-now', 'allow-reopen': '- not-now', 'refuse-reopen': '- not-now', lapse: '- not-now' };
const returns = (levels: number, ...outcomes: readonly string[]) => Object.fromEntries(Array.from({ length: levels }, (_, level) => [`return ${level}`, outcomes[level] ?? outcomes[outcomes.length - 1] ?? '- not-now']));
const closed = (levels: number) => ({ ...never, ...returns(levels, '- not-now') });

test('PR-7.3: commune, district and province: every state, act and level leads where the table says', () => {
  assert.deepEqual(tableOf(3), {
    'draft 0': { ...closed(3), submit: 'submitted 1' },
    'submitted 1': { ...never, approve: 'submitted 2', ...returns(3, 'returned 0', '- no-such-level') },
    'submitted 2': { ...never, approve: 'approved 2', ...returns(3, 'returned 0', 'returned 1', '- no-such-level') },
    'returned 0': { ...closed(3), submit: 'submitted 1' },
    'returned 1': { ...never, approve: 'submitted 2', ...returns(3, 'returned 0', '- no-such-level') },
    'reopened 0 allowed': { ...closed(3), submit: 'submitted 1', lapse: 'approved 2' },
    'approved 2': { ...closed(3), 'request-reopen': 'approved 2 asked', 'allow-reopen': '- not-asked', 'refuse-reopen': '- not-asked' },
    'approved 2 asked': { ...closed(3), 'request-reopen': '- asked-already', 'allow-reopen': 'reopened 0 allowed', 'refuse-reopen': 'approved 2' },
  });
});

test('PR-4.1: commune and province, as since July 2025: the same machine with one level less', () => {
  assert.deepEqual(tableOf(2), {
    'draft 0': { ...closed(2), submit: 'submitted 1' },
    'submitted 1': { ...never, approve: 'approved 1', ...returns(2, 'returned 0', '- no-such-level') },
    'returned 0': { ...closed(2), submit: 'submitted 1' },
    'reopened 0 allowed': { ...closed(2), submit: 'submitted 1', lapse: 'approved 1' },
    'approved 1': { ...closed(2), 'request-reopen': 'approved 1 asked', 'allow-reopen': '- not-asked', 'refuse-reopen': '- not-asked' },
    'approved 1 asked': { ...closed(2), 'request-reopen': '- asked-already', 'allow-reopen': 'reopened 0 allowed', 'refuse-reopen': 'approved 1' },
  });
});

test('PR-7.3: a return names a lower level, and nothing else is one', () => {
  const head: Head = { state: 'submitted', level: 2, levels: 3, ticket: null };
  for (const toLevel of [undefined, -1, 2, 3, 0.5, Number.NaN]) assert.deepEqual(moveOf(head, 'return', toLevel === undefined ? {} : { toLevel }), { refusal: 'no-such-level' });
  assert.deepEqual(returnLevels(head), [0, 1]);
  assert.deepEqual(returnLevels({ ...head, state: 'approved' }), []);
});

const walks = fc.tuple(fc.constantFrom(2, 3), fc.array(fc.tuple(fc.constantFrom(...MOVINGS), fc.integer({ min: 0, max: 2 })), { maxLength: 60 }));

test('PR-7.3: whatever is tried in whatever order, a report stays where one can be, and either somebody enters or somebody decides or it is approved', () => {
  fc.assert(fc.property(walks, ([levels, tries]) => {
    let head: Head = { state: 'draft', level: 0, levels, ticket: null };
    let approvedBelow = 0;
    for (const [action, toLevel] of tries) {
      const move = moveOf(head, action, { toLevel });
      if (!('next' in move)) continue;
      if (action === 'approve') approvedBelow = head.level;
      if (action === 'approve' && move.next.state === 'approved') assert.equal(approvedBelow, levels - 1, 'the last level approves last');
      head = move.next;
      assert.ok(canBe(head), short(head));
      assert.equal([valuesMayChange(head), awaitsDecision(head), head.state === 'approved'].filter(Boolean).length, 1);
    }
  }));
});

test('PR-7.3: figures stay as they are while others judge them and once they are approved', () => {
  const states = (levels: number): readonly (readonly [ReportState, number])[] => heads(levels).filter(valuesMayChange).map(({ state, level }) => [state, level]);
  assert.deepEqual(states(3), [['draft', 0], ['returned', 0], ['reopened', 0]]);
  for (const head of heads(3)) assert.equal(actionsIn(head).includes('submit'), valuesMayChange(head));
});
