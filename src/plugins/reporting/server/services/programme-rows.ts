import type { Knex } from 'knex';
import type { ChainRule } from '../../contracts';
import { jsonOf } from './json-column';

/** A programme as stored; days as ISO days. */
export interface ProgrammeRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly legalBasis: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly chains: readonly ChainRule[];
  readonly version: number;
}

type Stored = Readonly<Record<string, unknown>>;

const SELECT = `
  select id, code, name, legal_basis, valid_from::text as valid_from, valid_to::text as valid_to, chains, version
    from congtinh.reporting_programmes`;

const programmeOf = (row: Stored): ProgrammeRow => ({
  id: Number(row.id), code: row.code as string, name: row.name as string, legalBasis: row.legal_basis as string | null,
  validFrom: row.valid_from as string | null, validTo: row.valid_to as string | null, chains: jsonOf(row.chains), version: Number(row.version),
});

const found = async (db: Knex, tail: string, values: readonly unknown[]): Promise<readonly ProgrammeRow[]> =>
  ((await db.raw(`${SELECT} ${tail}`, values as never)) as { rows: Stored[] }).rows.map(programmeOf);

export const allProgrammes = (db: Knex): Promise<readonly ProgrammeRow[]> => found(db, 'order by code', []);

export const programmeByCode = async (db: Knex, code: string, { lock = false } = {}): Promise<ProgrammeRow | null> =>
  (await found(db, `where code = ?${lock ? ' for update' : ''}`, [code]))[0] ?? null;

export const programmeById = async (db: Knex, id: number): Promise<ProgrammeRow | null> => (await found(db, 'where id = ?', [id]))[0] ?? null;

export type ProgrammeFacts = Omit<ProgrammeRow, 'id' | 'version'>;

const columnsOf = ({ code, name, legalBasis, validFrom, validTo, chains }: ProgrammeFacts, at: Date): object => ({
  code, name, legal_basis: legalBasis, valid_from: validFrom, valid_to: validTo, chains: JSON.stringify(chains), changed_at: at,
});

export const insertProgramme = async (db: Knex, facts: ProgrammeFacts, at: Date): Promise<void> => {
  await db.withSchema('congtinh').into('reporting_programmes').insert(columnsOf(facts, at));
};

/** Stores the next version of a programme whose row is locked. */
export const updateProgramme = async (db: Knex, { id, version }: ProgrammeRow, facts: ProgrammeFacts, at: Date): Promise<void> => {
  await db.withSchema('congtinh').from('reporting_programmes').where({ id }).update({ ...columnsOf(facts, at), version: version + 1 });
};
