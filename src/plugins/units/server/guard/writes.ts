import type { Core, UID } from '@strapi/strapi';
import type { Actor, ScopeAction, ScopedType, UnitId, Where } from '../../contracts';
import { scopeFor } from '../domain/scope';
import { matches } from '../domain/where';
import { currentTree } from '../services/current-tree';
import { derivedOwner } from '../services/owner-sources';
import { closedUnit, forbidden, foreignCategory, foreignUnit, notFound, ownerFixed, ownerFollows, unitRequired } from './refusals';
import { rowsOf, type ScopedItem } from './items';
import { ownerIn, relatedId } from './related';

type Data = Record<string, unknown>;
interface WriteParams {
  documentId?: string;
  data?: Data;
}

/** What a change of a document is in the words of scope. Publishing needs the right to change; moderation decides the rest. */
export const WRITES = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  clone: 'create',
  publish: 'update',
  unpublish: 'update',
  discardDraft: 'update',
} as const satisfies Record<string, ScopeAction>;
export type WriteAction = keyof typeof WRITES;

/**
 * Refuses a change outside the actor's scope, and fixes the owner of what is made.
 * @returns the unit whose item it is; null for what belongs to no unit
 */
export async function guardWrite(
  strapi: Core.Strapi,
  actor: Actor,
  type: ScopedType,
  action: WriteAction,
  params: WriteParams,
): Promise<string | null> {
  const where = scopeFor(actor, WRITES[action], type);
  if (where === false) throw forbidden();
  if (type.scope === 'shared') return null;
  if (action === 'create') return guardCreate(strapi, actor, type, where, params);
  const rows = await existing(strapi, type, params.documentId);
  if (action === 'clone') return guardClone(strapi, actor, type, where, rows, params);
  if (!rows.every((row) => matches(where, row))) throw notFound();
  if (action === 'update') await guardUpdate(strapi, type, where, rows, params);
  // Core's delete takes the published rows along: that is a withdrawal and needs its decision.
  if (action === 'delete' && actor.kind !== 'system' && rows.some((row) => row.publishedAt)) throw forbidden();
  return rows[0]?.unit?.documentId ?? null;
}

async function existing(strapi: Core.Strapi, type: ScopedType, documentId: string | undefined): Promise<readonly ScopedItem[]> {
  const rows = documentId === undefined ? [] : await rowsOf(strapi, type, documentId);
  if (rows.length === 0) throw notFound();
  return rows;
}

async function guardCreate(strapi: Core.Strapi, actor: Actor, type: ScopedType, where: Where, params: WriteParams): Promise<string> {
  const data = (params.data ??= {});
  const owner = (await namedOwner(strapi, type, data)) ?? onlyUnit(actor, where);
  if (owner === undefined) throw unitRequired();
  await settle(strapi, type, where, data, owner, {});
  if (actor.kind !== 'system' && !(await currentTree(strapi)).inForce(owner as UnitId)) throw closedUnit();
  return owner;
}

/** T3: the source is read and the copy made in one step, so both rights are asked for. */
async function guardClone(strapi: Core.Strapi, actor: Actor, type: ScopedType, where: Where, rows: readonly ScopedItem[], params: WriteParams): Promise<string> {
  const readable = scopeFor(actor, 'read', type);
  if (readable === false || !rows.every((row) => matches(readable, row))) throw notFound();
  const data = (params.data ??= {});
  const [source] = rows;
  const tree = await currentTree(strapi);
  const place = source?.unit?.documentId;
  // A copy stays in its unit where the actor may write and the unit is in force, else it comes to his own.
  const stays = source && place !== undefined && matches(where, source) && tree.inForce(place as UnitId);
  const owner = (await namedOwner(strapi, type, data, params.documentId)) ?? (stays ? place : onlyUnit(actor, where));
  if (owner === undefined) throw unitRequired();
  await settle(strapi, type, where, data, owner, source ?? {});
  if (actor.kind !== 'system' && !tree.inForce(owner as UnitId)) throw closedUnit();
  return owner;
}

/** The unit that the input says, or the one that follows from what is made; two that contradict each other are refused. */
async function namedOwner(strapi: Core.Strapi, type: ScopedType, data: Data, source?: string): Promise<string | undefined> {
  const [named, derived] = [await ownerIn(strapi, data), await derivedOwner(strapi, type.uid, data, source)];
  if (named !== undefined && derived !== undefined && named !== derived) throw ownerFollows();
  return derived ?? named;
}

/** T2: the result is judged too, not only what was there. */
async function guardUpdate(strapi: Core.Strapi, type: ScopedType, where: Where, rows: readonly ScopedItem[], params: WriteParams): Promise<void> {
  const { data } = params;
  if (!data) return;
  const owner = rows[0]?.unit?.documentId;
  const wanted = await ownerIn(strapi, data);
  if (wanted !== undefined && owner !== undefined && wanted !== owner) throw ownerFixed();
  if (wanted === owner) delete data.unit;
  const category = type.categories && (await categoryIn(strapi, type, data));
  if (type.categories && category !== undefined) {
    for (const row of rows) {
      if (!matches(where, { ...row, [type.categories]: category ? { documentId: category } : null })) throw foreignCategory();
    }
  }
}

/** Writes the owner into the input in one plain form and judges what would be made. */
async function settle(strapi: Core.Strapi, type: ScopedType, where: Where, data: Data, owner: string, source: Data | ScopedItem): Promise<void> {
  const category = type.categories ? await categoryIn(strapi, type, data) : undefined;
  const made: Data = { ...source, ...data, unit: { documentId: owner } };
  if (type.categories) {
    made[type.categories] = category === undefined ? (source[type.categories] ?? null) : category && { documentId: category };
  }
  if (!matches(where, made)) throw allowsUnit(where, owner) ? foreignCategory() : foreignUnit();
  data.unit = { set: [{ documentId: owner }] };
}

async function categoryIn(strapi: Core.Strapi, type: ScopedType, data: Data): Promise<string | null | undefined> {
  const name = type.categories;
  if (name === undefined) return undefined;
  const attribute = strapi.getModel(type.uid as UID.ContentType).attributes[name] as unknown as { target: UID.ContentType };
  return relatedId(strapi, attribute.target, data[name]);
}

/** The unit of a person who works in one place only, so that nobody need choose it. */
function onlyUnit(actor: Actor, where: Where): string | undefined {
  if (actor.kind !== 'staff' || actor.superAdmin) return undefined;
  const own = new Set<string>(actor.grants.map((grant) => grant.unit).filter((unit) => allowsUnit(where, unit)));
  const [one] = own;
  return own.size === 1 ? one : undefined;
}

function allowsUnit(where: Where, unit: string): boolean {
  const clauses = (where.$or as readonly Where[] | undefined) ?? [where];
  return clauses.some((clause) => {
    const ids = (clause.unit as { documentId?: { $in?: readonly string[] } } | undefined)?.documentId?.$in;
    return ids?.includes(unit) ?? false;
  });
}
