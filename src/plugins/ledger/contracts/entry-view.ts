import type { Json, JsonObject } from '../server/domain/canonical-json';
import type { ActorKind, LedgerSubject } from '../server/domain/entry';

/** An entry for people: personal values opened, or named in `erased` when their subject's key was erased. */
export interface EntryView {
  readonly seq: number;
  /** Real time, ISO 8601 in UTC. */
  readonly recordedAt: string;
  /** Business time, ISO 8601 in UTC. */
  readonly businessAt: string;
  readonly action: string;
  readonly actionName: string;
  readonly subject: LedgerSubject;
  readonly actor: {
    readonly kind: ActorKind;
    readonly id: string | null;
    readonly name: string | null;
    readonly assignmentId: string | null;
    readonly sessionId: string | null;
    readonly address: string | null;
  };
  readonly before: Json;
  readonly after: Json;
  readonly facts: JsonObject;
  readonly erased: readonly string[];
}

/** An entry of a search: with the name of the account that it is about, when it is about one. */
export type FoundEntry = EntryView & { readonly subjectName: string | null };

/** An act that the ledger knows, as filters offer it. */
export interface ActionChoice {
  readonly action: string;
  readonly name: string;
}

export interface NamedChoice {
  readonly id: string;
  readonly name: string;
}

/** `GET /ledger/choices`: what the filters of this person offer. */
export interface SearchChoices {
  readonly actions: readonly ActionChoice[];
  readonly people: readonly NamedChoice[];
  readonly units: readonly NamedChoice[];
}

/** A search never counts further: who finds more narrows it by time. */
export const MOST_COUNTED = 10_000;
