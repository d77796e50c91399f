import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Workbook } from 'exceljs';
import type { RegisterLine } from '../../../src/plugins/accounts/contracts';
import { startApp, type TestApp } from '../../support/app';
import { makePerson, type Person } from '../../support/staff';

describe('the register of officers', () => {
  let app: TestApp;
  let poverty: Person;
  let admin: Person;
  let serving: Person;
  let ended: Person;
  let coming: Person;
  const listed = async (who: Person, query = ''): Promise<readonly RegisterLine[]> => (await who.get<RegisterLine[]>(`/accounts/register?pageSize=100${query}`)).body.data;
  const fileOf = async (who: Person, query = ''): Promise<{ readonly status: number; readonly name: string; readonly rows: unknown[][] }> => {
    const { token } = (await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email: who.email, password: who.password })).body.data;
    const answer = await fetch(`${app.url}/accounts/register.xlsx${query}`, { headers: { authorization: `Bearer ${token}` } });
    if (answer.status !== 200) return { status: answer.status, name: '', rows: [] };
    const book = new Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const rows: unknown[][] = [];
    book.worksheets[0]?.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)));
    return { status: 200, name: answer.headers.get('content-disposition') ?? '', rows };
  };

  before(async () => {
    app = await startApp();
    poverty = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
    admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '060' }]);
    const officer = { role: 'data-officer', system: 'poverty', unit: '060' } as const;
    ended = await makePerson(app, [{ ...officer, to: '2025-02-01' }], { name: 'Nguyễn Văn Trước' });
    serving = await makePerson(app, [{ ...officer, from: '2025-02-01', to: '2025-03-01', programme: 'giam-ngheo' }, { role: 'author', system: 'portal', unit: '060' }], { name: 'Đàm Văn Nay' });
    coming = await makePerson(app, [{ ...officer, from: '2025-03-01', decisionNumber: '=1+1' }], { name: 'Sầm Thị Sau' });
  });

  it('PR-5.4: it names the officer of each account, from when to when and by which decision, former ones too', async () => {
    const lines = await listed(poverty, '&unit=060&role=data-officer');
    assert.deepEqual(lines.map(({ person, from, to, state }) => [person.id, from, to, state]), [
      [ended.id, '2025-01-01', '2025-02-01', 'ended'], [serving.id, '2025-02-01', '2025-03-01', 'serving'], [coming.id, '2025-03-01', null, 'coming'],
    ]);
    assert.ok(lines.every(({ system, decisionNumber, decisionDate }) => system === 'poverty' && decisionNumber && decisionDate === '2024-12-31'));
    assert.deepEqual(lines.map(({ mayHandOver }) => mayHandOver), [false, true, false]);
    for (const [query, people] of [['&state=serving', [serving]], ['&state=coming', [coming]], ['&programme=giam-ngheo', [serving]], ['&search=sam thi', [coming]]] as const) {
      assert.deepEqual((await listed(poverty, `&unit=060&role=data-officer${query}`)).map(({ person }) => person.id), people.map(({ id }) => id), query);
    }
    assert.ok((await listed(poverty, '&role=data-approver')).every(({ role }) => role === 'data-approver'));
  });

  it('PR-5.4: it comes as a file of Excel with real days, and that somebody took it is written down', async () => {
    const { status, name, rows } = await fileOf(poverty, '?unit=060&role=data-officer');
    assert.equal(status, 200);
    assert.match(name, /can-bo-giu-tai-khoan-2025-02-20\.xlsx/);
    assert.deepEqual(rows[0]?.[0], 'Danh sách cán bộ giữ tài khoản');
    const line = rows.find((row) => row[1] === 'Đàm Văn Nay Test');
    assert.deepEqual([line?.[2], line?.[9], line?.[10], line?.[11], line?.[16]], [serving.email, new Date('2025-02-01T00:00:00Z'), new Date('2025-03-01T00:00:00Z'), 'Thử nghiệm', 'Đang giữ']);
    assert.equal(rows.find((row) => row[1] === 'Sầm Thị Sau Test')?.[11], '=1+1', 'a text stays a text');
    assert.equal(rows.length, 3 + 3);
    const [entry] = await app.sql(`select actor_id, after::text from congtinh.ledger_entries where action = 'account-register.exported' order by seq desc limit 1`);
    assert.equal(entry?.actor_id, String(poverty.id));
    assert.equal((JSON.parse(String(entry?.after)) as { lines: number }).lines, 3);
  });

  it('SD-6.3, PR-5.3: each sees the part of his unit, system and programme; who looks after nobody sees none', async () => {
    assert.deepEqual([...new Set((await listed(admin)).map(({ system, unit }) => `${system} ${unit.code}`))], ['portal 060']);
    const other = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH', programme: 'giam-ngheo' }]);
    assert.deepEqual((await listed(other, '&unit=060')).map(({ person }) => person.id), [serving.id]);
    assert.deepEqual((await fileOf(admin)).rows.filter((row) => row.includes(serving.email)).length, 1);
    for (const path of ['/accounts/register', '/accounts/register.xlsx']) assert.equal((await serving.get(path)).status, 403);
  });
});
