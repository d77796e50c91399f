import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { Decision } from '../../contracts';
import type { CaseFacts } from '../domain/case-facts';
import type { UserId } from '../domain/person';
import { moderatedType } from '../registry/moderated-types';
import { decisions, type CaseRow } from '../services/case-rows';

/** The last return of a case. */
export interface LastReturn { actor: UserId; comment: string; stage: string | null; at: Date }

interface DecisionRow {
  case_id: string; revision_id: string; stage: string | null; actor: number; acting_for: number | null;
  decision: Decision; comment: string | null; at: Date;
}

interface Hand { case_id: string; actor: number | null; acting_for: number | null }

const distinct = (people: readonly (number | null)[]): readonly UserId[] => [...new Set(people.filter((id): id is number => id !== null))];

/** Everybody who saved a change since the item was last published, per case (as `contributorsOf` asks for one). */
const HANDS = `
  select c.id as case_id, e.actor, e.acting_for
    from congtinh.moderation_cases c
    join lateral (select distinct actor, acting_for from congtinh.moderation_edits e
      where e.content_type = c.content_type and e.document_id = c.document_id
        and e.id > coalesce((select max(p.published_edit_id) from congtinh.moderation_cases p
          where p.content_type = c.content_type and p.document_id = c.document_id), 0)) e on true
   where c.id = any(?)`;

/** What the rules need to know of a page of cases, and why the returned ones came back: two statements. */
export const factsOfMany = async (
  strapi: Core.Strapi, heads: readonly CaseRow[],
): Promise<{ facts: ReadonlyMap<number, CaseFacts>; returns: ReadonlyMap<number, LastReturn> }> => {
  const db = reader(strapi);
  const ids = heads.map(({ id }) => id);
  const decided = (await decisions(db).whereIn('case_id', ids).whereIn('decision', ['submit', 'resubmit', 'approve', 'return']).orderBy('id')
    .select('case_id', 'revision_id', 'stage', 'actor', 'acting_for', 'decision', 'comment', 'at')) as DecisionRow[];
  const { rows: hands } = await db.raw<{ rows: Hand[] }>(HANDS, [ids]);
  const actorsOf = (rows: readonly { actor: number | null; acting_for: number | null }[]) => distinct(rows.flatMap((row) => [row.actor, row.acting_for]));
  const facts = new Map<number, CaseFacts>();
  const returns = new Map<number, LastReturn>();
  for (const head of heads) {
    const type = moderatedType(strapi, head.contentType);
    if (type === undefined) continue;
    const own = decided.filter((row) => Number(row.case_id) === head.id);
    facts.set(head.id, {
      state: head.state, version: head.version, workflow: head.workflow, stage: head.stage,
      place: { unit: head.unit, system: head.system, category: type.categories === null ? undefined : head.category },
      submitters: actorsOf(own.filter(({ decision }) => decision === 'submit' || decision === 'resubmit')),
      contributors: actorsOf(hands.filter((row) => Number(row.case_id) === head.id)),
      deciders: actorsOf(own.filter((row) => Number(row.revision_id) === head.revisionId && (row.decision === 'approve' || row.decision === 'return'))),
      assignees: head.assignees,
    });
    const last = own.filter(({ decision }) => decision === 'return').at(-1);
    if (last) returns.set(head.id, { actor: last.actor, comment: last.comment ?? '', stage: last.stage, at: new Date(last.at) });
  }
  return { facts, returns };
};
