import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../../platform/server/public';
import { settle, tell } from '../../../notices/server/public';
import { addresseesOf, holdersOf, namer, unitsOf } from '../../../units/server/public';
import type { AccountNotice } from '../../contracts';
import { requestDecided, requestMade, type About } from '../domain/notice-texts';
import { decidesRequest } from '../domain/request-rights';
import type { RequestRow } from './request-rows';

const LINK = '/plugins/accounts/requests';
const linkOf = (id: number): string => `${LINK}?request=${id}`;

type Named = Pick<RequestRow, 'id' | 'kind' | 'system' | 'programme' | 'role' | 'unit' | 'documentNumber' | 'madeBy'>;

const aboutOf = async (strapi: Core.Strapi, request: Named, actor: number): Promise<About> => ({
  ...request,
  unitName: (await unitsOf(strapi)).find(({ documentId }) => documentId === request.unit)?.name ?? 'Đơn vị',
  by: namer(await addresseesOf(strapi, [actor]))(actor).name,
});

/** Tells every operator who may decide it. */
export const tellMade = async (strapi: Core.Strapi, uow: UnitOfWork, request: Named): Promise<void> => {
  const to = (await holdersOf(strapi, { offices: [{ role: 'operator', system: request.system }], unit: request.unit }))
    .filter(({ userId, grant }) => decidesRequest({ kind: 'staff', userId, superAdmin: false, grants: [grant] }, request)).map(({ userId }) => userId);
  await tell(strapi, uow, { ...requestMade(await aboutOf(strapi, request, request.madeBy)), to, actor: request.madeBy, link: linkOf(request.id) });
};

/** There is nothing to decide any more. */
export const settleMade = (strapi: Core.Strapi, uow: UnitOfWork, id: number): Promise<void> => {
  const kind: AccountNotice = 'accounts.request-made';
  return settle(strapi, uow, { kind, link: linkOf(id) });
};

/** Tells who asked, and ends what the operators were told. */
export const tellDecided = async (strapi: Core.Strapi, uow: UnitOfWork, request: Named, actor: number, approved: boolean, reason: string): Promise<void> => {
  await settleMade(strapi, uow, request.id);
  await tell(strapi, uow, { ...requestDecided(await aboutOf(strapi, request, actor), approved, reason), to: [request.madeBy], actor, link: linkOf(request.id) });
};
