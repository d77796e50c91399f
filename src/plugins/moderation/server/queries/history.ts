import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { Decision, HistoryItem } from '../../contracts';
import { cases, caseOf, changes, decisions } from '../services/case-rows';
import { addresseesOf, namer } from '../../../units/server/public';

interface DecisionRow {
  case_id: string; number: number; stage: string | null; actor: number; acting_for: number | null; decision: Decision;
  comment: string | null; at: Date; recorded_at: Date;
}
interface EditRow { case_id: string | null; actor: number | null; acting_for: number | null; at: Date; recorded_at: Date }

/** All that happened to a document, oldest first: every decision of every case, every save that changed it. */
export const historyOf = async (strapi: Core.Strapi, contentType: string, documentId: string): Promise<readonly HistoryItem[]> => {
  const db = reader(strapi);
  const document = { content_type: contentType, document_id: documentId };
  const heads = ((await cases(db).where(document).select('*')) as Record<string, unknown>[]).map(caseOf);
  const decided = (await decisions(db).whereIn('moderation_decisions.case_id', heads.map(({ id }) => id))
    .join('moderation_revisions as r', 'r.id', 'moderation_decisions.revision_id')
    .select('moderation_decisions.*', 'r.number').orderBy('moderation_decisions.id')) as DecisionRow[];
  const saved = (await changes(db).where(document).orderBy('id').select('*')) as EditRow[];
  const ids = [...decided, ...saved].flatMap(({ actor, acting_for: actingFor }) => [actor, actingFor]).filter((id): id is number => id !== null);
  const named = namer(await addresseesOf(strapi, ids));
  const stageName = (caseId: string, key: string | null): string | null =>
    heads.find(({ id }) => id === Number(caseId))?.workflow.stages.find((stage) => stage.key === key)?.name ?? null;

  const items = [
    ...decided.map((row) => ({
      recorded: row.recorded_at,
      item: {
        kind: 'decision' as const, decision: row.decision, caseId: Number(row.case_id), revision: row.number, stage: row.stage,
        stageName: stageName(row.case_id, row.stage), actor: named(row.actor),
        actingFor: row.acting_for === null ? null : named(row.acting_for), comment: row.comment, at: new Date(row.at).toISOString(),
      },
    })),
    ...saved.map((row) => ({
      recorded: row.recorded_at,
      item: {
        kind: 'edit' as const, decision: null, caseId: row.case_id === null ? null : Number(row.case_id), revision: null, stage: null, stageName: null,
        actor: row.actor === null ? { userId: 0, name: 'Hệ thống' } : named(row.actor),
        actingFor: row.acting_for === null ? null : named(row.acting_for), comment: null, at: new Date(row.at).toISOString(),
      },
    })),
  ];
  return items.sort((a, b) => new Date(a.recorded).getTime() - new Date(b.recorded).getTime()).map(({ item }) => item);
};
