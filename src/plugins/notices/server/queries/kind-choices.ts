import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { KindChoice } from '../../contracts';
import { choiceOf } from '../domain/choice';
import { noticeKinds } from '../services/kinds';
import { choicesOfPerson } from './own-choices';

/** Every kind with what holds for this person. */
export const kindChoices = async (strapi: Core.Strapi, person: number): Promise<readonly KindChoice[]> => {
  const own = await choicesOfPerson(reader(strapi), person);
  return noticeKinds().map((kind) => ({ kind: kind.key, name: kind.name, ...choiceOf(kind, own.get(kind.key)) }));
};
