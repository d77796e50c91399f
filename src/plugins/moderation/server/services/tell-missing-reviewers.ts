import type { Core } from '@strapi/strapi';
import { tell } from '../../../notices/server/public';
import { inTransaction, reader } from '../../../platform/server/public';
import { ROLE_NAMES, type Reach, type UnitId } from '../../../units/contracts';
import { addresseesOf, currentTree, holdersOf, namer } from '../../../units/server/public';
import type { Holder, RoleKey } from '../../contracts';
import { stagesWithoutReviewer, without } from '../domain/representatives';
import type { CaseFacts } from '../domain/case-facts';
import type { UserId } from '../domain/person';
import { missingForManagers, missingForOthers, type Left } from '../domain/reminder-texts';
import { casesAwaiting } from '../queries/cases-awaiting';
import { moderatedType } from '../registry/moderated-types';
import { authorsOf } from './act-on-case';
import { factsOf } from './case-facts';
import type { CaseRow } from './case-rows';
import { knownCandidates } from './known-candidates';
import { dayText, listedCases } from './listed-cases';
import { onlySeeing, reviewLink } from './notify';

/** The function that ended, and who ended it. */
export interface EndedFunction extends Holder {
  readonly assignmentId: string;
  readonly userId: number;
  readonly unit: UnitId;
  readonly reach: Reach;
  /** First day without it. */
  readonly to: string;
  readonly actor: number | null;
}

interface Blocked { readonly head: CaseRow; readonly facts: CaseFacts; readonly stages: readonly string[] }

/**
 * Looks at the open cases that the ended function could have served; where no living people could pass every
 * stage ahead any more, those who give functions, the secretariat and the author's side are told, each once.
 * @returns how many cases are blocked
 */
export const tellMissingReviewers = (strapi: Core.Strapi, ended: EndedFunction): Promise<number> =>
  inTransaction(strapi, async (uow) => {
    const blocked = await blockedCases(strapi, ended);
    if (blocked.length === 0) return 0;
    const stages = new Map(blocked.map((one) => [one.head.id, one.stages]));
    const listed = await listedCases(strapi, blocked.map(({ head }) => head), ({ id }) => stages.get(id) ?? []);
    const left: Left = { name: namer(await addresseesOf(strapi, [ended.userId]))(ended.userId).name, roleName: ROLE_NAMES[ended.role], day: dayText(ended.to) };
    const { managers, others } = await concerned(strapi, blocked);
    const once = `${ended.assignmentId} ${ended.to}`;
    for (const [people, say, page] of [[managers, missingForManagers, '/plugins/units'], [others, missingForOthers, '/plugins/moderation?view=submitted']] as const) {
      for (const [person, heads] of people) {
        const { kind, title, lines } = say(heads.flatMap(({ id }) => listed.get(id) ?? []), left);
        const [only] = heads;
        const link = people === others && heads.length === 1 && only ? reviewLink(only) : page;
        await tell(strapi, uow, { kind, to: [person], actor: ended.actor, title, lines, link, once });
      }
    }
    return blocked.length;
  });

const blockedCases = async (strapi: Core.Strapi, ended: EndedFunction): Promise<readonly Blocked[]> => {
  const units = (await currentTree(strapi)).covered(ended.unit, ended.reach);
  const candidatesOf = knownCandidates(strapi);
  const blocked: Blocked[] = [];
  for (const head of await casesAwaiting(strapi, ended, units)) {
    const type = moderatedType(strapi, head.contentType);
    if (type === undefined) continue;
    const facts = await factsOf(reader(strapi), head, type);
    const excluded = [...facts.contributors, ...facts.submitters, ...facts.deciders];
    const short = stagesWithoutReviewer(without((await candidatesOf(facts)).slice(facts.stage), excluded));
    if (short.length > 0) blocked.push({ head, facts, stages: short.map((index) => facts.workflow.stages[facts.stage + index]?.name ?? '') });
  }
  return blocked;
};

type Concerned = Map<UserId, CaseRow[]>;

/** Who gives functions comes first: he is told what to do, and nothing else. */
const concerned = async (strapi: Core.Strapi, blocked: readonly Blocked[]): Promise<{ managers: Concerned; others: Concerned }> => {
  const managers: Concerned = new Map();
  const others: Concerned = new Map();
  const add = (people: Concerned, ids: readonly UserId[], head: CaseRow): void => {
    for (const id of ids) people.set(id, [...(people.get(id) ?? []), head]);
  };
  for (const { head, facts } of blocked) {
    const holders = async (role: RoleKey): Promise<readonly UserId[]> =>
      [...new Set((await holdersOf(strapi, { offices: [{ role, system: head.system }], unit: head.unit })).map(({ userId }) => userId))];
    const managing = [...new Set([...(await holders('operator')), ...(await holders('unit-admin'))])];
    add(managers, managing, head);
    const rest = [...(await holders('secretariat')), ...(await onlySeeing(strapi, authorsOf(facts), head))];
    add(others, [...new Set(rest)].filter((id) => !managing.includes(id)), head);
  }
  return { managers, others };
};
