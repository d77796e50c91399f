import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { addresseesOf, namer, unitsOf } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { RequestState, RequestView } from '../../contracts';
import { actsOnRequest, seesRequest } from '../domain/request-rights';
import { REQUEST_COLUMNS, type RequestRow } from '../services/request-rows';

type Row = RequestRow & { readonly fileName: string | null };

const SQL = `select ${REQUEST_COLUMNS}, f.name as "fileName" from congtinh.account_requests q left join files f on f.id = q.document_file
  where :state = 'all' or q.state = :state order by q.state <> 'open', q.id desc`;

/** Requests that the person made, or decides, or that are of his units; open ones first. */
export const listRequests = async (strapi: Core.Strapi, actor: Actor, state: RequestState | 'all'): Promise<readonly RequestView[]> => {
  const { rows } = await reader(strapi).raw<{ rows: Row[] }>(SQL, { state } as never);
  const mine = rows.filter((row) => seesRequest(actor, row));
  const nameOf = namer(await addresseesOf(strapi, mine.flatMap(({ madeBy, decidedBy }) => [madeBy, ...(decidedBy === null ? [] : [decidedBy])])));
  const units = new Map((await unitsOf(strapi)).map(({ documentId, name }) => [documentId as string, name]));
  return mine.map(({ unit, documentFile, fileName, madeBy, madeAt, decidedBy, decidedAt, ...row }): RequestView => ({
    ...row,
    unit: { documentId: unit, name: units.get(unit) ?? '' },
    document: fileName === null ? null : { id: documentFile, name: fileName },
    madeBy: nameOf(madeBy),
    madeAt: new Date(madeAt).toISOString(),
    decidedBy: decidedBy === null ? null : nameOf(decidedBy),
    decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
    may: actsOnRequest(actor, { ...row, unit, madeBy }, row.state),
  }));
};
