import { REACHES, ROLE_KEYS, SYSTEM_KEYS, type Reach, type RoleKey, type ScopedType, type SystemKey } from '../../src/plugins/units/contracts';
import { reachesFor } from '../../src/plugins/units/server/domain/assignment-rules';
import { capability } from '../../src/plugins/units/server/domain/capabilities';
import type { TestApp } from './app';
import { loadUnits, makePerson, units, type Person } from './staff';

/** Code of the programme whose report the scope suite aims at. */
export const SCOPE_PROGRAMME = 'thu-pham-vi';

/** Where an item stands, as seen from the unit in which a person works. */
export const POSITIONS = ['own', 'child', 'parent', 'foreign', 'foreignChild', 'inherited', 'orphan'] as const;
export type Position = (typeof POSITIONS)[number];

/** documentIds of the units at each position, for people of a district and for those of a department. */
export interface Places {
  readonly local: Readonly<Record<Position, string>>;
  readonly office: Readonly<Record<Position, string>>;
}

export interface Worker {
  readonly title: string;
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  readonly person: Person;
  readonly places: Readonly<Record<Position, string>>;
}

const closed = (code: string, successorCodes: string[]): object =>
  ({ code, name: `Đơn vị cũ ${code}`, type: 'Thị trấn', level: 'commune', parentCode: '06', validTo: '2020-02-01', successorCodes });

/** Two closed units that are made up: one whose heir is the district, one without heir. */
export async function makePlaces(app: TestApp): Promise<Places> {
  await loadUnits(app);
  await units().importUnits(app.strapi, JSON.stringify([closed('CU-THUAKE', ['060']), closed('CU-VOCHU', []), closed('CU-VP', ['VP-UBND'])]));
  const id = async (code: string, day?: string): Promise<string> => (await units().resolveUnit(app.strapi, code, day)).documentId;
  const OLD = '2020-01-01';
  const shared = { parent: await id('06'), foreign: await id('061'), foreignChild: await id('01888'), orphan: await id('CU-VOCHU', OLD) };
  return {
    local: { ...shared, own: await id('060'), child: await id('01858'), inherited: await id('CU-THUAKE', OLD) },
    office: { ...shared, own: await id('VP-UBND'), child: await id('TT-CBTH'), inherited: await id('CU-VP', OLD) },
  };
}

/** PR-5.2a: a unit has one data account per programme, so each of these people has one of his own; the wider reach that of the foreign report. */
export const officeProgramme = (role: RoleKey, system: SystemKey, reach: Reach, leaving = false): string | null =>
  (role === 'data-officer' && system === 'poverty' ? `${SCOPE_PROGRAMME}${leaving ? '-thoi-viec' : ''}${reach === 'subtree' ? '' : '-rieng'}` : null);

/** One person for every role, system and reach that an assignment may have. */
export async function makeWorkers(app: TestApp, places: Places): Promise<Worker[]> {
  const workers: Worker[] = [];
  for (const role of ROLE_KEYS) {
    for (const system of SYSTEM_KEYS) {
      for (const reach of REACHES.filter((each) => reachesFor(role, system).includes(each))) {
        const inOffice = reach === 'province';
        const person = await makePerson(app, [{ role, system, reach, unit: inOffice ? 'VP-UBND' : '060', programme: officeProgramme(role, system, reach) }]);
        workers.push({ title: `${role} (${system}, ${reach})`, role, system, reach, person, places: inOffice ? places.office : places.local });
      }
    }
  }
  return workers;
}

/** Whether a reach covers a position: said plainly, apart from the code that is tested. */
export const covers = (reach: Reach, position: Position): boolean =>
  reach === 'province' ||
  position === 'own' || position === 'inherited' ||
  (reach === 'subtree' && position === 'child');

/** Whether a person may act on an item at a position. */
export function may(worker: Pick<Worker, 'role' | 'system' | 'reach'>, type: ScopedType, action: 'read' | 'create' | 'update' | 'delete', position: Position): boolean {
  if (action === 'read' && type.read === 'staff') return true;
  if (type.system !== 'all' && type.system !== worker.system) return false;
  const extent = capability(worker.role, type.uid, action);
  if (extent === 'none') return false;
  if (type.scope === 'shared') return worker.reach === 'province';
  if (extent === 'orphans') return position === 'orphan';
  return covers(worker.reach, position);
}

/** Types that the content manager shows: it has no doors to the others. */
export const shownTypes = (app: TestApp): ScopedType[] =>
  [...units().scopedTypes(app.strapi).values()].filter(({ uid }) =>
    (app.strapi.getModel(uid as never) as unknown as { pluginOptions?: { 'content-manager'?: { visible?: boolean } } }).pluginOptions?.['content-manager']?.visible !== false);

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: unknown;
  readonly config?: { readonly auth?: unknown };
}

/** Routes of a plugin, each with the API that it belongs to: `admin` or `content-api`. */
export const routesOf = (app: TestApp, plugin: string): [string, Route][] =>
  Object.values((app.strapi.plugin(plugin)?.routes ?? {}) as Record<string, { type?: string; routes: Route[] } | Route[]>).flatMap((group) => {
    const { type = 'content-api', routes } = Array.isArray(group) ? { routes: group } : group;
    return routes.map((route): [string, Route] => [type, route]);
  });
