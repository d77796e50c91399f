import type { Core } from '@strapi/strapi';
import { dateOf, daysBetween, today } from '../../../platform/server/public';
import { addresseesOf, namer } from '../../../units/server/public';
import { isLive, ROW_ACTS, type CaseItem, type PersonRef, type Remark, type RowAct } from '../../contracts';
import type { Act } from '../domain/acts';
import { currentStage, type CaseFacts } from '../domain/case-facts';
import { judge } from '../domain/judge';
import type { Person } from '../domain/person';
import { moderatedType } from '../registry/moderated-types';
import type { CaseRow } from '../services/case-rows';
import { candidatesOf, peopleOf, rosterOf, type Roster } from '../services/people';
import { factsOfMany, type LastReturn } from './facts-of-many';
import { placeNames, type PlaceNames } from './place-names';
import { summariesOf } from './summaries';

/** A person's remark stands for what he would write: only whether he may return is asked. */
const SOME_REMARK = '…';

interface Known {
  facts: ReadonlyMap<number, CaseFacts>;
  returns: ReadonlyMap<number, LastReturn>;
  roster: Roster;
  names: PlaceNames;
}

/** Cases as lists show them to one person: a fixed number of statements for a page, however long. */
export const itemsOf = async (strapi: Core.Strapi, person: Person, heads: readonly CaseRow[]): Promise<readonly CaseItem[]> => {
  if (heads.length === 0) return [];
  const { facts, returns } = await factsOfMany(strapi, heads);
  const [roster, names, summaries] = await Promise.all([rosterOf(strapi), placeNames(strapi, heads), summariesOf(strapi, heads)]);
  const known: Known = { facts, returns, roster, names };
  const offers = heads.map((head) => offersOf(person, head, known));
  const mentioned = heads.flatMap((head, index) => [
    ...(returns.get(head.id) ? [returns.get(head.id)?.actor ?? 0] : []), ...Object.values(head.assignees), ...(offers[index]?.takers ?? []),
  ]);
  const named = namer(await addresseesOf(strapi, mentioned));
  return heads.map((head, index) => {
    const summary = summaries[index];
    if (summary === undefined) throw new Error('A case has no summary');
    const type = moderatedType(strapi, head.contentType);
    return {
      ...summary,
      site: head.site === null ? null : (names.sites.get(head.site) ?? null),
      category: head.category === null ? null : { documentId: head.category, name: names.categories.get(`${type?.categoryType} ${head.category}`) ?? head.category },
      ...stageOf(head, facts.get(head.id), named),
      remark: head.state === 'returned' ? remarkOf(head, returns.get(head.id), named) : null,
      acts: offers[index]?.acts ?? [],
      passTargets: (offers[index]?.takers ?? []).map(named),
    };
  });
};

const stageOf = (head: CaseRow, facts: CaseFacts | undefined, named: (id: number) => PersonRef) => {
  const stage = facts === undefined ? null : currentStage(facts);
  const assignee = stage === null ? undefined : head.assignees[stage.key];
  const due = isLive(head.state) ? head.dueOn : null;
  return {
    assignedTo: assignee === undefined ? null : named(assignee),
    stageSince: head.stageSince.toISOString(),
    waitedDays: Math.max(0, daysBetween(dateOf(head.stageSince), today())),
    dueOn: due,
    dueInDays: due === null ? null : daysBetween(today(), due),
  };
};

const remarkOf = (head: CaseRow, last: LastReturn | undefined, named: (id: number) => PersonRef): Remark | null =>
  last === undefined ? null : {
    text: last.comment,
    by: named(last.actor),
    stageName: head.workflow.stages.find(({ key }) => key === last.stage)?.name ?? null,
    at: last.at.toISOString(),
  };

/** Asks the very rules of the engine, so that what a row offers and what the act's route answers cannot disagree. */
const offersOf = (person: Person, head: CaseRow, { facts: all, roster }: Known): { acts: readonly RowAct[]; takers: readonly number[] } => {
  const facts = all.get(head.id);
  if (facts === undefined || person.superAdmin || !isLive(head.state)) return { acts: [], takers: [] };
  const reviewers = roster(head.workflow, facts.place);
  const candidates = candidatesOf(reviewers);
  const may = (act: Act): boolean => judge(act, person, facts, facts.contributors, candidates) === null;
  const { version } = facts;
  const takers = peopleOf(reviewers).filter((to) => may({ kind: 'pass', version, to })).map(({ userId }) => userId);
  const allowed: Readonly<Record<RowAct, () => boolean>> = {
    approve: () => may({ kind: 'approve', version }),
    return: () => may({ kind: 'return', version, comment: SOME_REMARK }),
    pass: () => takers.length > 0,
    publish: () => may({ kind: 'publish', version }),
  };
  return { acts: ROW_ACTS.filter((act) => allowed[act]()), takers };
};
