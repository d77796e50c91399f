import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { cases, caseOf, decisions, revisions, type CaseRow } from '../services/case-rows';

/** Which revision stands published and which offices passed it when (PT-17.3): never persons. */
export interface PublicationFacts {
  revision: number;
  hash: string;
  publishedAt: Date;
  steps: readonly { stage: string; office: string; at: Date }[];
}

interface Found { number: number; hash: string; id: string }

/** By documentId, for those that are published now. Three statements for a page, however long. */
export const publicationFacts = async (strapi: Core.Strapi, contentType: string, documentIds: readonly string[]): Promise<ReadonlyMap<string, PublicationFacts>> => {
  if (documentIds.length === 0) return new Map();
  const db = reader(strapi);
  const rows = (await cases(db).where({ content_type: contentType }).whereIn('document_id', [...documentIds])
    .whereIn('state', ['published', 'withdrawn']).distinctOn('document_id').orderBy([{ column: 'document_id' }, { column: 'id', order: 'desc' }])
    .select('*')) as Record<string, unknown>[];
  const heads = rows.map(caseOf).filter(({ state }) => state === 'published');
  const revisionIds = heads.map(({ revisionId }) => revisionId);
  const found = (await revisions(db).whereIn('id', revisionIds).select('id', 'number', 'hash')) as Found[];
  const approvals = (await decisions(db).whereIn('revision_id', revisionIds).where({ decision: 'approve' }).orderBy('id')
    .select('revision_id', 'stage', 'at')) as { revision_id: string; stage: string; at: Date }[];
  return new Map(heads.map((head) => [head.documentId, factsOfOne(head, found, approvals)]));
};

const factsOfOne = (head: CaseRow, found: readonly Found[], approvals: readonly { revision_id: string; stage: string; at: Date }[]): PublicationFacts => {
  const revision = found.find(({ id }) => Number(id) === head.revisionId);
  const office = (key: string): string => head.workflow.stages.find((stage) => stage.key === key)?.name ?? key;
  return {
    revision: revision?.number ?? 0,
    hash: revision?.hash ?? '',
    publishedAt: head.publishedAt ?? head.changedAt,
    steps: approvals.filter((row) => Number(row.revision_id) === head.revisionId)
      .map(({ stage, at }) => ({ stage, office: office(stage), at: new Date(at) })),
  };
};
