import type { Core } from '@strapi/strapi';
import { actorFrom } from '../../../units/server/public';
import { operates } from '../domain/rights';
import { forbidden } from './refusals';

/** @returns the person's id. @throws 403 for everybody who is no operator */
export const demandOperator = async (strapi: Core.Strapi): Promise<number> => {
  const actor = await actorFrom(strapi);
  if (actor.kind !== 'staff' || !operates(actor)) throw forbidden();
  return actor.userId;
};
