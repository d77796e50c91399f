import type { Json, JsonObject } from '../domain/canonical-json';
import type { RowState } from '../domain/changes';
import { plainJson } from '../domain/plain-json';
import type { CoreModel } from './core-models';

export type CoreRow = Record<string, unknown> & { id: number | string };

const pick = (row: CoreRow, names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, plainJson(row[name])]));

const idsOf = (value: unknown): Json =>
  Array.isArray(value) ? value.map((one: CoreRow) => one.id).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)) : ((value as CoreRow | null)?.id ?? null);

/** A core row as the ledger records it. */
export const coreRowState = (model: CoreModel, row: CoreRow): RowState => ({
  plain: { ...pick(row, model.plain), ...Object.fromEntries(model.relations.map((name) => [name, idsOf(row[name])])) },
  personal: pick(row, model.personal),
});

/** Names of secrets that differ between two rows, as facts without values: `{ passwordChanged: true }`. */
export const changedSecrets = (model: CoreModel, before: CoreRow | undefined, after: CoreRow | undefined): JsonObject =>
  Object.fromEntries(
    Object.entries(model.secrets)
      .filter(([name]) => before && after && JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null))
      .map(([, fact]) => [fact, true]),
  );

/** True when input touches anything that is recorded; a token's time of last use, for one, is not. */
export const touches = (model: CoreModel, data: Readonly<Record<string, unknown>> | undefined): boolean =>
  [...model.plain, ...model.personal, ...model.relations, ...Object.keys(model.secrets)].some((name) => data?.[name] !== undefined);
