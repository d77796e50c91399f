import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type * as Notices from '../../../src/plugins/notices/server/public';
import { startApp, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import { setBusinessDay } from '../../support/content';
import { COMMUNES, makeReportingWorld, type ReportingWorld } from '../../support/reporting-world';
import type { Person } from '../../support/staff';
import { doAct, enter, GOOD, reporting } from './work';

const notices = compiled<typeof Notices>('plugins/notices/server/public');

let app: TestApp;
let world: ReportingWorld;

interface Told { readonly kind: string; readonly title: string; readonly text: string; readonly link: string; readonly at: string }

/** What somebody was told by reminders since the last time he was asked. */
const heard = async (who: Person): Promise<readonly (readonly [kind: string, title: string])[]> => {
  const all = (await who.get<Told[]>('/notices?state=unread&pageSize=100')).body.data.filter(({ link }) => !link.includes('/reports/'));
  await who.send('POST', '/notices/read-all', {});
  return all.map(({ kind, title }) => [kind.replace('reporting.', ''), title] as const);
};
/** The night's job on a day. */
const night = async (day: string): Promise<number> => {
  await setBusinessDay(app, day);
  return reporting.remind(app.strapi);
};

describe('reminders', () => {
  before(async () => {
    app = await startApp();
    world = await makeReportingWorld(app);
    for (const template of ['T1', 'T2', 'T3']) await world.open(world.periods.current, template, COMMUNES.choRa);
    await world.open(world.periods.current, 'T1', COMMUNES.banhTrach);
    await world.open(world.periods.previous, 'T1', COMMUNES.choRa);
    await setBusinessDay(app, '2025-02-20');
    const [handedIn] = (await world.people.officer.get<{ id: number }[]>(`/reporting/reports?template=T1&period=${world.periods.current}`)).body.data;
    await enter(world.people.officer, handedIn?.id ?? 0, GOOD);
    await doAct(world.people.officer, handedIn?.id ?? 0, 'submit');
    for (const who of Object.values(world.people)) await who.send('POST', '/notices/read-all', {});
  });

  it('PR-9.4: before, on and after the due day whoever enters is told of all his reports at once; later the level above, then the one above that', async () => {
    const { officer, neighbour, district, province, otherDistrict } = world.people;
    await night('2025-03-10');
    assert.deepEqual(await heard(officer), [], 'not yet');
    await night('2025-03-20');
    assert.deepEqual([await heard(officer), await heard(neighbour), await heard(district)],
      [[['due-soon', '2 báo cáo sắp đến hạn: Năm 2024 (thử)']], [['due-soon', '1 báo cáo sắp đến hạn: Năm 2024 (thử)']], []], 'ten days before; what was handed in and closed periods are left out');
    await night('2025-03-30');
    assert.equal((await heard(officer))[0]?.[0], 'due-soon', 'on the day');
    await night('2025-03-31');
    assert.deepEqual(await heard(officer), [['overdue', '2 báo cáo quá hạn: Năm 2024 (thử)']]);
    await night('2025-04-04');
    assert.deepEqual([await heard(officer), await heard(district), await heard(province), await heard(otherDistrict)],
      [[], [['overdue-below', '3 báo cáo của đơn vị cấp dưới quá hạn: Năm 2024 (thử)']], [], []], 'five days late');
    await night('2025-04-14');
    assert.deepEqual([await heard(district), await heard(province)], [[], [['overdue-below', '3 báo cáo của đơn vị cấp dưới quá hạn: Năm 2024 (thử)']]], 'fifteen days late');
  });

  it('PR-9.4: a report that was returned is wanted by its own day', async () => {
    const { district, officer } = world.people;
    await setBusinessDay(app, '2025-02-20');
    const [line] = (await district.get<{ id: number }[]>('/reporting/reports?waiting=decide&search=Chợ Rã')).body.data;
    await doAct(district, line?.id ?? 0, 'return', { reason: 'incomplete', comment: 'Thử', wantedOn: '2025-02-27' });
    await heard(officer);
    await night('2025-02-26');
    assert.deepEqual(await heard(officer), [['due-soon', '1 báo cáo sắp đến hạn: Năm 2024 (thử)']]);
    await night('2025-02-28');
    assert.deepEqual(await heard(officer), [['overdue', '1 báo cáo quá hạn: Năm 2024 (thử)']]);
  });

  it('PR-9.4: a second run of a day tells nothing anew, one mail a day carries all, and a mail that fails harms nothing', async () => {
    const { officer } = world.people;
    await night('2025-03-27');
    assert.equal(await reporting.remind(app.strapi) > 0, true);
    const told = (await officer.get<Told[]>('/notices?state=unread&pageSize=100')).body.data.filter(({ kind }) => kind === 'reporting.due-soon');
    assert.deepEqual(told.map(({ link }) => link), ['/plugins/reporting']);
    assert.match(told[0]?.text ?? '', /T2, Thị trấn Chợ Rã: hạn 30\/03\/2025 \(còn 3 ngày\)/);
    const mails = async (): Promise<number> => Number((await app.sql("select count(*)::int as n from graphile_worker._private_jobs", [], 'super'))[0]?.n);
    const was = await mails();
    await setBusinessDay(app, '2025-03-28');
    await notices.sendDigests(app.strapi, new Date('2025-03-28T00:00:00Z'));
    const queued = await app.sql("select payload::text as payload from graphile_worker._private_jobs where payload::text like $1", [`%${officer.email}%`], 'super');
    assert.ok((await mails()) > was && queued.filter(({ payload }) => String(payload).includes('Báo cáo sắp đến hạn')).length === 1, 'one mail for him');
    // The table of notices is out of reach: nobody is told, and the acts go on.
    await app.sql('alter table congtinh.notices rename to notices_gone', undefined, 'owner');
    const [line] = (await officer.get<{ id: number }[]>('/reporting/reports?template=T1&waiting=enter')).body.data;
    assert.equal((await doAct(officer, line?.id ?? 0, 'submit')).state, 'submitted');
    await app.sql('alter table congtinh.notices_gone rename to notices', undefined, 'owner');
  });
});
