import { createHash, randomUUID } from 'node:crypto';
import type { FormDefinition, Level } from '../../src/plugins/reporting/contracts';
import type { TestApp } from './app';
import { T1, T2, T3 } from './reporting-forms';
import { loadUnits, makePerson, units, type Person } from './staff';

const POVERTY = 'poverty' as const;
/** Two communes of one district, and one of another. */
export const COMMUNES = { choRa: '01888', banhTrach: '01891', bangThanh: '01858' } as const;
export const DISTRICTS = { baBe: '061', pacNam: '060' } as const;
export const PROVINCE = '06';

export interface ReportingPeople {
  readonly officer: Person;
  /** Of the district above: enters for its communes too, as one account per unit leaves no second one in the commune (PR-5.2a). */
  readonly colleague: Person;
  /** Of another commune of the same district. */
  readonly neighbour: Person;
  readonly district: Person;
  readonly secondDistrict: Person;
  /** Of another district. */
  readonly otherDistrict: Person;
  readonly province: Person;
  readonly secondProvince: Person;
  readonly operator: Person;
}

export interface ReportingWorld {
  readonly programme: string;
  readonly programmeId: number;
  readonly people: ReportingPeople;
  /** Ids of the periods: the previous one is closed, the other open and due before 31 March 2025. */
  readonly periods: { readonly previous: number; readonly current: number };
  addTemplate(code: string, definition: FormDefinition): Promise<void>;
  addPeriod(code: string, year: number, state?: 'open' | 'closed'): Promise<number>;
  /** Makes the report that a commune (`code`, or `code@day`) owes; `levels` is its chain, three levels unless said. */
  open(period: number, template: string, commune: string, levels?: readonly Level[]): Promise<number>;
  /** Stands figures into the cells (`'HO/1': '12'`) of a report that is being entered, past the routes. */
  fill(report: number, figures: Readonly<Record<string, string>>): Promise<void>;
}

const hashOf = (definition: FormDefinition): string => createHash('sha256').update(JSON.stringify(definition)).digest('hex');

const hire = async (app: TestApp, programme: string): Promise<ReportingPeople> => {
  const officer = (unit: string, reach: 'own' | 'subtree' = 'own'): Promise<Person> => makePerson(app, [{ role: 'data-officer', system: POVERTY, programme, unit, reach }], { name: 'Cán bộ thử' });
  const district = (unit: string): Promise<Person> => makePerson(app, [{ role: 'data-approver', system: POVERTY, unit, reach: 'subtree' }], { name: 'Huyện thử' });
  const province = (): Promise<Person> => makePerson(app, [{ role: 'data-approver', system: POVERTY, unit: 'SLDTBXH', reach: 'province' }], { name: 'Tỉnh thử' });
  return {
    officer: await officer(COMMUNES.choRa), colleague: await officer(DISTRICTS.baBe, 'subtree'), neighbour: await officer(COMMUNES.banhTrach),
    district: await district(DISTRICTS.baBe), secondDistrict: await district(DISTRICTS.baBe), otherDistrict: await district(DISTRICTS.pacNam),
    province: await province(), secondProvince: await province(),
    operator: await makePerson(app, [{ role: 'operator', system: POVERTY, unit: 'SLDTBXH' }], { name: 'Vận hành thử' }),
  };
};

