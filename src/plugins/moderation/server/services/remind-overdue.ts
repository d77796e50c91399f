import type { Core } from '@strapi/strapi';
import { tell } from '../../../notices/server/public';
import { inTransaction, reader, today } from '../../../platform/server/public';
import { without } from '../domain/representatives';
import { currentStage, type Candidates, type CaseFacts } from '../domain/case-facts';
import { overdueRuleOn } from '../domain/overdue';
import type { UserId } from '../domain/person';
import { overdue } from '../domain/reminder-texts';
import { overdueCases } from '../queries/overdue-cases';
import { moderatedType } from '../registry/moderated-types';
import { factsOf } from './case-facts';
import type { CaseRow } from './case-rows';
import { knownCandidates } from './known-candidates';
import { listedCases } from './listed-cases';
import { reviewLink } from './notify';

/**
 * Reminds everybody whose turn it is of what waits too long, all of a person's cases in one notice, once a day.
 * @returns how many people were reminded
 */
export const remindOverdue = async (strapi: Core.Strapi): Promise<number> => {
  const rule = overdueRuleOn(today());
  if (rule === undefined) return 0;
  const heads = await overdueCases(strapi, rule);
  const listed = await listedCases(strapi, heads, (head) => [head.workflow.stages[head.stage]?.name ?? '']);
  const byPerson = await turnsOf(strapi, heads);
  return inTransaction(strapi, async (uow) => {
    for (const [person, waiting] of byPerson) {
      const { kind, title, lines } = overdue(waiting.flatMap(({ id }) => listed.get(id) ?? []), rule.waitingDays);
      const [only] = waiting;
      const link = waiting.length === 1 && only ? reviewLink(only) : '/plugins/moderation?view=to-decide';
      await tell(strapi, uow, { kind, to: [person], actor: null, title, lines, link, once: today() });
    }
    return byPerson.size;
  });
};

const turnsOf = async (strapi: Core.Strapi, heads: readonly CaseRow[]): Promise<ReadonlyMap<UserId, readonly CaseRow[]>> => {
  const candidatesOf = knownCandidates(strapi);
  const byPerson = new Map<UserId, CaseRow[]>();
  for (const head of heads) {
    const type = moderatedType(strapi, head.contentType);
    if (type === undefined) continue;
    const facts = await factsOf(reader(strapi), head, type);
    for (const person of whoseTurn(facts, await candidatesOf(facts))) byPerson.set(person, [...(byPerson.get(person) ?? []), head]);
  }
  return byPerson;
};

/** The one to whom the stage was passed, if he still holds it; else all who hold it and may decide; else all who hold it, who can return or pass it. */
export const whoseTurn = (facts: CaseFacts, candidates: Candidates): readonly UserId[] => {
  const holders = candidates[facts.stage] ?? [];
  const assignee = facts.assignees[currentStage(facts)?.key ?? ''];
  if (assignee !== undefined && holders.includes(assignee)) return [assignee];
  const [able = []] = without([holders], [...facts.contributors, ...facts.submitters, ...facts.deciders]);
  return able.length > 0 ? able : holders;
};
