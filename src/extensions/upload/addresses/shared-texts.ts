import type { Core } from '@strapi/strapi';
import { moderatedTypes, stringsIn, uploadNamesIn } from '../../../plugins/moderation/server/public';
import { isOurUid } from '../../../plugins/platform/server/public';

interface SharedType {
  readonly uid: string;
  readonly attributes: readonly string[];
}

interface Attribute {
  readonly pluginOptions?: { readonly platform?: { readonly format?: string } };
}

/** Our types that hold texts and stand under no moderation: patterns that every unit writes by (the template of a section). */
const sharedTypes = (strapi: Core.Strapi): readonly SharedType[] =>
  Object.values(strapi.contentTypes)
    .filter(({ uid }) => isOurUid(uid) && !moderatedTypes(strapi).has(uid))
    .map(({ uid, attributes }) => ({
      uid, attributes: Object.entries(attributes as Record<string, Attribute>).flatMap(([name, { pluginOptions }]) => (pluginOptions?.platform?.format === 'html' ? [name] : [])),
    }))
    .filter(({ attributes }) => attributes.length > 0);

/** Names under /uploads in texts that are there for all staff. */
export const namesInSharedTexts = async (strapi: Core.Strapi): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (const { uid, attributes } of sharedTypes(strapi)) {
    const where = { $or: attributes.map((name) => ({ [name]: { $contains: '/uploads/' } })) };
    const rows: unknown[] = await strapi.db.query(uid as never).findMany({ where, select: [...attributes] } as never);
    for (const text of stringsIn(rows)) for (const name of uploadNamesIn(text)) found.add(name);
  }
  return found;
};
