import type { Core, UID } from '@strapi/strapi';
import type { Where } from '../../contracts';

export interface DocumentCounts {
  draft: number;
  published: number;
  modified: number;
}

interface Row {
  readonly documentId: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}

/** Documents of a type by state, within a scope. Types without drafts count as published. */
export async function countDocuments(strapi: Core.Strapi, uid: string, where: Where): Promise<DocumentCounts> {
  const type = uid as UID.ContentType;
  const query = strapi.db.query(type);
  if (!strapi.contentType(type).options?.draftAndPublish) {
    return { draft: 0, published: await query.count({ where }), modified: 0 };
  }
  const [drafts, live] = await Promise.all([
    query.count({ where: { $and: [where, { publishedAt: { $null: true } }] } }),
    query.findMany({ where: { $and: [where, { publishedAt: { $notNull: true } }] }, select: ['documentId', 'updatedAt'] }) as Promise<Row[]>,
  ]);
  const edited = (await query.findMany({
    where: { documentId: { $in: live.map((row) => row.documentId) }, publishedAt: { $null: true } },
    select: ['documentId', 'updatedAt'],
  })) as Row[];
  const since = new Map(live.map((row) => [row.documentId, row.updatedAt]));
  const modified = edited.filter((row) => row.updatedAt > (since.get(row.documentId) ?? row.updatedAt)).length;
  return { draft: drafts - live.length, published: live.length - modified, modified };
}
