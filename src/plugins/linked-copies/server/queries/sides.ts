import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../moderation/server/public';
import type { LinkedSide } from '../../contracts';
import type { LinkedType } from '../registry/linked-types';

interface Row {
  readonly documentId: string;
  readonly publishedAt: string | null;
  readonly site: { readonly path: string; readonly title: string } | null;
  readonly [attribute: string]: unknown;
}

/** Documents as the other side of their link names them, by documentId. A handful of statements, however many. */
export const sidesOf = async (strapi: Core.Strapi, { type }: LinkedType, documentIds: readonly string[]): Promise<ReadonlyMap<string, LinkedSide>> => {
  const ids = [...new Set(documentIds)];
  if (ids.length === 0) return new Map();
  const rows = (await strapi.db.query(type.uid).findMany({
    where: { documentId: { $in: ids } }, select: ['documentId', 'publishedAt', type.titleAttribute], populate: { site: { select: ['path', 'title'] } },
  } as never)) as unknown as Row[];
  const standing = await standingOf(strapi, type.uid, ids);
  return new Map(ids.map((documentId) => {
    const own = rows.filter((row) => row.documentId === documentId);
    const named = own.find(({ publishedAt }) => publishedAt !== null) ?? own[0];
    return [documentId, {
      contentType: type.uid, documentId,
      title: String(named?.[type.titleAttribute] ?? documentId),
      site: named?.site ? { path: named.site.path, title: named.site.title } : null,
      state: standing.get(documentId)?.state ?? 'none',
      published: own.some(({ publishedAt }) => publishedAt !== null),
    }];
  }));
};
