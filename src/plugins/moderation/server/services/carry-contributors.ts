import type { UnitOfWork } from '../../../platform/server/public';
import type { UserId } from '../domain/person';
import { edits } from './case-rows';

interface Pair { actor: number | null; acting_for: number | null }

export interface Carried {
  readonly contentType: string;
  /** The document whose text comes over, and the part of its edits that is meant: later than `after`, up to `until`. */
  readonly from: { readonly documentId: string; readonly after: number; readonly until: number };
  readonly to: { readonly documentId: string; readonly hash: string; readonly caseId: number | null };
  readonly at: Date;
}

/**
 * Notes everybody who wrote the text of one document as a contributor of another that it is copied to: nobody passes
 * his own words there either (ADR 0023). Such a row changes nothing (`before_hash` = `after_hash`), and histories leave it out.
 */
export const carryContributors = async ({ trx }: UnitOfWork, { contentType, from, to, at }: Carried): Promise<readonly UserId[]> => {
  const people = (await edits(trx).where({ content_type: contentType, document_id: from.documentId }).andWhere('id', '>', from.after).andWhere('id', '<=', from.until)
    .whereNotNull('actor').distinct('actor', 'acting_for')) as Pair[];
  if (people.length > 0) {
    await trx.withSchema('congtinh').into('moderation_edits').insert(people.map(({ actor, acting_for: actingFor }) => ({
      content_type: contentType, document_id: to.documentId, actor, acting_for: actingFor,
      before_hash: to.hash, after_hash: to.hash, case_id: to.caseId, at,
    })));
  }
  return people.flatMap(({ actor }) => (actor === null ? [] : [actor]));
};
