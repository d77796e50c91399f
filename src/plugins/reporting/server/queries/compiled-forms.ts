import type { Knex } from 'knex';
import { compileForm, outlineOf, type CompiledForm, type FormDefinition, type FormOutline } from '../../contracts';
import { jsonOf } from '../services/json-column';
import type { Stored } from '../services/report-rows';

/** The version of a template that is in force on a cut-off day; `hash` names its definition. */
interface CatalogueEntry {
  readonly code: string;
  readonly versionId: number;
  readonly hash: string;
}

/** What the forms of a programme are on a day: what a form may read of the others. */
export interface Catalogue {
  readonly key: string;
  readonly outlines: ReadonlyMap<string, FormOutline>;
}

export interface FormKey {
  readonly code: string;
  readonly versionId: number;
  readonly hash: string;
}

const MOST_KEPT = 300;

/** Keeps what was asked for last: published forms do not change, so nothing has to be forgotten for being old. */
class Kept<T> {
  private readonly map = new Map<string, T>();

  get(key: string): T | undefined {
    const found = this.map.get(key);
    if (found === undefined) return undefined;
    this.map.delete(key);
    this.map.set(key, found);
    return found;
  }

  set(key: string, value: T): T {
    this.map.set(key, value);
    if (this.map.size > MOST_KEPT) this.map.delete(this.map.keys().next().value as string);
    return value;
  }
}

const definitions = new Kept<FormDefinition>();
const catalogues = new Kept<Catalogue>();
const forms = new Kept<CompiledForm>();

/** Loads definitions that this process has not yet seen: none, as a rule. */
const loadDefinitions = async (db: Knex, wanted: readonly FormKey[]): Promise<ReadonlyMap<string, FormDefinition>> => {
  const found = new Map<string, FormDefinition>();
  const missing = wanted.filter(({ hash }) => {
    const known = definitions.get(hash);
    if (known !== undefined) found.set(hash, known);
    return known === undefined;
  });
  if (missing.length === 0) return found;
  const { rows } = (await db.raw('select hash, definition from congtinh.reporting_template_versions where id = any(?::bigint[])', [missing.map(({ versionId }) => versionId)] as never)) as { rows: Stored[] };
  for (const row of rows) found.set(row.hash as string, definitions.set(row.hash as string, jsonOf<FormDefinition>(row.definition)));
  return found;
};

const definitionFrom = (loaded: ReadonlyMap<string, FormDefinition>, { code, hash }: FormKey): FormDefinition => {
  const found = loaded.get(hash);
  if (found === undefined) throw new Error(`The definition of ${code} (${hash}) is not there`);
  return found;
};

/** The forms in force on a cut-off day, of each template the published version with the latest beginning (PR-3.3). One statement once they are known. */
export const catalogueOn = async (db: Knex, programmeId: number, day: string): Promise<Catalogue> => {
  const { rows } = (await db.raw(`
    select distinct on (t.id) t.code, v.id as version_id, v.hash
      from congtinh.reporting_templates t join congtinh.reporting_template_versions v on v.template_id = t.id
     where t.programme_id = ? and v.state = 'published' and v.valid_from <= ?::date
     order by t.id, v.valid_from desc`, [programmeId, day])) as { rows: Stored[] };
  const entries = rows.map((row): CatalogueEntry => ({ code: row.code as string, versionId: Number(row.version_id), hash: row.hash as string }));
  const key = entries.map(({ code, hash }) => `${code}:${hash}`).sort().join(' ');
  const known = catalogues.get(key);
  if (known !== undefined) return known;
  const loaded = await loadDefinitions(db, entries);
  return catalogues.set(key, { key, outlines: new Map(entries.map((entry) => [entry.code, outlineOf(definitionFrom(loaded, entry))])) });
};

const keyIn = ({ key }: Catalogue, { code, hash }: FormKey): string => `${code} ${hash} ${key}`;

export type CompiledForms = (form: FormKey) => CompiledForm;

/** Forms ready to compute, kept in memory by the hash of their version and of those that they may read. No statement once they are known. */
export const compiledForms = async (db: Knex, catalogue: Catalogue, wanted: readonly FormKey[]): Promise<CompiledForms> => {
  const fresh = wanted.filter((form) => forms.get(keyIn(catalogue, form)) === undefined);
  const ready = new Map(wanted.flatMap((form) => { const known = forms.get(keyIn(catalogue, form)); return known === undefined ? [] : [[form.hash, known] as const]; }));
  const loaded = await loadDefinitions(db, fresh);
  for (const form of fresh) {
    const { form: compiled, faults } = compileForm(definitionFrom(loaded, form), catalogue.outlines, { code: form.code, absent: 'unavailable' });
    if (compiled === null) throw new Error(`The published form ${form.code} (${form.hash}) has faults: ${faults[0]?.path ?? ''} ${faults[0]?.message ?? ''}`);
    ready.set(form.hash, forms.set(keyIn(catalogue, form), compiled));
  }
  return ({ code, hash }) => {
    const found = ready.get(hash);
    if (found === undefined) throw new Error(`The form ${code} (${hash}) was not compiled`);
    return found;
  };
};
