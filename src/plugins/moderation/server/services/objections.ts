import type { Core } from '@strapi/strapi';
import type { ModeratedType } from '../registry/moderated-types';
import { refuse, type RefusedField, type Refusal } from '../domain/refusal';
import type { LoadedDocument } from './load-document';

/** What an upper floor has against a document being submitted. */
export interface Objection { readonly message: string; readonly fields: readonly RefusedField[] }

export type SubmissionRule = (strapi: Core.Strapi, type: ModeratedType, document: LoadedDocument) => Promise<Objection | null>;

const rules = new Set<SubmissionRule>();

/** Registers what an upper floor demands of a document before it goes to review the first time; a resubmission goes on with what was begun. */
export const registerSubmissionRule = (rule: SubmissionRule): void => void rules.add(rule);

/** The first objection of the floors above, as a refusal of the engine. */
export const objectionTo = async (strapi: Core.Strapi, type: ModeratedType, document: LoadedDocument): Promise<Refusal | null> => {
  for (const rule of rules) {
    const found = await rule(strapi, type, document);
    if (found !== null) return refuse('moderation.objection', found.message, found.fields);
  }
  return null;
};
