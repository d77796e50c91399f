import type { Core } from '@strapi/strapi';
import { now, type UnitOfWork } from '../../../platform/server/public';
import { attempt } from './attempt';
import { notices } from './notice-rows';

/**
 * What these notices asked for is done, by whomever: nobody is reminded of it any more, neither on screen nor in the
 * daily mail. Like telling, this never fails the act it belongs to.
 */
export const settle = async (strapi: Core.Strapi, uow: UnitOfWork, { kind, link }: { readonly kind: string; readonly link: string }): Promise<void> => {
  await attempt(strapi, uow, `settling ${kind}`, async () => {
    await notices(uow.trx).where({ kind, link }).whereNull('read_at').update({ read_at: now() });
  });
};
