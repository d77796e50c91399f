import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { CASE_VIEWS, type ViewCount } from '../../contracts';
import type { Person } from '../domain/person';
import { cases } from '../services/case-rows';
import { inView } from './case-views';
import { countedAll } from './counted';

/** How many cases each view of the inbox holds for this person. Who has no function gets only views with something in them. */
export const countViews = async (strapi: Core.Strapi, person: Person): Promise<readonly ViewCount[]> => {
  const counts = await countedAll(strapi, CASE_VIEWS.map((view) => inView(cases(reader(strapi)), view, person)));
  const all = CASE_VIEWS.map((view, index) => ({ view, ...(counts[index] ?? { count: 0, more: false }) }));
  return person.superAdmin || person.grants.length > 0 ? all : all.filter(({ count }) => count > 0);
};