/** Names, figures and forms are made up, and so is the programme. */
export const makeReportingWorld = async (app: TestApp, programme = `thu-${randomUUID().slice(0, 8)}`): Promise<ReportingWorld> => {
  await loadUnits(app);
  const people = await hire(app, programme);
  const chains = [{ from: null, levels: ['commune', 'district', 'province'] }, { from: '2025-07-01', levels: ['commune', 'province'] }];
  const idOf = async (text: string, values: unknown[]): Promise<number> => Number((await app.sql(text, values, 'owner'))[0]?.id);
  const programmeId = await idOf(
    "insert into congtinh.reporting_programmes (code, name, chains, changed_at) values ($1, 'Chương trình thử', $2, now()) returning id", [programme, JSON.stringify(chains)]);

  const addPeriod = (code: string, year: number, state: 'open' | 'closed' = 'open'): Promise<number> => idOf(`
    insert into congtinh.reporting_periods (programme_id, code, kind, title, starts_on, ends_on, cut_off_on, due_rule, due_on, state, opened_at, changed_at)
    values ($1, $2, 'year', $3, $4, $5, $5, '{"monthDay": "03-31", "years": 1, "inclusive": false}', $6, $7, now(), now()) returning id`,
  [programmeId, code, `Năm ${year} (thử)`, `${year}-01-01`, `${year}-12-31`, `${year + 1}-03-30`, state]);

  const addTemplate = async (code: string, definition: FormDefinition): Promise<void> => {
    const template = await idOf(`
      insert into congtinh.reporting_templates (programme_id, code, title, position)
      select $1, $2, $3, count(*) from congtinh.reporting_templates where programme_id = $1 returning id`, [programmeId, code, `Biểu thử ${code}`]);
    await app.sql(`
      insert into congtinh.reporting_template_versions (template_id, number, state, valid_from, definition, hash, created_at, published_at)
      values ($1, 1, 'published', '2020-01-01', $2, $3, now(), now())`, [template, JSON.stringify(definition), hashOf(definition)], 'owner');
  };

  const chainOf = async (commune: string, levels: readonly Level[]): Promise<readonly { level: Level; unit: string }[]> => {
    const { documentId, parentId } = await units().resolveUnit(app.strapi, commune, '2025-02-20');
    const province = (await units().resolveUnit(app.strapi, PROVINCE, '2025-02-20')).documentId;
    const at: Readonly<Record<Level, string>> = { commune: documentId, district: parentId ?? '', province };
    return levels.map((level) => ({ level, unit: at[level] }));
  };

  const open = async (period: number, template: string, commune: string, levels: readonly Level[] = ['commune', 'district', 'province']): Promise<number> => {
    const chain = await chainOf(commune, levels);
    return idOf(`
      with made as (
        insert into congtinh.reporting_reports (period_id, template_id, template_version_id, unit, chain, state, level, due_on, changed_at)
        select p.id, t.id, v.id, $3, $4::jsonb, 'draft', 0, p.due_on, now()
          from congtinh.reporting_periods p
          join congtinh.reporting_templates t on t.programme_id = p.programme_id and t.code = $2
          join congtinh.reporting_template_versions v on v.template_id = t.id where p.id = $1
        returning id
      ), told as (
        insert into congtinh.reporting_events (report_id, version, kind, from_level, to_level, at) select id, 1, 'opened', 0, 0, now() from made
      ), begun as (
        insert into congtinh.reporting_progress (report_id) select id from made
      ) select id from made`, [period, template, chain[0]?.unit, JSON.stringify(chain)]);
  };

  const fill = async (report: number, figures: Readonly<Record<string, string>>): Promise<void> => {
    const cells = Object.entries(figures).map(([key, value]) => ({ row: key.split('/')[0], column: key.split('/')[1], value }));
    await app.sql(`
      insert into congtinh.reporting_values (report_id, row_code, column_code, status, number, changed_at)
      select $1, c."row", c."column", 'value', c.value, now() from jsonb_to_recordset($2::jsonb) as c ("row" text, "column" text, value numeric)
      on conflict (report_id, row_code, column_code) do update set status = 'value', number = excluded.number, text = null, reason = null, changed_at = now()`,
    [report, JSON.stringify(cells)], 'owner');
  };

  for (const [code, definition] of [['T1', T1], ['T2', T2], ['T3', T3]] as const) await addTemplate(code, definition);
  const periods = { previous: await addPeriod('2023', 2023, 'closed'), current: await addPeriod('2024', 2024) };
  return { programme, programmeId, people, periods, addTemplate, addPeriod, open, fill };
};
