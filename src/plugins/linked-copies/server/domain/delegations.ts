/** A section of the portal given to a unit by a decision; days are ISO, `to` is exclusive. */
export interface Delegation {
  readonly unit: string;
  readonly category: string;
  readonly from: string;
  readonly to: string | null;
}

type Period = Pick<Delegation, 'from' | 'to'>;

export const livesOn = ({ from, to }: Period, day: string): boolean => from <= day && (to === null || day < to);

export const isEmpty = ({ from, to }: Period): boolean => to !== null && to <= from;

export const overlap = (a: Period, b: Period): boolean => (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** The units to which a section is given on a day; empty: it is open to all. */
export const delegatedUnits = (delegations: readonly Delegation[], category: string, day: string): readonly string[] =>
  [...new Set(delegations.filter((one) => one.category === category && livesOn(one, day)).map(({ unit }) => unit))];

export interface Writer {
  readonly unit: string | null;
  /** The unit that owns the portal's site. */
  readonly portalUnit: string | null;
}

/** PT-7.2: whether a unit writes directly in a section that is given to `delegated`; the portal's own unit always does. */
export const writesDirectly = ({ unit, portalUnit }: Writer, delegated: readonly string[]): boolean =>
  delegated.length === 0 || (unit !== null && (unit === portalUnit || delegated.includes(unit)));
