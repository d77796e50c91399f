import type { Knex } from 'knex';
import type { FormDefinition, TemplateVersionRef } from '../../contracts';
import { jsonOf } from './json-column';

export interface TemplateRow {
  readonly id: number;
  readonly programmeId: number;
  readonly code: string;
  readonly title: string;
  readonly position: number;
}

/** A version without its definition, which is large. */
export interface VersionHead extends TemplateVersionRef {
  readonly templateId: number;
  readonly hash: string | null;
}

export interface VersionRow extends VersionHead {
  readonly definition: FormDefinition;
}

type Stored = Readonly<Record<string, unknown>>;

const rowsOf = async (db: Knex, sql: string, values: readonly unknown[]): Promise<readonly Stored[]> =>
  ((await db.raw(sql, values as never)) as { rows: Stored[] }).rows;

const templateOf = (row: Stored): TemplateRow => ({
  id: Number(row.id), programmeId: Number(row.programme_id), code: row.code as string, title: row.title as string, position: Number(row.position),
});

const TEMPLATES = 'select id, programme_id, code, title, position from congtinh.reporting_templates';

export const templatesOf = async (db: Knex, programmeId: number): Promise<readonly TemplateRow[]> =>
  (await rowsOf(db, `${TEMPLATES} where programme_id = ? order by position, id`, [programmeId])).map(templateOf);

/** `lock`: nobody adds or changes a version meanwhile. */
export const templateById = async (db: Knex, id: number, { lock = false } = {}): Promise<TemplateRow | null> => {
  const [row] = await rowsOf(db, `${TEMPLATES} where id = ?${lock ? ' for update' : ''}`, [id]);
  return row === undefined ? null : templateOf(row);
};

export const insertTemplate = async (db: Knex, { programmeId, code, title, position }: Omit<TemplateRow, 'id'>): Promise<number> => {
  const [row] = (await db.withSchema('congtinh').into('reporting_templates').insert({ programme_id: programmeId, code, title, position }, ['id'])) as Stored[];
  return Number(row?.id);
};

export const updateTemplate = async (db: Knex, id: number, { title, position }: Pick<TemplateRow, 'title' | 'position'>): Promise<void> => {
  await db.withSchema('congtinh').from('reporting_templates').where({ id }).update({ title, position });
};

const HEAD = `
  v.id, v.template_id, v.number, v.state, v.valid_from::text as valid_from, v.hash, v.legal_basis, v.note, v.version, v.published_at`;

const headOf = (row: Stored): VersionHead => ({
  id: Number(row.id), templateId: Number(row.template_id), number: Number(row.number), state: row.state as VersionHead['state'],
  validFrom: row.valid_from as string | null, hash: row.hash as string | null, legalBasis: row.legal_basis as string | null, note: row.note as string | null,
  version: Number(row.version), publishedAt: row.published_at === null ? null : new Date(row.published_at as string).toISOString(),
});

const versionOf = (row: Stored): VersionRow => ({ ...headOf(row), definition: jsonOf(row.definition) });

/** The versions of all templates of a programme, newest first. */
export const versionHeads = async (db: Knex, programmeId: number): Promise<readonly VersionHead[]> =>
  (await rowsOf(db, `
    select ${HEAD} from congtinh.reporting_template_versions v join congtinh.reporting_templates t on t.id = v.template_id
     where t.programme_id = ? order by v.template_id, v.number desc`, [programmeId])).map(headOf);

export const versionById = async (db: Knex, id: number, { lock = false } = {}): Promise<VersionRow | null> => {
  const [row] = await rowsOf(db, `select ${HEAD}, v.definition from congtinh.reporting_template_versions v where v.id = ?${lock ? ' for update' : ''}`, [id]);
  return row === undefined ? null : versionOf(row);
};

/** The last version of a template below a number, the draft of that moment included; what a version is compared with. */
export const versionBefore = async (db: Knex, templateId: number, number: number): Promise<VersionRow | null> => {
  const [row] = await rowsOf(db, `
    select ${HEAD}, v.definition from congtinh.reporting_template_versions v
     where v.template_id = ? and v.number < ?::bigint order by v.number desc limit 1`, [templateId, number]);
  return row === undefined ? null : versionOf(row);
};

/**
 * One definition for each template of a programme, as a form may refer to them: the version in force on `day`, else the
 * newest published one, else the draft. Null: no day is known yet.
 */
export const neighbourVersions = async (db: Knex, programmeId: number, day: string | null): Promise<readonly (VersionRow & { readonly code: string })[]> =>
  (await rowsOf(db, `
    select distinct on (t.position, t.id) t.code, ${HEAD}, v.definition
      from congtinh.reporting_templates t join congtinh.reporting_template_versions v on v.template_id = t.id
     where t.programme_id = ? and v.state <> 'retired'
     order by t.position, t.id, v.state = 'draft', v.valid_from <= coalesce(?::date, 'infinity') desc, v.valid_from desc`, [programmeId, day]))
    .map((row) => ({ ...versionOf(row), code: row.code as string }));

/** The published version in force on a cut-off day for each of these templates that has one (PR-3.3). */
export const versionsOn = async (db: Knex, templateIds: readonly number[], day: string): Promise<readonly VersionRow[]> =>
  (await rowsOf(db, `
    select distinct on (v.template_id) ${HEAD}, v.definition from congtinh.reporting_template_versions v
     where v.template_id = any(?::bigint[]) and v.state = 'published' and v.valid_from <= ?::date
     order by v.template_id, v.valid_from desc`, [templateIds, day])).map(versionOf);

export interface NewDraft extends Pick<VersionRow, 'templateId' | 'definition' | 'legalBasis' | 'note'> {
  readonly by: number | null;
  readonly at: Date;
}

/** Stores a draft with the next number; the template's row is locked. */
export const insertDraft = async (db: Knex, { templateId, definition, legalBasis, note, by, at }: NewDraft): Promise<number> => {
  const [row] = await rowsOf(db, `
    insert into congtinh.reporting_template_versions (template_id, number, state, definition, legal_basis, note, created_by, created_at)
    select ?::bigint, coalesce(max(number), 0) + 1, 'draft', ?::jsonb, ?, ?, ?::integer, ?::timestamptz
      from congtinh.reporting_template_versions where template_id = ?::bigint returning id`,
    [templateId, JSON.stringify(definition), legalBasis, note, by, at, templateId]);
  return Number(row?.id);
};

/** Changes a version whose row is locked; what is left out stays. */
export const updateVersion = async (db: Knex, { id, version }: VersionHead, changed: Readonly<Record<string, unknown>>): Promise<void> => {
  await db.withSchema('congtinh').from('reporting_template_versions').where({ id }).update({ ...changed, version: version + 1 });
};

export const deleteDraft = async (db: Knex, id: number): Promise<void> => {
  await db.withSchema('congtinh').from('reporting_template_versions').where({ id }).delete();
};
