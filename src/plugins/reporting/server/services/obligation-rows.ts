import type { Knex } from 'knex';

/** A unit that owes a template in a period. */
export interface ObligationRow {
  readonly templateId: number;
  readonly unit: string;
  /** Its own last day, where it is not the period's. */
  readonly dueOn: string | null;
}

export interface KnownObligation extends ObligationRow {
  /** A report was made for it. */
  readonly opened: boolean;
}

type Stored = Readonly<Record<string, unknown>>;

export const obligationsOf = async (db: Knex, periodId: number): Promise<readonly KnownObligation[]> => {
  const { rows } = (await db.raw(`
    select o.template_id, o.unit, o.due_on::text as due_on, r.id is not null as opened
      from congtinh.reporting_obligations o
      left join congtinh.reporting_reports r on r.period_id = o.period_id and r.template_id = o.template_id and r.unit = o.unit
     where o.period_id = ? order by o.template_id, o.unit`, [periodId])) as { rows: Stored[] };
  return rows.map((row) => ({
    templateId: Number(row.template_id), unit: row.unit as string, dueOn: row.due_on as string | null, opened: row.opened as boolean,
  }));
};

/** Makes the obligations of a period these: one statement takes away the others, one adds and changes. */
export const storeObligations = async (db: Knex, periodId: number, wanted: readonly ObligationRow[]): Promise<void> => {
  const given = JSON.stringify(wanted.map(({ templateId, unit, dueOn }) => ({ template_id: templateId, unit, due_on: dueOn })));
  const list = `jsonb_to_recordset(?::jsonb) as w (template_id bigint, unit text, due_on date)`;
  await db.raw(`
    delete from congtinh.reporting_obligations o where o.period_id = ?
       and not exists (select from ${list} where w.template_id = o.template_id and w.unit = o.unit)`, [periodId, given]);
  await db.raw(`
    insert into congtinh.reporting_obligations (period_id, template_id, unit, due_on)
    select ?::bigint, w.template_id, w.unit, w.due_on from ${list}
    on conflict (period_id, template_id, unit) do update set due_on = excluded.due_on
      where reporting_obligations.due_on is distinct from excluded.due_on`, [periodId, given]);
};
