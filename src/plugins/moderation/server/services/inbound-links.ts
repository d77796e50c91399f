import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../../platform/server/public';
import { moderatedTypes, type ModeratedType } from '../registry/moderated-types';
import { publishedCase, revisions } from './case-rows';

interface JoinTable { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } }
interface DbAttribute { type: string; target?: string; joinTable?: JoinTable }

/**
 * When a document goes public, core copies links from other documents' DRAFTS onto their published rows.
 * Such a link was never passed by the other document's reviewers: it is taken off again in the same
 * transaction, unless the other's approved revision names it.
 */
export const dropUnapprovedInboundLinks = async (strapi: Core.Strapi, uow: UnitOfWork, type: ModeratedType, documentId: string): Promise<void> => {
  for (const source of moderatedTypes(strapi).values()) {
    const { attributes } = strapi.db.metadata.get(source.uid) as unknown as { attributes: Record<string, DbAttribute> };
    for (const name of Object.keys(source.shape)) {
      const { target, joinTable } = attributes[name] ?? {};
      if (target !== type.uid || joinTable === undefined || source.shape[name]?.kind !== 'relation') continue;
      await dropFrom(uow, { source, attribute: name, joinTable, type, documentId });
    }
  }
};

interface Inbound { source: ModeratedType; attribute: string; joinTable: JoinTable; type: ModeratedType; documentId: string }

const dropFrom = async ({ trx }: UnitOfWork, { source, attribute, joinTable, type, documentId }: Inbound): Promise<void> => {
  const { rows } = (await trx.raw(
    `select l.id, s.document_id as source from ?? l
     join ?? s on s.id = l.?? and s.published_at is not null
     join ?? t on t.id = l.?? and t.published_at is not null
     where t.document_id = ? and (s.document_id <> ? or ? <> ?)`,
    [joinTable.name, source.table, joinTable.joinColumn.name, type.table, joinTable.inverseJoinColumn.name, documentId, documentId, source.uid, type.uid],
  )) as { rows: { id: number; source: string }[] };
  for (const row of rows) {
    if (await isApproved(trx, source.uid, row.source, attribute, documentId)) continue;
    await trx.from(joinTable.name).where({ id: row.id }).del();
  }
};

const isApproved = async (trx: UnitOfWork['trx'], contentType: string, source: string, attribute: string, target: string): Promise<boolean> => {
  const head = await publishedCase(trx, contentType, source);
  if (head === null) return false;
  const revision = (await revisions(trx).where({ id: head.revisionId }).first('canonical')) as { canonical: string };
  const { attributes } = JSON.parse(revision.canonical) as { attributes: Record<string, unknown> };
  return [attributes[attribute]].flat().includes(target);
};
