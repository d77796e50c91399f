import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { caseOf, type CaseRow } from '../services/case-rows';

/** Which revision stands published and which offices passed it when (PT-17.3): never persons. */
export interface PublicationFacts {
  revision: number;
  hash: string;
  publishedAt: Date;
  steps: readonly { stage: string; office: string; at: Date }[];
}

interface Found { readonly revision_number: number | null; readonly revision_hash: string | null; readonly steps: readonly { stage: string; at: string }[] | null }

// The newest head that was ever public; when that one was withdrawn, nothing stands.
const SQL = `
  select head.*, revision.number as revision_number, revision.hash as revision_hash, passed.steps
  from (
    select distinct on (document_id) * from congtinh.moderation_cases
    where content_type = ? and document_id = any(?) and state in ('published', 'withdrawn') order by document_id, id desc
  ) head
  left join congtinh.moderation_revisions revision on revision.id = head.revision_id
  left join lateral (
    select json_agg(json_build_object('stage', stage, 'at', at) order by id) as steps
    from congtinh.moderation_decisions where revision_id = head.revision_id and decision = 'approve'
  ) passed on true
  where head.state = 'published'`;

/** By documentId, for those that are published now. One statement for a page, however long. */
export const publicationFacts = async (strapi: Core.Strapi, contentType: string, documentIds: readonly string[]): Promise<ReadonlyMap<string, PublicationFacts>> => {
  if (documentIds.length === 0) return new Map();
  const { rows } = await reader(strapi).raw<{ rows: (Record<string, unknown> & Found)[] }>(SQL, [contentType, [...documentIds]]);
  return new Map(rows.map((row) => {
    const head = caseOf(row);
    return [head.documentId, factsOfOne(head, row)];
  }));
};

const factsOfOne = (head: CaseRow, { revision_number: number, revision_hash: hash, steps }: Found): PublicationFacts => {
  const office = (key: string): string => head.workflow.stages.find((stage) => stage.key === key)?.name ?? key;
  return {
    revision: number ?? 0,
    hash: hash ?? '',
    publishedAt: head.publishedAt ?? head.changedAt,
    steps: (steps ?? []).map(({ stage, at }) => ({ stage, office: office(stage), at: new Date(at) })),
  };
};
