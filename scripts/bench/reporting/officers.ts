import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import type { SaveResult } from '../../../src/plugins/reporting/contracts';
import type * as Units from '../../../src/plugins/units/server/public';
import { benchForm, layPlan, type Ground } from './ground';

const CODE = 'do-luong-nhap';
const PASSWORD = 'Do-luong-nhanh-2025';
const [ROWS, COLUMNS] = [30, 10];
const ROUNDS = 3;
/** Communes whose officer saves the same form in two windows: a unit has one account (PR-5.2a). */
const SHARED = 12;

interface Officer { readonly token: string; readonly report: number }

const hire = async (strapi: Core.Strapi, client: Client, units: typeof Units, unit: string, name: string): Promise<string> => {
  const email = `${name}@bench.example`;
  const { rows: [hashed] } = await client.query<{ hash: string }>("select crypt($1, gen_salt('bf', 4)) as hash", [PASSWORD]);
  const { id } = (await strapi.db.query('admin::user').create({ data: { email, firstname: name, lastname: 'Đo', password: hashed?.hash, isActive: true, roles: [] } })) as { id: number };
  await strapi.db.connection.raw('update congtinh.account_states set must_change = false where account_id = ?', [id]);
  await units.grantAssignment(strapi, { kind: 'system', reason: 'bench' }, {
    userId: id, role: 'data-officer', system: 'poverty', unit, reach: 'own', from: '2024-01-01', decisionNumber: 'Đo lường', decisionDate: '2023-12-31',
  });
  return email;
};

interface Saved { readonly at: number; readonly status: number; readonly figures: ReadonlyMap<string, string>; readonly versions: ReadonlyMap<string, number> }

const keyOf = ({ row, column }: { readonly row: string; readonly column: string }): string => `${row}/${column}`;

/** Saves all cells of a form, each with the version last seen. */
const save = async (url: string, { token, report }: Officer, seen: ReadonlyMap<string, number>, seed: number): Promise<{ readonly ms: number; readonly saved: Saved }> => {
  const cells = Array.from({ length: ROWS * COLUMNS }, (_, index) => ({ row: `D${1 + Math.floor(index / COLUMNS)}`, column: String(1 + (index % COLUMNS)), value: String((seed * 7919 + index) % 99_991) }))
    .map((cell) => ({ ...cell, version: seen.get(keyOf(cell)) ?? 0 }));
  const started = performance.now();
  const answer = await fetch(`${url}/reporting/reports/${report}/values`, {
    method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ cells }),
  });
  const text = await answer.text();
  const ms = performance.now() - started;
  if (answer.status !== 200 && answer.status !== 409) throw new Error(`A save was answered ${answer.status}: ${text.slice(0, 300)}`);
  const body = JSON.parse(text) as { data: SaveResult; error?: { details: { cells: SaveResult['cells'] } } };
  const now = answer.status === 200 ? body.data.cells : body.error?.details.cells ?? [];
  return {
    ms,
    saved: { at: performance.now(), status: answer.status, figures: new Map(cells.map((cell) => [keyOf(cell), cell.value])), versions: new Map([...seen, ...now.map((cell) => [keyOf(cell), cell.version] as const)]) },
  };
};

export interface OfficersFigures {
  readonly people: number;
  readonly p50: number;
  readonly p95: number;
  /** Saves that found a cell changed in the other window. */
  readonly refused: number;
  /** Cells that do not hold what was acknowledged last. */
  readonly lost: number;
}

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** The evening before the due day: every commune saves its form at once, some in two windows, several times over HTTP. */
export const measureOfficers = async (strapi: Core.Strapi, url: string, superUrl: string, ground: Ground, units: typeof Units): Promise<OfficersFigures> => {
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  const programme = await layPlan(client, CODE, { templates: [{ code: 'NH', form: benchForm(ROWS, COLUMNS) }], years: [2024], units: ground.communes.map(({ documentId }) => documentId), province: ground.province });
  const { rows } = await client.query<{ id: string; unit: string }>('select r.id, r.unit from congtinh.reporting_reports r join congtinh.reporting_periods p on p.id = r.period_id where p.programme_id = $1', [programme]);
  const reportOf = new Map(rows.map(({ id, unit }) => [unit, Number(id)]));
  const officers: Officer[] = [];
  for (const [index, { documentId, code }] of ground.communes.entries()) {
    const email = await hire(strapi, client, units, code, `can-bo-${index}`);
    const answer = await fetch(`${url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: PASSWORD }) });
    officers.push({ token: ((await answer.json()) as { data: { token: string } }).data.token, report: reportOf.get(documentId) ?? 0 });
  }
  officers.push(...officers.slice(0, SHARED));
  const times: number[] = [];
  const acknowledged = new Map<number, Saved>();
  let refused = 0;
  const seen = officers.map((): ReadonlyMap<string, number> => new Map());
  for (let round = 1; round <= ROUNDS; round += 1) {
    await Promise.all(officers.map(async (officer, index) => {
      const { ms, saved } = await save(url, officer, seen[index] ?? new Map(), round * 1000 + index);
      times.push(ms);
      seen[index] = saved.versions;
      if (saved.status !== 200) refused += 1;
      // Of two that were acknowledged the one with the later versions stands.
      const known = acknowledged.get(officer.report);
      const later = known === undefined || (saved.versions.get('D1/1') ?? 0) > (known.versions.get('D1/1') ?? 0);
      if (saved.status === 200 && later) acknowledged.set(officer.report, saved);
    }));
  }
  let lost = 0;
  for (const [report, { figures }] of acknowledged) {
    const { rows: cells } = await client.query<{ key: string; number: string }>("select row_code || '/' || column_code as key, trim_scale(number)::text as number from congtinh.reporting_values where report_id = $1", [report]);
    const stored = new Map(cells.map(({ key, number }) => [key, number]));
    for (const [key, value] of figures) if (stored.get(key) !== value) lost += 1;
  }
  await client.end();
  const sorted = times.toSorted((a, b) => a - b);
  return { people: officers.length, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), refused, lost };
};
