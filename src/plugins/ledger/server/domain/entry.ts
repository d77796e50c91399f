import type { Json, JsonObject } from './canonical-json';

/** Who acted. `sessionId` tells which sign-in; `assignmentId` in which capacity; `address` is stored encrypted. */
export type LedgerActor = (
  | { readonly kind: 'staff'; readonly userId: number | string; readonly sessionId?: string | undefined; readonly assignmentId?: string | undefined }
  | { readonly kind: 'connection'; readonly tokenId: string }
  | { readonly kind: 'public' }
  | { readonly kind: 'system'; readonly reason: string }
) & { readonly address?: string | undefined; readonly requestId?: string | undefined };

export type ActorKind = LedgerActor['kind'];

/** What was acted on: a content type's uid and documentId, a core type's uid and id, or a word of ours and its id. */
export interface LedgerSubject {
  readonly type: string;
  readonly id: string;
}

/** An action is one of a closed list (`registerLedgerAction`), named `subject.verb`. */
export type LedgerAction = `${string}.${string}`;

/** What a verb gives to `record`. Personal values go only into the three maps at the end: they are stored encrypted. */
export interface LedgerEntry {
  readonly action: LedgerAction;
  readonly subject: LedgerSubject;
  readonly actor: LedgerActor;
  readonly before: Json;
  readonly after: Json;
  readonly personal?: Readonly<Record<string, string>> | undefined;
  readonly personalBefore?: JsonObject | undefined;
  readonly personalAfter?: JsonObject | undefined;
}

/** An entry as the hash covers it: everything that is stored, times as ISO text in UTC, personal values as ciphertext. */
export interface HashedEntry {
  readonly format: number;
  readonly seq: number;
  readonly recordedAt: string;
  readonly businessAt: string;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly sessionId: string | null;
  readonly assignmentId: string | null;
  readonly address: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: Json;
  readonly after: Json;
  readonly personal: Readonly<Record<string, string>> | null;
  readonly transactionId: string;
  readonly requestId: string | null;
  readonly previousHash: string;
}

export type StoredEntry = HashedEntry & { readonly hash: string };

/** The id under which an actor of each kind is stored; a system actor is known by its reason. */
export const actorIdOf = (actor: LedgerActor): string | null => {
  switch (actor.kind) {
    case 'staff':
      return String(actor.userId);
    case 'connection':
      return actor.tokenId;
    case 'system':
      return actor.reason;
    case 'public':
      return null;
  }
};
