import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { addresseesOf, namer } from '../../../units/server/public';
import type { Holds, Settlement } from '../../contracts';

interface Row { readonly pair: string; readonly holds: Holds; readonly reason: string; readonly decided_by: number; readonly decided_at: Date }

/** What the operator found last of each of these conflicts. Two statements. */
export const settlementsOf = async (strapi: Core.Strapi, pairs: readonly string[]): Promise<ReadonlyMap<string, Settlement>> => {
  if (pairs.length === 0) return new Map();
  const { rows } = await reader(strapi).raw<{ rows: Row[] }>(
    `select distinct on (pair) pair, holds, reason, decided_by, decided_at
       from congtinh.basic_information_settlements where pair = any(?) order by pair, id desc`, [[...pairs]] as never);
  const named = namer(await addresseesOf(strapi, rows.map((row) => row.decided_by)));
  return new Map(rows.map((row) => [row.pair, {
    holds: row.holds, reason: row.reason, by: named(row.decided_by).name, at: new Date(row.decided_at).toISOString(),
  }]));
};
