import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

/** A document of an assignment. */
export interface AssignedFile {
  /** documentId of the assignment. */
  readonly assignment: string;
  /** The decision that gave it, or that by which it ended. */
  readonly field: 'document' | 'endDocument';
  /** Row id of the file. */
  readonly id: number;
  readonly name: string;
}

const SQL = `
  select a.document_id as assignment, r.field, f.id, f.name
    from files_related_mph r join assignments a on a.id = r.related_id join files f on f.id = r.file_id
   where r.related_type = 'plugin::units.assignment' and r.field in ('document', 'endDocument')`;

/** Documents of assignments: of all, or those that are one of these files. */
export const fileOfAssignments = async (strapi: Core.Strapi, fileIds?: readonly number[]): Promise<readonly AssignedFile[]> => {
  const { rows } = fileIds === undefined
    ? await reader(strapi).raw<{ rows: AssignedFile[] }>(SQL)
    : await reader(strapi).raw<{ rows: AssignedFile[] }>(`${SQL} and f.id = any(?)`, [[...fileIds]] as never);
  return rows;
};
