import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { type Client } from 'pg';
import type { ColumnDefinition, FormDefinition } from '../../../src/plugins/reporting/contracts';
import type * as Units from '../../../src/plugins/units/server/public';
import { appRoot } from '../../environment';

export const PROGRAMME = 'do-luong';

const DAY = '2024-12-31';

const input = (code: string): ColumnDefinition =>
  ({ code, label: `Cột ${code}`, type: 'integer', places: 0, measure: 'hộ', min: '0', required: true, aggregate: 'sum' });

/** A form of `rows` × `columns` inputs with a sum and a rate in each row, rules in each row, and one against the previous period. */
export const benchForm = (rows: number, columns: number): FormDefinition => {
  const codes = Array.from({ length: columns }, (_, index) => String(index + 1));
  const computed: readonly ColumnDefinition[] = [
    { ...input('tong'), required: false, formula: { expression: `sum([1]..[${columns}])`, blank: 'zero-if-any' } },
    { ...input('ty-le'), type: 'decimal', places: 2, measure: '%', required: false, aggregate: 'none', formula: { expression: '[1] / [tong] * 100', blank: 'propagate' } },
  ];
  const all = [...codes.map(input), ...computed];
  return {
    sections: [{
      code: 'A', title: null, columns: all, header: all.map(({ code }) => ({ column: code })),
      rows: Array.from({ length: rows }, (_, index) => ({ code: `D${index + 1}`, label: `Dòng ${index + 1}` })),
    }],
    rules: [
      { kind: 'expression', code: 'khong-qua-tong', severity: 'block', expression: '[1] + [2] <= [tong]', missing: 'skip-if-any', message: 'Quá tổng.', fix: 'Xem lại.' },
      { kind: 'expression', code: 'co-du', severity: 'warn', expression: '[3] >= 0', missing: 'skip-if-any', message: 'Thiếu.', fix: 'Xem lại.' },
      { kind: 'expression', code: 'dau-ky', severity: 'warn', expression: '[D1/1] = prev([D1/2])', missing: 'skip-if-any', message: 'Khác kỳ trước.', fix: 'Xem lại.' },
    ],
  };
};

/** Units in force on the cut-off days: communes first, then districts and agencies. */
export interface Ground {
  readonly communes: readonly { readonly documentId: string; readonly code: string }[];
  readonly others: readonly { readonly documentId: string; readonly code: string }[];
  readonly province: string;
}

export const layUnits = async (strapi: Core.Strapi, units: typeof Units): Promise<Ground> => {
  for (const name of ['units-backan.json', 'agencies-backan.json']) await units.importUnits(strapi, readFileSync(path.join(appRoot(), 'database', 'data', name), 'utf8'));
  const all = (await units.unitsOf(strapi)).filter((unit) => units.isValidAt(unit, DAY));
  const of = (...kinds: readonly string[]) => all.filter(({ kind }) => kinds.includes(kind)).map(({ documentId, code }) => ({ documentId, code }));
  return { communes: of('commune'), others: of('district', 'department'), province: of('province')[0]?.documentId ?? '' };
};

export interface Plan {
  readonly templates: readonly { readonly code: string; readonly form: FormDefinition }[];
  readonly years: readonly number[];
  readonly units: readonly string[];
  readonly province: string;
}

/** Templates, periods and reports of a programme by SQL, each report a draft as when its period is opened. @returns the programme's id */
export const layPlan = async (client: Client, programme: string, { templates, years, units, province }: Plan): Promise<number> => {
  const { rows: [row] } = await client.query<{ id: string }>(`
    insert into congtinh.reporting_programmes (code, name, chains, changed_at) values ($1, 'Đo lường', '[{"from": null, "levels": ["commune", "province"]}]', now()) returning id`, [programme]);
  const id = Number(row?.id);
  for (const [position, { code, form }] of templates.entries()) {
    await client.query(`
      with made as (insert into congtinh.reporting_templates (programme_id, code, title, position) values ($1, $2::text, $2::text, $3) returning id)
      insert into congtinh.reporting_template_versions (template_id, number, state, valid_from, definition, hash, created_at, published_at)
      select id, 1, 'published', '2000-01-01', $4::text::jsonb, encode(sha256(convert_to($2::text || $4::text, 'UTF8')), 'hex'), now(), now() from made`, [id, code, position, JSON.stringify(form)]);
  }
  for (const year of years) {
    await client.query(`
      with period as (
        insert into congtinh.reporting_periods (programme_id, code, kind, title, starts_on, ends_on, cut_off_on, due_rule, due_on, state, opened_at, changed_at)
        values ($1, $2, 'year', $2, make_date($3, 1, 1), make_date($3, 12, 31), $6::date, '{"monthDay": "03-31", "years": 1, "inclusive": false}', make_date($3 + 1, 3, 30), 'open', now(), now()) returning id, due_on
      ), owing as (
        insert into congtinh.reporting_obligations (period_id, template_id, unit)
        select p.id, t.id, u from period p, congtinh.reporting_templates t, unnest($4::text[]) u where t.programme_id = $1 returning period_id, template_id, unit
      ), made as (
        insert into congtinh.reporting_reports (period_id, template_id, template_version_id, unit, chain, state, level, due_on, changed_at)
        select o.period_id, o.template_id, v.id, o.unit, jsonb_build_array(jsonb_build_object('level', 'commune', 'unit', o.unit), jsonb_build_object('level', 'province', 'unit', $5::text)), 'draft', 0, p.due_on, now()
          from owing o, period p, congtinh.reporting_template_versions v where v.template_id = o.template_id returning id
      ), told as (
        insert into congtinh.reporting_events (report_id, version, kind, from_level, to_level, at) select id, 1, 'opened', 0, 0, now() from made
      )
      insert into congtinh.reporting_progress (report_id) select id from made`, [id, String(year), year, units, province, DAY]);
  }
  await client.query('analyze congtinh.reporting_reports; analyze congtinh.reporting_obligations');
  return id;
};
