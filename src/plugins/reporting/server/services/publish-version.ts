import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { canonicalJson, type Json } from '../../../ledger/server/public';
import { definitionFaults } from '../queries/check-definition';
import { draftFor, versionFor } from './draft-version';
import { notePlan } from './note-plan';
import { onPlans } from './on-plans';
import { definitionFaulty, notPublished, sameDay } from './plan-refusals';
import { updateVersion, versionHeads } from './template-rows';

export interface PublishVersion {
  readonly id: number;
  readonly version: number;
  /** First cut-off day for which it holds, ISO. */
  readonly validFrom: string;
}

/**
 * Makes a draft the form of all periods whose cut-off day is not before `validFrom`, until the next version begins (PR-3.3).
 * From now on nobody changes it; reports that are open keep theirs.
 * @throws 404, 409, 422 `reporting.definition-faulty` with each fault's path and place, `reporting.valid-from-taken`
 */
export const publishVersion = (strapi: Core.Strapi, { id, version, validFrom }: PublishVersion): Promise<void> =>
  onPlans(strapi, async (frame) => {
    const { on, known: draft, template } = await draftFor(frame, id, version);
    const faults = await definitionFaults(on.uow.trx, template, draft.definition, validFrom);
    if (faults.length > 0) throw definitionFaulty(faults);
    const others = (await versionHeads(on.uow.trx, template.programmeId)).filter((other) => other.templateId === template.id && other.state === 'published');
    if (others.some((other) => other.validFrom === validFrom)) throw sameDay();
    const hash = createHash('sha256').update(canonicalJson(draft.definition as unknown as Json)).digest('hex');
    await updateVersion(on.uow.trx, draft, { state: 'published', valid_from: validFrom, hash, published_by: on.by, published_at: on.at });
    notePlan(strapi, on, {
      act: 'version-published', subject: { type: 'template-version', id: String(id) },
      before: { state: 'draft', version }, after: { state: 'published', version: version + 1, template: template.code, number: draft.number, validFrom, hash, legalBasis: draft.legalBasis },
    });
  });

/** Takes a version out of use for periods that are yet to open; what was reported by it stays. @throws 404, 409 */
export const retireVersion = (strapi: Core.Strapi, { id, version }: { readonly id: number; readonly version: number }): Promise<void> =>
  onPlans(strapi, async (frame) => {
    const { on, known } = await versionFor(frame, id, version);
    if (known.state !== 'published') throw notPublished();
    await updateVersion(on.uow.trx, known, { state: 'retired', retired_at: on.at });
    notePlan(strapi, on, {
      act: 'version-retired', subject: { type: 'template-version', id: String(id) },
      before: { state: 'published', version }, after: { state: 'retired', version: version + 1, number: known.number },
    });
  });
