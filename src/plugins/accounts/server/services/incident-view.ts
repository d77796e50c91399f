import type { Core } from '@strapi/strapi';
import { addresseesOf, namer, unitsOf } from '../../../units/server/public';
import type { Actor, PersonRef } from '../../../units/contracts';
import type { IncidentLine, IncidentStep, IncidentView } from '../../contracts';
import { actsOn } from '../domain/may-handle';
import { eventRows, type IncidentRow } from '../queries/incident-rows';

type Named = (userId: number) => PersonRef;

const deadlines = (row: IncidentRow): IncidentView['deadlines'] => {
  const step = (by: Date, doneAt: Date | null) => ({ by: by.toISOString(), doneAt: doneAt?.toISOString() ?? null });
  return {
    respond: step(row.respondBy, row.respondedAt ?? row.containedAt ?? row.closedAt),
    contain: step(row.containBy, row.containedAt ?? row.closedAt),
    close: step(row.closeBy, row.closedAt),
  };
};

/** The first step that is not done, and whether its time has passed. */
export const dueOf = (row: IncidentRow, now: Date): IncidentLine['due'] => {
  const steps = Object.entries(deadlines(row)) as [IncidentStep, { by: string; doneAt: string | null }][];
  const next = steps.find(([, { doneAt }]) => doneAt === null);
  return next ? { step: next[0], by: next[1].by, late: next[1].by < now.toISOString() } : null;
};

const lineOf = (row: IncidentRow, person: Named, unitNames: ReadonlyMap<string, string>): IncidentLine => ({
  id: row.id, kind: row.kind, state: row.state, title: row.title, systems: row.systems,
  units: row.units.map((unit) => unitNames.get(unit) ?? unit),
  reportedBy: person(row.reportedBy), openedAt: row.openedAt.toISOString(), due: dueOf(row, new Date()),
});

const unitNamesOf = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, string>> =>
  new Map((await unitsOf(strapi)).map(({ documentId, name }) => [documentId, name]));

export const incidentLines = async (strapi: Core.Strapi, rows: readonly IncidentRow[]): Promise<readonly IncidentLine[]> => {
  const person = namer(await addresseesOf(strapi, rows.map(({ reportedBy }) => reportedBy)));
  const names = await unitNamesOf(strapi);
  return rows.map((row) => lineOf(row, person, names));
};

export const incidentView = async (strapi: Core.Strapi, actor: Actor, row: IncidentRow): Promise<IncidentView> => {
  const events = await eventRows(strapi, row.id);
  const people = [row.reportedBy, row.accountId, ...events.map(({ actorId }) => actorId)].filter((id): id is number => id !== null);
  const person = namer(await addresseesOf(strapi, people));
  return {
    ...lineOf(row, person, await unitNamesOf(strapi)),
    version: row.version, description: row.description, beyondUnit: row.beyondUnit,
    account: row.accountId === null ? null : person(row.accountId),
    deadlines: deadlines(row), cause: row.cause, measures: row.measures,
    events: events.map(({ id, at, kind, actorId, text }) => ({ id, at: at.toISOString(), kind, actor: actorId === null ? null : person(actorId), text })),
    may: actsOn(actor, row),
  };
};
