import type { Core } from '@strapi/strapi';
import { actorFrom, addresseesOf, namer, unitsOf } from '../../../units/server/public';
import { INFO_ENTRY } from '../uids';
import { forbidden } from './refusals';

export interface BeginInput { readonly unit: string; readonly category: string; readonly title: string }

/**
 * Makes a draft for a unit and category, so that the form opens with what is known: who provides it, and from where. Scope
 * is judged by the document service, as for every draft. @returns its documentId
 */
export const beginEntry = async (strapi: Core.Strapi, { unit, category, title }: BeginInput): Promise<string> => {
  const actor = await actorFrom(strapi);
  if (actor.kind !== 'staff') throw forbidden();
  const author = namer(await addresseesOf(strapi, [actor.userId]))(actor.userId).name;
  const source = (await unitsOf(strapi)).find(({ documentId }) => documentId === unit)?.name;
  const made = (await strapi.documents(INFO_ENTRY as never).create({
    data: { title, author, source, unit: { connect: [{ documentId: unit }] }, category: { connect: [{ documentId: category }] } },
  } as never)) as unknown as { documentId: string };
  return made.documentId;
};
