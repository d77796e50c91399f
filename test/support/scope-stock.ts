import { randomUUID } from 'node:crypto';
import type { ScopedType } from '../../src/plugins/units/contracts';
import type { TestApp } from './app';
import { attributesOf, sampleOf } from './sample-items';
import { makePlaces, makeWorkers, shownTypes, type Places, type Worker } from './scope-world';

const SITE = 'plugin::component-pages.site';

type Input = Record<string, unknown>;

/** Items at every position, and what a request needs to make another one there. */
export interface Stock {
  /** Types that stand on a site and belong to its unit, which the database holds them to. */
  standsOnSite(type: ScopedType): boolean;
  /** Types of which a copy meets its source: core copies nothing where a value must be unique, and a site has one such item. */
  isAlone(type: ScopedType): boolean;
  /** Makes an item, by the house itself and outside any request. */
  make(type: ScopedType, unit: string): Promise<string>;
  /** The item of a type at a unit; for shared types the one for all units. */
  item(type: ScopedType, unit: string): string;
  /** Every item with the unit that it must keep; null for shared ones. */
  all(): readonly { readonly type: ScopedType; readonly unit: string | null; readonly id: string }[];
  /** What an item at a unit asks for in a request. `fresh` where it should come about: its site must be free for it. */
  input(type: ScopedType, unit: string, fresh: boolean): Promise<Input>;
  /** The site on which items of a unit are that should never come about. */
  spareSite(unit: string): string;
  freshSite(unit: string): Promise<string>;
}

const connect = (documentId: string): object => ({ connect: [{ documentId }] });

export async function makeStock(app: TestApp, types: readonly ScopedType[], places: Places): Promise<Stock> {
  const documents = (uid: string) => app.strapi.documents(uid as never) as unknown as {
    create(params: object): Promise<{ documentId: string }>;
    clone(params: object): Promise<unknown>;
    delete(params: object): Promise<unknown>;
  };
  const held = await app.sql(`select c.relname::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'congtinh_unit_of_site'`);
  const linkOf = (uid: string): string | undefined =>
    (app.strapi.db.metadata.get(uid) as unknown as { attributes: { site?: { joinTable?: { name: string } } } }).attributes.site?.joinTable?.name;
  const onSite = new Set(types.filter(({ uid }) => held.some(({ name }) => name === linkOf(uid))).map(({ uid }) => uid));

  const freshSite = async (unit: string): Promise<string> =>
    (await documents(SITE).create({ data: { path: `/thu-${randomUUID()}`, title: 'Trang thử phạm vi', unit } })).documentId;
  const make = async (type: ScopedType, unit: string): Promise<string> => {
    const owner = onSite.has(type.uid) ? { site: await freshSite(unit) } : type.scope === 'unit' ? { unit } : {};
    return (await documents(type.uid).create({ data: { ...sampleOf(app, type.uid), ...owner } })).documentId;
  };

  const keyOf = (type: ScopedType, unit: string): string => `${type.uid} ${type.scope === 'unit' ? unit : ''}`;
  const items = new Map<string, { type: ScopedType; unit: string | null; id: string }>();
  const spare = new Map<string, string>();
  const units = new Set([...Object.values(places.local), ...Object.values(places.office)]);
  for (const unit of units) spare.set(unit, await freshSite(unit));
  for (const type of types) {
    for (const unit of units) {
      if (!items.has(keyOf(type, unit))) items.set(keyOf(type, unit), { type, unit: type.scope === 'unit' ? unit : null, id: await make(type, unit) });
    }
  }
  const item = (type: ScopedType, unit: string): string => {
    const found = items.get(keyOf(type, unit));
    if (!found) throw new Error(`No ${type.uid} at ${unit}`);
    return found.id;
  };

  const alone = new Set(types.filter(({ uid }) => Object.values(attributesOf(app, uid)).some((each) => each.unique)).map(({ uid }) => uid));
  for (const type of types.filter(({ uid }) => onSite.has(uid))) {
    const source = await make(type, places.local.own);
    try {
      await documents(type.uid).clone({ documentId: source, data: {} });
    } catch (error) {
      if ((error as { code?: string }).code !== 'content.taken') throw error;
      alone.add(type.uid);
    }
  }

  const spareSite = (unit: string): string => spare.get(unit) ?? '';
  return {
    standsOnSite: ({ uid }) => onSite.has(uid), isAlone: ({ uid }) => alone.has(uid), make, item, all: () => [...items.values()], spareSite, freshSite,
    input: async (type, unit, fresh) => ({
      ...sampleOf(app, type.uid),
      ...(onSite.has(type.uid) ? { site: connect(fresh ? await freshSite(unit) : spareSite(unit)) } : type.scope === 'unit' ? { unit: connect(unit) } : {}),
    }),
  };
}

/** The ground of the suites of scope: people of every function, and items of every type at every position. */
export interface ScopeGround {
  readonly places: Places;
  readonly workers: readonly Worker[];
  readonly types: readonly ScopedType[];
  readonly stock: Stock;
}

const grounds = new WeakMap<TestApp, Promise<ScopeGround>>();

/** Laid once for an application: files that share one share it. */
export const scopeGround = (app: TestApp): Promise<ScopeGround> => {
  const known = grounds.get(app) ?? layGround(app);
  grounds.set(app, known);
  return known;
};

async function layGround(app: TestApp): Promise<ScopeGround> {
  const types = shownTypes(app);
  const places = await makePlaces(app);
  const workers = await makeWorkers(app, places);
  return { places, workers, types, stock: await makeStock(app, types, places) };
}
