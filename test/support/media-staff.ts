import type { TestApp } from './app';
import { loadUnits, makePerson, units, type Person } from './staff';

export interface MediaStaff {
  readonly author: Person;
  readonly neighbour: Person;
  readonly operator: Person;
  /** documentIds of the units of author and neighbour. */
  readonly units: { readonly own: string; readonly foreign: string };
}

/** Authors of two departments and the operator of the portal. */
export const mediaStaff = async (app: TestApp, own: string, foreign: string): Promise<MediaStaff> => {
  await loadUnits(app);
  const { resolveUnit } = units();
  return {
    author: await makePerson(app, [{ role: 'author', system: 'portal', unit: own }]),
    neighbour: await makePerson(app, [{ role: 'author', system: 'portal', unit: foreign }]),
    operator: await makePerson(app, [{ role: 'operator', system: 'portal', unit: own }]),
    units: { own: (await resolveUnit(app.strapi, own)).documentId, foreign: (await resolveUnit(app.strapi, foreign)).documentId },
  };
};
