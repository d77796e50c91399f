import type { Core } from '@strapi/strapi';
import { currentStage, factsOf, holds } from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';
import type { Commenter } from '../domain/comments/who-may-comment';
import type { SeenDocument } from '../queries/seen-document';

/** How a person stands to the remarks on a document: whether he decides at the stage whose turn it is. */
export const commenterOf = async (strapi: Core.Strapi, { person, type, head }: SeenDocument): Promise<Commenter> => {
  const facts = head && (await factsOf(reader(strapi), head, type));
  const stage = facts && (currentStage(facts) ?? facts.workflow.stages.at(-1) ?? null);
  return {
    userId: person.userId, superAdmin: person.superAdmin,
    holdsStage: facts !== null && stage !== null && holds(person, stage, facts.place),
  };
};
