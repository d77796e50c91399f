import type { IncidentKind, IncidentStep, SupportContact } from '../../contracts';

interface Dated {
  readonly legalBasis?: string;
  /** ISO days, `validTo` exclusive. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Shape of `database/data/incident-rules.json`; hours are hours of the clock, not of work. */
export interface IncidentRules {
  readonly rules: readonly (Dated & { readonly kinds: readonly IncidentKind[]; readonly respondHours: number; readonly containHours: number; readonly closeHours: number })[];
  /** How many incidents one person reports in a day and a night: each writes to many people. */
  readonly perPerson: readonly (Dated & { readonly mostPerDay: number })[];
  /** PR-11.3: what is more than the unit can handle is answered sooner. */
  readonly beyondUnit: readonly (Dated & { readonly respondHours: number })[];
}

/** Shape of `database/data/support-contacts.json`. */
export interface SupportContacts {
  readonly contacts: readonly (Dated & SupportContact)[];
}

const inForce = (day: string) => ({ validFrom, validTo }: Dated): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

const HOUR_MS = 3_600_000;

/**
 * Until when an incident that opens now is answered, contained and closed; where rules meet, the stricter wins.
 * @param day ISO business day, which says what rule is in force
 * @throws when the data say nothing of the kind
 */
export const deadlinesOf = (
  { rules, beyondUnit }: IncidentRules, { kind, beyond }: { readonly kind: IncidentKind; readonly beyond: boolean }, day: string, openedAt: Date,
): Readonly<Record<IncidentStep, Date>> => {
  const holding = rules.filter((rule) => inForce(day)(rule) && rule.kinds.includes(kind));
  if (holding.length === 0) throw new Error(`incident-rules.json: nothing in force on ${day} for ${kind}`);
  const sooner = beyond ? beyondUnit.filter(inForce(day)).map(({ respondHours }) => respondHours) : [];
  const respond = Math.min(...holding.map(({ respondHours }) => respondHours), ...sooner);
  const contain = Math.max(respond, Math.min(...holding.map(({ containHours }) => containHours)));
  const close = Math.max(contain, Math.min(...holding.map(({ closeHours }) => closeHours)));
  const after = (hours: number): Date => new Date(openedAt.getTime() + hours * HOUR_MS);
  return { respond: after(respond), contain: after(contain), close: after(close) };
};

export const mostPerDay = ({ perPerson }: IncidentRules, day: string): number => Math.min(...perPerson.filter(inForce(day)).map((rule) => rule.mostPerDay));

export const contactsOn = ({ contacts }: SupportContacts, day: string): readonly SupportContact[] =>
  contacts.filter(inForce(day)).map(({ systems, office, phone, email, hours }) => ({ systems, office, phone, email, hours }));
