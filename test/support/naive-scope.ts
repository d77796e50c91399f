/**
 * What scope should say, in the plainest words and apart from the code that is tested: no sets of units are worked out
 * beforehand; for each item one asks whether a function reaches it. Days are ISO days, ends are exclusive.
 */
export interface NaiveUnit {
  readonly code: string;
  readonly parent: string | null;
  to: string | null;
  successors: readonly string[];
}
export interface NaiveFunction {
  readonly role: string;
  readonly system: string;
  readonly reach: string;
  readonly unit: string;
  readonly from: string;
  to: string | null;
}
export type NaiveAct = 'read' | 'create' | 'update';

/** Rights by role: on articles (portal) and on entries (basic information). `orphans`: only what nobody inherited. */
const RIGHTS: Readonly<Record<string, Readonly<Record<string, Readonly<Partial<Record<NaiveAct, 'all' | 'orphans'>>>>>>> = {
  portal: {
    author: { read: 'all', create: 'all', update: 'all' },
    'unit-reviewer': { read: 'all', update: 'all' },
    secretariat: { read: 'all', update: 'all' },
    board: { read: 'all', update: 'all' },
    operator: { read: 'all', update: 'orphans' },
  },
  'basic-information': { author: { read: 'all', create: 'all', update: 'all' }, operator: { read: 'all', update: 'all' } },
};

const unitAt = (units: readonly NaiveUnit[], code: string | null): NaiveUnit | undefined => units.find((unit) => unit.code === code);
export const isOpen = (unit: NaiveUnit | undefined, day: string): boolean => unit !== undefined && (unit.to === null || day < unit.to);

/** Who holds the items of a unit on a day: itself while it is open, else the one unit that followed, and so on; null for nobody. */
export function holderOf(units: readonly NaiveUnit[], code: string, day: string): string | null {
  const passed: string[] = [];
  let unit = unitAt(units, code);
  while (unit !== undefined && unit.to !== null && unit.to <= day) {
    const end = unit.to;
    const followed = unit.successors.filter((each) => each !== code && isOpen(unitAt(units, each), end));
    if (unit.successors.length !== 1 || followed.length !== 1 || passed.includes(unit.code)) return null;
    passed.push(unit.code);
    unit = unitAt(units, followed[0] ?? null);
  }
  return unit?.code ?? null;
}

/** Whether a function reaches the items of a unit on a day. */
function reaches(units: readonly NaiveUnit[], { reach, unit: seat }: NaiveFunction, code: string, day: string): boolean {
  if (reach === 'province') return true;
  let at = holderOf(units, code, day);
  if (reach === 'own') return at === seat;
  for (let steps = 0; at !== null && steps < 20; steps += 1) {
    if (at === seat) return true;
    const parent: NaiveUnit | undefined = unitAt(units, unitAt(units, at)?.parent ?? null);
    at = isOpen(parent, day) ? (parent?.code ?? null) : null;
  }
  return false;
}

/** Whether somebody with these functions may do something with an item of a unit in a system. */
export function mayNaively(units: readonly NaiveUnit[], functions: readonly NaiveFunction[], act: NaiveAct, system: string, code: string, day: string): boolean {
  if (act === 'create' && !isOpen(unitAt(units, code), day)) return false;
  return functions.some((held) => {
    const lives = held.from <= day && (held.to === null || day < held.to) && isOpen(unitAt(units, held.unit), day);
    const right = held.system === system ? RIGHTS[system]?.[held.role]?.[act] : undefined;
    if (!lives || right === undefined) return false;
    return right === 'all' ? reaches(units, held, code, day) : held.reach === 'province' && holderOf(units, code, day) === null;
  });
}
