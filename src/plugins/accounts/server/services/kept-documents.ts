import type { Core } from '@strapi/strapi';
import type { FileGuard, FileUse } from '../../../platform/server/public';
import { fileOfAssignments } from '../../../units/server/public';

const RECORDS = `
  select document_file as id, 'account_hand_overs' as record, id::text as number, 'Bàn giao số ' || id as title from congtinh.account_hand_overs where document_file = any(:files)
  union all
  select document_file, 'account_requests', id::text, 'Đề nghị số ' || id from congtinh.account_requests where document_file = any(:files)`;

interface Row { readonly id: number; readonly record: string; readonly number: string; readonly title: string }

/** PR-5.3, PR-5.4, PR-5.5: documents of assignments, hand-overs and requests are kept as they are. */
export const keptDocuments = (strapi: Core.Strapi): FileGuard => async ({ trx }, fileIds) => {
  const { rows } = await trx.raw<{ rows: Row[] }>(RECORDS, { files: [...fileIds] } as never);
  const assigned = await fileOfAssignments(strapi, fileIds);
  return [
    ...rows.map((row): FileUse => ({ fileId: row.id, contentType: `accounts.${row.record}`, documentId: row.number, title: row.title, state: 'kept' })),
    ...assigned.map((row): FileUse => ({ fileId: row.id, contentType: 'plugin::units.assignment', documentId: row.assignment, title: 'Phân công cán bộ', state: 'kept' })),
  ];
};
