import type { ScopedType } from '../../src/plugins/units/contracts';
import type { Answer, TestApp } from './app';
import { attributesOf, labelOf, sampleOf } from './sample-items';
import type { Stock } from './scope-stock';
import { may, POSITIONS, type Position, type Worker } from './scope-world';

const CM = '/content-manager/collection-types';
type Act = 'read' | 'create' | 'update' | 'delete';

export interface Attempt {
  readonly worker: Worker;
  readonly type: ScopedType;
  readonly position: Position;
}

/** A way through the content manager to an item, aimed at a position. */
export interface ContentDoor {
  /** Method and path as core mounts it; a second way through the same route says in brackets which. */
  readonly route: string;
  /** The right that it takes, for an item at the position that is aimed at; `never` for what nobody does here. */
  readonly act: Act | 'never';
  /** The hole of Strapi that stands behind it (reference/strapi.md §0), or the clause. */
  readonly proves?: string;
  /** The types for which the way exists; all when it is left out. */
  readonly of?: (type: ScopedType) => boolean;
  /** The positions worth trying, where the act does not tell them. */
  readonly at?: readonly Position[];
  /** Uses an item of its own where it should succeed, because nobody can act on it afterwards. */
  readonly fresh?: true;
  /** Names an item of its own unit and something of the position; otherwise the item of the position. */
  readonly mine?: true;
  /** Names no item that stands already. */
  readonly unnamed?: true;
  run(attempt: Attempt, id: string, wanted: boolean): Promise<Answer>;
  /** Whether the answer shows that the act happened. */
  done?(answer: Answer, id: string): boolean;
}

/** Positions to which something of one's own could be carried off, or from which it could be got. */
const ELSEWHERE: readonly Position[] = ['child', 'foreign'];
const IN_FORCE: readonly Position[] = ['own', 'child', 'parent', 'foreign', 'foreignChild'];

const connect = (documentId: string): object => ({ connect: [{ documentId }] });
const shows = (answer: Answer, id: string): boolean => JSON.stringify((answer.body as unknown as { results?: unknown }).results ?? []).includes(id);
const positive = (answer: Answer): boolean => answer.status < 300;
/** Core leaves out of the input what the person may not write, or the type does not have; in the end every item is looked at. */
const seenInTheEnd = (): boolean => false;

