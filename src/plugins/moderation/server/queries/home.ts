import type { Core } from '@strapi/strapi';
import { reader, today } from '../../../platform/server/public';
import { actorFrom, addresseesOf, namer, unitsOf } from '../../../units/server/public';
import type { Grant } from '../../../units/contracts';
import { LIVE_STATES, type CaseItem, type HomeDuty, type HomePerson, type HomeSection } from '../../contracts';
import type { Person } from '../domain/person';
import { caseOf, cases, type CaseRow } from '../services/case-rows';
import { dueWithin } from './case-filters';
import { itemsOf } from './case-items';
import { inView, onlySeen, type Query } from './case-views';
import { countedAll, type Counted } from './counted';

/** So many of each kind stand on the home page; the rest is one link away. */
const TOP = 5;

export interface Home {
  data: readonly HomeSection[];
  meta: { person: HomePerson; today: string };
}

const EDITORIAL: ReadonlySet<string> = new Set(['author', 'unit-reviewer', 'secretariat', 'board']);
const DECIDING: ReadonlySet<string> = new Set(['unit-reviewer', 'secretariat', 'board']);
const NONE: Counted = { count: 0, more: false };

/** The home page of one person: only the parts that concern him. A fixed number of statements. */
export const homeOf = async (strapi: Core.Strapi, person: Person): Promise<Home> => {
  const db = reader(strapi);
  const seen = (): Query => onlySeen(cases(db), person);
  const view = (name: 'to-decide' | 'returned' | 'mine'): Query => inView(cases(db), name, person);
  const sent = (): Query => view('mine').whereIn('state', ['open', 'approved', 'scheduled']);
  const [waiting = NONE, returned = NONE, sending = NONE, overdue = NONE, week = NONE, ...live] = await countedAll(strapi, [
    view('to-decide'), view('returned'), sent(), dueWithin(seen(), 'overdue'), dueWithin(seen(), 'week'),
    ...LIVE_STATES.map((state) => seen().where({ state })),
  ]);
  const top = async (query: Query, ...order: { column: string; order?: 'desc' }[]): Promise<CaseRow[]> =>
    ((await query.select('moderation_cases.*').orderBy([...order, { column: 'id' }]).limit(TOP)) as Record<string, unknown>[]).map(caseOf);
  const lists = [
    await top(view('to-decide'), { column: 'running_due' }, { column: 'stage_since' }),
    await top(view('returned'), { column: 'stage_since', order: 'desc' }),
    await top(sent(), { column: 'stage_since', order: 'desc' }),
    await top(seen().whereNotNull('running_due'), { column: 'running_due' }),
  ] as const;
  const heads = [...new Map(lists.flat().map((head) => [head.id, head])).values()];
  const items = new Map((await itemsOf(strapi, person, heads)).map((item) => [item.id, item]));
  const shown = (index: 0 | 1 | 2 | 3): readonly CaseItem[] => lists[index].flatMap(({ id }) => items.get(id) ?? []);
  const isIn = (roles: ReadonlySet<string>): boolean => person.grants.some(({ role }) => roles.has(role));
  // BI-4.1: the operator of basic information passes what members enter.
  const passesEntries = person.grants.some(({ role, system }) => role === 'operator' && system === 'basic-information');

  const sections: (HomeSection | false)[] = [
    (isIn(DECIDING) || passesEntries || waiting.count > 0) && { kind: 'waiting', total: waiting.count, more: waiting.more, cases: shown(0) },
    (isIn(EDITORIAL) || returned.count > 0) && { kind: 'returned', total: returned.count, more: returned.more, cases: shown(1) },
    (isIn(EDITORIAL) || sending.count > 0) && { kind: 'sent', total: sending.count, more: sending.more, cases: shown(2) },
    isIn(EDITORIAL) && { kind: 'due', overdue: overdue.count, thisWeek: week.count, cases: shown(3).filter(({ dueInDays }) => dueInDays !== null && dueInDays <= 7) },
    person.superAdmin && { kind: 'overview', counts: LIVE_STATES.map((state, index) => ({ state, ...(live[index] ?? NONE) })) },
    dutiesOf(person),
    (isIn(EDITORIAL) || passesEntries || person.superAdmin) && await lastPublished(strapi, seen()),
  ];
  return { data: sections.filter((section) => section !== false), meta: { person: await whoIs(strapi, person), today: today() } };
};

/** Functions outside the editorial path have their work on other screens; the home page shows the way. */
const dutiesOf = (person: Person): HomeSection | false => {
  const has = (role: string): boolean => person.grants.some((grant) => grant.role === role);
  const duties: readonly HomeDuty[] = [
    ...(person.superAdmin ? ['super-admin' as const] : []),
    ...(has('operator') ? ['operator' as const] : []),
    ...(has('unit-admin') ? ['unit-admin' as const] : []),
    ...(has('data-officer') || has('data-approver') ? ['data' as const] : []),
  ];
  return duties.length > 0 && { kind: 'duties', duties };
};

interface PublishedRow { content_type: string; document_id: string; title: string; unit: string; published_at: Date }

/** What was last published within scope; an item that was published twice stands once. */
const lastPublished = async (strapi: Core.Strapi, seen: Query): Promise<HomeSection> => {
  const rows = (await seen.where({ state: 'published' }).whereNotNull('published_at').orderBy([{ column: 'published_at', order: 'desc' }, { column: 'id' }])
    .limit(2 * TOP).select('content_type', 'document_id', 'title', 'unit', 'published_at')) as PublishedRow[];
  const names = new Map((await unitsOf(strapi)).map(({ id, name }) => [id as string, name]));
  const latest = rows.filter((row, index) => rows.findIndex(({ document_id: id }) => id === row.document_id) === index).slice(0, TOP);
  return {
    kind: 'published',
    cases: latest.map((row) => ({
      contentType: row.content_type, documentId: row.document_id, title: row.title,
      unit: { documentId: row.unit, name: names.get(row.unit) ?? row.unit }, publishedAt: new Date(row.published_at).toISOString(),
    })),
  };
};

const whoIs = async (strapi: Core.Strapi, person: Person): Promise<HomePerson> => {
  const actor = await actorFrom(strapi);
  const grants: readonly Grant[] = actor.kind === 'staff' ? actor.grants : [];
  const names = new Map((await unitsOf(strapi)).map(({ id, name }) => [id as string, name]));
  const functions = new Map(grants.map(({ role, system, unit }) => [`${role} ${system} ${unit}`, { role, system, unit: names.get(unit) ?? unit }]));
  const { name } = namer(await addresseesOf(strapi, [person.userId]))(person.userId);
  return { userId: person.userId, name, superAdmin: person.superAdmin, functions: [...functions.values()] };
};
