import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { UnitFacts, UnitId } from '../../contracts';
import { textList } from './text-list';

/** A stored unit: what was stated of it, where it stands, what it is called inside. */
export interface UnitRow extends UnitFacts {
  readonly id: UnitId;
  /** Same as `id`, under the name that routes and references use. */
  readonly documentId: UnitId;
  readonly rowId: number;
  readonly path: string;
  readonly parentId: UnitId | null;
}

const SQL = `
  select u.id as "rowId", u.document_id as "id", u.document_id as "documentId", u.code, u.name, u.type, u.kind,
         coalesce(u.path, '') as path,
         u.valid_from::text as "validFrom", u.valid_to::text as "validTo",
         u.successor_codes as "successorCodes", u.predecessor_codes as "predecessorCodes",
         u.successor_name as "successorName", u.legal_basis as "legalBasis", u.note,
         u.valid_from_note as "validFromNote",
         p.code as "parentCode", p.document_id as "parentId"
    from units u
    left join units_parent_lnk l on l.unit_id = u.id
    left join units p on p.id = l.inv_unit_id
   order by u.code, u.valid_from nulls first`;

/** Every unit of every time: some hundreds of rows, in one statement. */
export async function loadUnits(strapi: Core.Strapi): Promise<readonly UnitRow[]> {
  const { rows } = await reader(strapi).raw<{ rows: UnitRow[] }>(SQL);
  return rows.map((row) => ({ ...row, successorCodes: textList(row.successorCodes), predecessorCodes: textList(row.predecessorCodes) }));
}
