import type { SubjectReader } from '../../../ledger/server/public';
import { scopeFor } from '../domain/scope';
import { matches } from '../domain/where';
import { rowsOf } from '../guard/items';
import { actorFrom } from './actor-from';
import { scopedTypes } from './scoped-types';

/** SD-11.3: whoever may read an item may read who changed what in it. What is gone is the super admin's to look up. */
export const readsHistory: SubjectReader = async (strapi, { type: uid, id }) => {
  const type = scopedTypes(strapi).get(uid);
  if (!type) return null;
  const where = scopeFor(await actorFrom(strapi), 'read', type);
  if (where === false) return false;
  if (type.scope === 'shared') return true;
  const rows = await rowsOf(strapi, type, id);
  return rows.length > 0 && rows.every((row) => matches(where, row));
};
