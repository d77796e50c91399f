import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { CaseSummary } from '../../contracts';
import { revisions, type CaseRow } from '../services/case-rows';
import { addresseesOf, namer } from '../../../units/server/public';

/** Names of units by documentId. */
export const unitNames = async (strapi: Core.Strapi, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = (await strapi.db.query('plugin::units.unit').findMany({
    where: { documentId: { $in: [...new Set(ids)] } }, select: ['documentId', 'name'],
  })) as { documentId: string; name: string }[];
  return new Map(rows.map(({ documentId, name }) => [documentId, name]));
};

/** Cases as lists show them; three statements for a page, however long. */
export const summariesOf = async (strapi: Core.Strapi, heads: readonly CaseRow[]): Promise<readonly CaseSummary[]> => {
  if (heads.length === 0) return [];
  const [units, people, rows] = await Promise.all([
    unitNames(strapi, heads.map(({ unit }) => unit)),
    addresseesOf(strapi, heads.map(({ submittedBy }) => submittedBy)),
    revisions(reader(strapi)).whereIn('id', heads.map(({ revisionId }) => revisionId)).select('id', 'number', 'hash') as unknown as
      Promise<{ id: string; number: number; hash: string }[]>,
  ]);
  const named = namer(people);
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  return heads.map((head) => {
    const stage = head.state === 'open' ? head.workflow.stages[head.stage] : undefined;
    const revision = byId.get(head.revisionId);
    return {
      id: head.id,
      contentType: head.contentType,
      documentId: head.documentId,
      title: head.title,
      unit: { documentId: head.unit, name: units.get(head.unit) ?? head.unit },
      workflow: { key: head.workflow.key, name: head.workflow.name },
      state: head.state,
      stage: stage?.key ?? null,
      stageName: stage?.name ?? null,
      version: head.version,
      revision: revision?.number ?? 0,
      hash: revision?.hash ?? '',
      submittedBy: named(head.submittedBy),
      submittedAt: head.submittedAt.toISOString(),
      changedAt: head.changedAt.toISOString(),
    };
  });
};
