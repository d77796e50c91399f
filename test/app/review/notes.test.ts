import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ReviewNotes } from '../../../src/plugins/moderation/contracts';
import { startApp, type Answer, type TestApp } from '../../support/app';
import { INFO_ENTRY } from '../../support/content';
import { makePerson, type Person } from '../../support/staff';
import { figure, office } from '../basic-information/world';
import { at } from './world';

const SYSTEM = 'basic-information' as const;
const DAY = { asOf: '2022-12-31' };

let app: TestApp;
let work: ReturnType<typeof office>;
let statistics: Person;
let labour: Person;
let operator: Person;

const notesOf = (who: Person, documentId: string): Promise<Answer<readonly ReviewNotes[]>> => who.get(`${at(INFO_ENTRY, documentId)}/notes`);
const notes = async (who: Person, documentId: string): Promise<readonly ReviewNotes[]> => {
  const answer = await notesOf(who, documentId);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.data;
};

describe('what other parts of the house know about an item under review', () => {
  before(async () => {
    app = await startApp();
    work = office(app);
    statistics = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'CTK' }]);
    labour = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'SLDTBXH' }]);
    operator = await makePerson(app, [{ role: 'operator', system: SYSTEM, unit: 'STTTT' }]);
  });

  it('BI-3.3: whoever reviews an entry sees another figure for the same indicator, unit and period, and what the operator found', async () => {
    const known = await work.published(statistics, operator, 'CTK', 'lao-dong', [figure('Dân số nông thôn', '251111', 'người', DAY)]);
    const { documentId } = await work.submit(labour, await work.draft(labour, 'SLDTBXH', 'lao-dong', [figure('Dân số nông thôn', '252222', 'người', DAY)]));
    const [about] = await notes(operator, documentId);
    assert.equal(about?.notes.length, 1);
    assert.deepEqual(about?.notes[0]?.sides.map(({ text }) => text).sort(), ['251.111 người', '252.222 người']);
    assert.ok(about?.notes[0]?.sides.some(({ link }) => link?.includes(known)), 'the operator may open the other');
    assert.ok(about?.act, 'and settle it');

    const [seen] = await notes(labour, documentId);
    assert.deepEqual([seen?.notes.length, seen?.act], [1, null], 'a member sees what is published and settles nothing');
    assert.ok(!JSON.stringify(seen).includes(known), 'and gets no link to a staff page that is closed to him');

    const [conflict] = (await work.figures(operator, documentId)).conflicts;
    assert.equal((await operator.send('POST', `/basic-information/conflicts/${conflict?.pair}/settlements`, { holds: 'both', reason: 'Hai cách tính (thử).' })).status, 201);
    const [settled] = await notes(labour, documentId);
    assert.deepEqual([settled?.notes[0]?.open, /Hai cách tính \(thử\)/.test(settled?.notes[0]?.finding ?? '')], [false, true]);
  });

  it('BI-3.3, BI-6.4: an unpublished figure of another unit is counted and not told', async () => {
    await work.submit(statistics, await work.draft(statistics, 'CTK', 'lao-dong', [figure('Dân số trung bình', '313131', 'người', DAY)], { title: 'Tiêu đề còn kín' }));
    const { documentId } = await work.submit(labour, await work.draft(labour, 'SLDTBXH', 'lao-dong', [figure('Dân số trung bình', '323232', 'người', DAY)]));
    const [seen] = await notes(labour, documentId);
    assert.deepEqual(seen?.notes, []);
    assert.match(seen?.lead ?? '', /^Có 1 mục chưa đăng của đơn vị khác/);
    assert.ok(!/313131|313\.131|Tiêu đề còn kín/.test(JSON.stringify(seen)));
    assert.equal((await notes(operator, documentId))[0]?.notes.length, 1, 'the operator sees both');
  });

  it('BI-6.4: nobody is told about an item that is not his to see, and a member of another group only what his part is', async () => {
    const { documentId } = await work.submit(labour, await work.draft(labour, 'SLDTBXH', 'lao-dong', [figure('Dân số nông thôn', '777', 'người', DAY)]));
    const portal = await makePerson(app, [{ role: 'board', system: 'portal', unit: 'VP-UBND' }]);
    for (const who of [statistics, portal]) assert.equal((await notesOf(who, documentId)).status, 404);
    assert.equal((await notesOf(operator, 'khongcobainay')).status, 404);
    const limited = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'SLDTBXH', categories: [await work.categoryId('y-te')] }]);
    assert.deepEqual(await notes(limited, documentId), []);
  });

  it('of an entry without figures nobody has anything to say', async () => {
    const { documentId } = await work.submit(labour, await work.draft(labour, 'SLDTBXH', 'lao-dong', [], { body: '<p>Chỉ có lời (thử).</p>' }));
    assert.deepEqual(await notes(operator, documentId), []);
  });
});
