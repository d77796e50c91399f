import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { startApp, type Answer, type TestApp } from '../support/app';
import { loadUnits, makePerson, units, type Person } from '../support/staff';

let app: TestApp;
let operator: Person;
const UNITS = '/content-manager/collection-types/plugin::units.unit';
const count = async (): Promise<unknown> => (await app.sql('select count(*)::int as n from units'))[0]?.n;
const load = (rows: object[] | string): Promise<unknown> => units().importUnits(app.strapi, typeof rows === 'string' ? rows : JSON.stringify(rows, null, 1));
const row = (code: string, more: object = {}): object => ({ code, name: `Sở ${code}`, type: 'Sở', level: 'department', parentCode: '06', ...more });

describe('the units of the province', () => {
  before(async () => {
    app = await startApp();
    await loadUnits(app);
    operator = await makePerson(app, [{ role: 'operator', system: 'portal', unit: 'VP-UBND' }]);
  });

  it('PR-4.1: the demo knows 8 districts and 108 communes in force, and 37 of 2025 that are not yet', async () => {
    const rows = await app.sql("select kind, valid_from::text as since, count(*)::int as n from units where kind in ('district', 'commune') and (valid_to is null or valid_to > '2025-02-20') group by 1, 2 order by 1, 2 nulls first");
    const inForce = (kind: string): number => rows.filter((each) => each.kind === kind && (each.since === null || String(each.since) <= '2025-02-20')).reduce((sum, each) => sum + Number(each.n), 0);
    assert.deepEqual([inForce('district'), inForce('commune')], [8, 108]);
    assert.equal(rows.find((each) => each.since === '2025-07-01')?.n, 37);
    const tree = await units().currentTree(app.strapi);
    assert.equal(tree.covered((await units().resolveUnit(app.strapi, '06')).id, 'subtree').length > 116, true);
  });

  it('a second import of the same file changes nothing', async () => {
    const before = await app.sql('select max(updated_at) as at, count(*)::int as n from units');
    const file = readFileSync(path.resolve(__dirname, '../../database/data/units-backan.json'), 'utf8');
    assert.deepEqual(await load(file), { created: [], changed: [], unchanged: 118 });
    assert.deepEqual(await app.sql('select max(updated_at) as at, count(*)::int as n from units'), before);
  });

  it('a file with one fault stores nothing, and says the line', async () => {
    const before = await count();
    await assert.rejects(load([row('S-MOI'), row('S-LOI', { parentCode: 'KHONG-CO' })]), (error: { faults: { line: number; code: string }[] }) => {
      assert.deepEqual(error.faults.map((each) => [each.line, each.code]), [[9, 'unit.parent-unknown']]);
      return true;
    });
    assert.equal(await count(), before);
  });

  it('a file with several faults names them all at once, by line', async () => {
    const rows = [row('S-1', { parentCode: 'S-2' }), row('S-2', { parentCode: 'S-1' }), row('S-3', { colour: 1 }), row('S-4', { parentCode: 'S-3' })];
    const text = `[\n${rows.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
    await assert.rejects(load(text), (error: { faults: { line: number; code: string }[] }) => {
      assert.deepEqual(error.faults.map((each) => [each.line, each.code]), [[2, 'unit.cycle'], [4, 'field.unknown']]);
      return true;
    });
  });

  it('reports what changed, and moves the paths below', async () => {
    await load([row('S-A'), row('S-B'), row('S-C', { parentCode: 'S-A' })]);
    const report = await load([row('S-A', { parentCode: 'S-B', name: 'Sở A mới' })]) as { changed: { key: string; after: { path?: string; name?: string } }[] };
    assert.deepEqual(report.changed.map((each) => [each.key, each.after.path, each.after.name]), [['S-A', '06/S-B/S-A', 'Sở A mới'], ['S-C', '06/S-B/S-A/S-C', undefined]]);
    assert.deepEqual(await app.sql("select path from units where code in ('S-A', 'S-C') order by code"), [{ path: '06/S-B/S-A' }, { path: '06/S-B/S-A/S-C' }]);
  });

  it('a unit typed in by hand meets the same rules', async () => {
    const refused = (answer: Answer, status: number, code: string): void => assert.deepEqual([answer.status, answer.body.error?.details.code], [status, code], JSON.stringify(answer.body).slice(0, 300));
    const id = async (code: string): Promise<string> => (await units().resolveUnit(app.strapi, code)).documentId;
    const body = { code: 'S-TAY', name: 'Sở gõ tay', type: 'Sở', kind: 'department', parent: { connect: [{ documentId: await id('06') }] } };
    const made = await operator.send<{ documentId: string }>('POST', UNITS, body);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.deepEqual(await app.sql("select path from units where code = 'S-TAY'"), [{ path: '06/S-TAY' }]);
    refused(await operator.send('POST', UNITS, body), 409, 'unit.exists');
    refused(await operator.send('POST', UNITS, { ...body, code: 'S-TAY2', parent: null }), 422, 'unit.invalid');
    const place = `${UNITS}/${await id('S-TAY')}`;
    refused(await operator.send('PUT', place, { code: 'S-KHAC' }), 400, 'unit.key-fixed');
    refused(await operator.send('PUT', `${UNITS}/${await id('S-B')}`, { parent: { connect: [{ documentId: await id('S-C') }] } }), 422, 'unit.invalid');
    assert.equal((await operator.send('PUT', place, { name: 'Sở đổi tên', parent: { connect: [{ documentId: await id('VP-UBND') }] } })).status, 200);
    assert.deepEqual(await app.sql("select path, name from units where code = 'S-TAY'"), [{ path: '06/VP-UBND/S-TAY', name: 'Sở đổi tên' }]);
    const boss = await makePerson(app, [], { superAdmin: true });
    refused(await boss.send('DELETE', place), 403, 'unit.never-deleted');
  });

  it('one unit is keyed by code and first day, in the database too', async () => {
    await assert.rejects(app.sql("insert into units (document_id, code, name) values ('dddddddddddddddddddddddd', '06', 'x')"), { code: '23505' });
  });
});
