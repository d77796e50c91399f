import { now, type UnitOfWork } from '../../../platform/server/public';
import type { JsonObject } from '../domain/canonical-json';
import { actorIdOf, type LedgerEntry } from '../domain/entry';
import { plainJson, storableText } from '../domain/plain-json';
import { isLedgerAction } from './actions';
import { writeEntries, type CollectedEntry } from './write-entries';

const NOTE = 'ledger';

interface Collected {
  entries: CollectedEntry[];
  written: boolean;
}

const plainMap = (prefix: string, values: JsonObject | undefined): [string, string][] =>
  Object.entries(values ?? {}).map(([name, value]) => [`${prefix}.${storableText(name)}`, JSON.stringify(plainJson(value))]);

const collect = (entry: LedgerEntry): CollectedEntry => ({
  businessAt: now().toISOString(),
  actorKind: entry.actor.kind,
  actorId: actorIdOf(entry.actor),
  sessionId: entry.actor.kind === 'staff' ? (entry.actor.sessionId ?? null) : null,
  assignmentId: entry.actor.kind === 'staff' ? (entry.actor.assignmentId ?? null) : null,
  requestId: entry.actor.requestId ?? null,
  action: entry.action,
  subjectType: entry.subject.type,
  subjectId: entry.subject.id,
  before: plainJson(entry.before),
  after: plainJson(entry.after),
  secret: {
    address: entry.actor.address ?? null,
    personal: Object.fromEntries([
      ...plainMap('facts', entry.personal),
      ...plainMap('before', entry.personalBefore),
      ...plainMap('after', entry.personalAfter),
    ]),
  },
});

/**
 * Records what a verb did. The entry is collected and written with all others of the transaction as its last statements
 * before commit (design.md, Ledger); it exists exactly when the transaction commits. Throws on an unregistered action.
 */
export const record = (uow: UnitOfWork, entry: LedgerEntry): void => {
  if (!isLedgerAction(entry.action)) {
    throw new Error(`Unknown ledger action "${entry.action}": register it in the plugin's register()`);
  }
  let collected = uow.notes.get(NOTE) as Collected | undefined;
  if (!collected) {
    const fresh: Collected = { entries: [], written: false };
    collected = fresh;
    uow.notes.set(NOTE, fresh);
    uow.atEnd(
      NOTE,
      async ({ trx }) => {
        fresh.written = true;
        await writeEntries(trx, fresh.entries);
      },
      { last: true },
    );
  }
  if (collected.written) throw new Error(`Ledger action "${entry.action}" came after the end of its transaction`);
  collected.entries.push(collect(entry));
};
