import type { Core } from '@strapi/strapi';
import type { LedgerSubject } from '../domain/entry';

/** Says whether the person of the running request may read the history of a subject; null: not mine to say. */
export type SubjectReader = (strapi: Core.Strapi, subject: LedgerSubject) => Promise<boolean | null>;

const readers: SubjectReader[] = [];

/** Registers who else may read histories; a floor above does this in its `register` (units: whoever may read the item). */
export const registerSubjectReader = (reader: SubjectReader): void => {
  readers.push(reader);
};

/** Addresses and sessions of colleagues are for the super admin who looks into an incident, not for every reader of an item. */
export const isSuperAdmin = (strapi: Core.Strapi): boolean => {
  const state = strapi.requestContext.get()?.state as { user?: { roles?: { code: string }[] }; auth?: { strategy?: { name?: string } } } | undefined;
  return state?.auth?.strategy?.name === 'admin' && (state.user?.roles ?? []).some(({ code }) => code === 'strapi-super-admin');
};

/** May the person of the running request read the history of this subject? The super admin may; others when a floor above says so. */
export const mayReadSubject = async (strapi: Core.Strapi, subject: LedgerSubject): Promise<boolean> => {
  if (isSuperAdmin(strapi)) return true;
  for (const reader of readers) {
    const answer = await reader(strapi, subject);
    if (answer !== null) return answer;
  }
  return false;
};
