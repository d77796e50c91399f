import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { publicationFacts } from '../../plugins/moderation/server/public';
import { dateOf } from '../../plugins/platform/server/public';
import { keptParts } from '../../read-cache/reads/keep-parts';
import { readingRecord } from '../../read-cache/reads/record-reads';
import type { approvalShape } from '../answer/shapes';
import type { PublishedType } from './rows';

export type Approval = z.input<typeof approvalShape>;

/** A stage that each unit passes for itself: the office is then the unit that answers for the item. */
const STAGE_OF_THE_UNIT = 'unit-reviewer';

interface Item {
  readonly documentId: string;
  readonly unit: { readonly name: string } | null;
}

/** Which revision stands published and which offices passed it when, by documentId (PT-17.3): never persons. */
export const approvalsOf = async (strapi: Core.Strapi, contentType: PublishedType, items: readonly Item[]): Promise<ReadonlyMap<string, Approval>> => {
  const facts = await keptParts(`approval:${contentType}`, contentType, items.map(({ documentId }) => documentId), async (missing) => {
    const read = await readingRecord(contentType, missing, () => publicationFacts(strapi, contentType, missing));
    return new Map(missing.map((documentId) => [documentId, { value: read.get(documentId) ?? null }]));
  });
  return new Map(items.flatMap(({ documentId, unit }) => {
    const found = facts.get(documentId);
    if (!found) return [];
    return [[documentId, {
      revision: found.revision,
      hash: found.hash,
      publishedOn: dateOf(found.publishedAt),
      steps: found.steps.map(({ stage, office, at }) => ({
        stage,
        office: stage === STAGE_OF_THE_UNIT ? (unit?.name ?? office) : office,
        date: dateOf(at),
      })),
    }] as const];
  }));
};