/** Every door of the content manager to a document. */
export function contentDoors(app: TestApp, stock: Stock): readonly ContentDoor[] {
  const url = (type: ScopedType, rest = ''): string => `${CM}/${type.uid}${rest}`;
  const sample = (type: ScopedType): Record<string, unknown> => sampleOf(app, type.uid);
  const ofUnit = (type: ScopedType): boolean => type.scope === 'unit';
  const relationsOf = (type: ScopedType): string[] =>
    Object.entries(attributesOf(app, type.uid)).filter(([name, each]) => each.type === 'relation' && each.target && !['localizations', 'createdBy', 'updatedBy'].includes(name)).map(([name]) => name);
  const related = (type: ScopedType): boolean => relationsOf(type).length > 0;
  /** Relations by which an item hangs below another of its type. */
  const parentOf = (type: ScopedType): string | undefined => relationsOf(type).find((name) => name === 'parent' && attributesOf(app, type.uid)[name]?.target === type.uid);
  const drafts = ({ uid }: ScopedType): boolean => app.strapi.contentType(uid as never).options?.draftAndPublish === true;

  return [
    { route: 'GET /collection-types/:model/:id', act: 'read', run: ({ worker, type }, id) => worker.person.get(url(type, `/${id}`)) },
    { route: 'GET /collection-types/:model', act: 'read', run: ({ worker, type }, id) => worker.person.get(url(type, `?filters[documentId][$eq]=${id}`)), done: shows },
    {
      route: 'POST /collection-types/:model/actions/bulkFindForValidation', act: 'read', of: drafts,
      run: ({ worker, type }, id) => worker.person.send('POST', url(type, '/actions/bulkFindForValidation'), { documentIds: [id] }), done: shows,
    },
    { route: 'GET /collection-types/:model/:id/actions/countDraftRelations', act: 'read', of: drafts, run: ({ worker, type }, id) => worker.person.get(url(type, `/${id}/actions/countDraftRelations`)) },
    {
      route: 'GET /collection-types/:model/actions/countManyEntriesDraftRelations', act: 'read', of: drafts,
      run: ({ worker, type }, id) => worker.person.get(url(type, `/actions/countManyEntriesDraftRelations?documentIds[0]=${id}`)),
    },
    { route: 'GET /relations/:model/:id/:targetField', act: 'read', of: related, run: ({ worker, type }, id) => worker.person.get(`/content-manager/relations/${type.uid}/${id}/${relationsOf(type)[0]}`) },
    { route: 'GET /relations/:model/:targetField (of an item)', act: 'read', of: related, run: ({ worker, type }, id) => worker.person.get(`/content-manager/relations/${type.uid}/${relationsOf(type)[0]}?id=${id}`) },

    {
      route: 'POST /collection-types/:model', act: 'create', proves: 'T1', unnamed: true,
      run: async ({ worker, type, position }, _id, wanted) => worker.person.send('POST', url(type), await stock.input(type, worker.places[position], wanted)),
    },
    {
      route: 'POST /collection-types/:model (on a site of one’s own, for the unit)', act: 'never', proves: 'T1', of: stock.standsOnSite, at: ELSEWHERE, unnamed: true,
      run: ({ worker, type, position }) => worker.person.send('POST', url(type), { ...sample(type), site: connect(stock.spareSite(worker.places.own)), unit: connect(worker.places[position]) }),
    },
    {
      route: 'POST /collection-types/:model (on a site there, for one’s own unit)', act: 'never', proves: 'T1', of: stock.standsOnSite, at: ELSEWHERE, unnamed: true,
      run: ({ worker, type, position }) => worker.person.send('POST', url(type), { ...sample(type), site: connect(stock.spareSite(worker.places[position])), unit: connect(worker.places.own) }),
    },

    { route: 'PUT /collection-types/:model/:id', act: 'update', run: ({ worker, type }, id) => worker.person.send('PUT', url(type, `/${id}`), { [labelOf(app, type.uid)]: 'Đã sửa' }) },
    { route: 'PUT /collection-types/:model/:id (locale)', act: 'update', proves: 'T4', run: ({ worker, type }, id) => worker.person.send('PUT', url(type, `/${id}?locale=en`), { [labelOf(app, type.uid)]: 'Edited' }) },
    {
      route: 'PUT /collection-types/:model/:id (to the unit)', act: 'never', proves: 'T2', of: ofUnit, at: ELSEWHERE, mine: true,
      run: ({ worker, type, position }, id) => worker.person.send('PUT', url(type, `/${id}`), { unit: connect(worker.places[position]) }), done: seenInTheEnd,
    },
    {
      route: 'PUT /collection-types/:model/:id (to a site there)', act: 'never', proves: 'T2', of: stock.standsOnSite, at: ELSEWHERE, mine: true,
      run: ({ worker, type, position }, id) => worker.person.send('PUT', url(type, `/${id}`), { site: { set: [{ documentId: stock.spareSite(worker.places[position]) }] } }),
    },
    {
      route: 'PUT /collection-types/:model/:id (below one there)', act: 'never', proves: 'T2', of: (type) => ofUnit(type) && parentOf(type) !== undefined, at: ELSEWHERE, mine: true,
      run: ({ worker, type, position }, id) => worker.person.send('PUT', url(type, `/${id}`), { [parentOf(type) as string]: connect(stock.item(type, worker.places[position])) }), done: seenInTheEnd,
    },
    {
      // Whatever a unit or a site is sent of what belongs to it, nothing changes hands from there.
      route: 'PUT /collection-types/:model/:id (takes over)', act: 'never', proves: 'T5', of: (type) => stock.standsOnSite(type) || ofUnit(type), at: ['child', 'foreign'], mine: true,
      run: async ({ worker, type, position }) => {
        const { pluralName } = app.strapi.contentType(type.uid as never).info;
        const taken = { [pluralName]: connect(stock.item(type, worker.places[position])) };
        const over = stock.standsOnSite(type) ? url({ uid: 'plugin::component-pages.site' } as ScopedType, `/${stock.spareSite(worker.places.own)}`) : url({ uid: 'plugin::units.unit' } as ScopedType, `/${worker.places.own}`);
        return worker.person.send('PUT', over, taken);
      },
      done: seenInTheEnd,
    },
    { route: 'DELETE /collection-types/:model/:id', act: 'delete', fresh: true, run: ({ worker, type }, id) => worker.person.send('DELETE', url(type, `/${id}`)) },
    { route: 'POST /collection-types/:model/actions/bulkDelete', act: 'delete', fresh: true, run: ({ worker, type }, id) => worker.person.send('POST', url(type, '/actions/bulkDelete'), { documentIds: [id] }) },

    { route: 'POST /collection-types/:model/clone/:sourceId', act: 'create', proves: 'T3', run: ({ worker, type }, id) => worker.person.send('POST', url(type, `/clone/${id}`), sample(type)) },
    {
      route: 'POST /collection-types/:model/clone/:sourceId (into one’s own unit)', act: 'create', proves: 'T3', of: ofUnit,
      run: ({ worker, type }, id) => worker.person.send('POST', url(type, `/clone/${id}`), { ...sample(type), unit: connect(worker.places.own) }),
    },
    { route: 'POST /collection-types/:model/auto-clone/:sourceId', act: 'create', proves: 'T3', run: ({ worker, type }, id) => worker.person.send('POST', url(type, `/auto-clone/${id}`), {}) },

    // Publishing is the act of a case, never of the content manager. Core mounts these for types with drafts only.
    { route: 'POST /collection-types/:model/:id/actions/publish', act: 'never', proves: 'PT-6.1g', of: drafts, run: ({ worker, type }, id) => worker.person.send('POST', url(type, `/${id}/actions/publish`), {}) },
    { route: 'POST /collection-types/:model/:id/actions/unpublish', act: 'never', proves: 'PT-6.1g', of: drafts, run: ({ worker, type }, id) => worker.person.send('POST', url(type, `/${id}/actions/unpublish`), {}) },
    {
      route: 'POST /collection-types/:model/actions/publish', act: 'never', proves: 'PT-6.1g, T7', of: drafts, unnamed: true,
      run: async ({ worker, type, position }) => worker.person.send('POST', url(type, '/actions/publish'), await stock.input(type, worker.places[position], false)),
    },
    { route: 'POST /collection-types/:model/actions/bulkPublish', act: 'never', proves: 'PT-6.1g', of: drafts, run: ({ worker, type }, id) => worker.person.send('POST', url(type, '/actions/bulkPublish'), { documentIds: [id] }) },
    { route: 'POST /collection-types/:model/actions/bulkUnpublish', act: 'never', proves: 'PT-6.1g', of: drafts, run: ({ worker, type }, id) => worker.person.send('POST', url(type, '/actions/bulkUnpublish'), { documentIds: [id] }) },
    // Nothing is published here, so there is nothing to go back to.
    { route: 'POST /collection-types/:model/:id/actions/discard', act: 'never', of: drafts, run: ({ worker, type }, id) => worker.person.send('POST', url(type, `/${id}/actions/discard`), {}) },
  ];
}

