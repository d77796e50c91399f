import type { FileGuard, FileUse } from '../../../platform/server/public';

interface Row { id: number; content_type: string; document_id: string; title: string; state: string }

/**
 * The items under moderation or published in which a file stands. The upload service asks before it touches
 * bytes or row; the trigger on `files` holds what does not pass there.
 */
export const fileUses: FileGuard = async (uow, fileIds) => {
  const { rows } = (await uow.trx.raw(
    `select f.id, s.content_type, s.document_id, s.title, s.state
     from public.files f join congtinh.moderation_standing_files s on s.file = f.document_id
     where f.id = any(?) order by s.title`,
    [[...fileIds]],
  )) as { rows: Row[] };
  return rows.map((row): FileUse => ({
    fileId: row.id, contentType: row.content_type, documentId: row.document_id, title: row.title,
    state: row.state === 'published' ? 'published' : 'in-review',
  }));
};
