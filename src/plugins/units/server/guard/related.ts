import type { Core, UID } from '@strapi/strapi';
import { readRelation } from './relation-input';
import { unitRequired, unknownUnit } from './refusals';

type Data = Readonly<Record<string, unknown>>;

/** documentId of what a to-one relation of the input names: undefined when it says nothing, null when it clears it. */
export async function relatedId(
  strapi: Core.Strapi,
  target: UID.ContentType,
  input: unknown,
): Promise<string | null | undefined> {
  const read = readRelation(input);
  if (read.kind === 'absent') return undefined;
  if (read.kind === 'none') return null;
  if (read.kind === 'unclear') throw unknownUnit();
  const where = 'documentId' in read.target ? read.target : { id: read.target.rowId };
  const row = (await strapi.db.query(target).findOne({ where, select: ['documentId'] })) as { documentId: string } | null;
  if (!row) throw unknownUnit();
  return row.documentId;
}

/** The unit that the input names; refuses an input that clears it. */
export async function ownerIn(strapi: Core.Strapi, data: Data): Promise<string | undefined> {
  const id = await relatedId(strapi, 'plugin::units.unit' as UID.ContentType, data.unit);
  if (id === null) throw unitRequired();
  return id;
}