/** The route that a door goes through. */
export const contentRouteOf = ({ route }: ContentDoor): string => route.replace(/ \([^)]*\)$/, '');

/** Acts that no function has on a type, whatever its rights say. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  'plugin::units.unit': ['DELETE', 'bulkDelete', 'clone'],
};

/** What should come of an attempt, said apart from the code that is tested. */
export function expected(stock: Stock, door: ContentDoor, { worker, type, position }: Attempt): boolean {
  if (door.act === 'never' || NEVER[type.uid]?.some((word) => door.route.includes(word))) return false;
  if (door.route.includes('clone')) {
    const copies = type.scope === 'shared' || IN_FORCE.includes(position);
    const reads = may(worker, type, 'read', position);
    const stays = may(worker, type, 'create', position);
    const comes = may(worker, type, 'create', 'own') && type.scope === 'unit';
    // Core refuses by itself to copy what holds a unique value.
    if (door.route.includes('auto-clone') && stock.isAlone(type) && !stock.standsOnSite(type)) return false;
    // What stands on a site stays there: it never comes to one's own unit, and a closed one takes nothing new.
    if (stock.standsOnSite(type)) return reads && stays && copies && (!door.route.includes('one’s own') || position === 'own');
    // The copy stays in its unit, or comes to the person's own where that is asked or that unit is closed.
    return door.route.includes('one’s own') ? reads && comes : reads && (stays || comes);
  }
  if (door.act === 'create' && type.scope === 'unit' && !IN_FORCE.includes(position)) return false;
  return may(worker, type, door.act, position);
}

/** What came of it: `held` where scope let it through and a rule that is asked after it refused. */
export function outcome(door: ContentDoor, answer: Answer, id: string): 'done' | 'held' | 'refused' {
  if (positive(answer)) return (door.done?.(answer, id) ?? true) ? 'done' : 'refused';
  const code = answer.body.error?.details.code ?? '';
  return code.startsWith('moderation.') || code === 'content.taken' ? 'held' : 'refused';
}

/**
 * The attempts of a door. Where the answer is the same everywhere, the position that would betray a fault tells it; where a
 * role may do a thing to a type nowhere and in no system, one person of it.
 */
export function* attemptsOf(stock: Stock, door: ContentDoor, types: readonly ScopedType[], workers: readonly Worker[]): Generator<Attempt> {
  for (const type of types.filter(door.of ?? (() => true))) {
    const wanted = (worker: Worker): Set<boolean> => new Set(POSITIONS.map((position) => expected(stock, door, { worker, type, position })));
    const able = new Set(workers.filter((worker) => wanted(worker).has(true)).map(({ role }) => role));
    for (const worker of workers) {
      if (!door.at && !able.has(worker.role) && worker !== workers.find(({ role }) => role === worker.role)) continue;
      const answers = wanted(worker);
      const tried = door.at ?? (type.scope === 'shared' ? (['own'] as const) : answers.size > 1 ? POSITIONS : answers.has(true) ? (['foreign'] as const) : (['own'] as const));
      for (const position of tried) yield { worker, type, position };
    }
  }
}
