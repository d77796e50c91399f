import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core, UID } from '@strapi/strapi';
import { currentUnitOfWork, isOurUid, type UnitOfWork } from '../../../platform/server/public';
import { documentChanges, type DocumentState } from '../domain/changes';
import { actorOf } from './actor';
import { record } from './record';
import { populateFor, rowState, type Row } from './row-state';
import { typeShape } from './type-shape';

const CHANGES = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);
const NOTHING: DocumentState = new Map();

const inside = new AsyncLocalStorage<true>();

/** True while a document service call runs, whose own queries are not changes of their own. */
export const isInsideDocumentCall = (): boolean => inside.getStore() === true;

const keyOf = (row: Row, drafts: boolean): string =>
  `${drafts && row.publishedAt ? 'published' : 'draft'}${row.locale ? `:${String(row.locale)}` : ''}`;

const stateOf = async (strapi: Core.Strapi, uid: string, documentId: string, inverse: readonly string[]): Promise<DocumentState> => {
  const type = typeShape(strapi, uid);
  const drafts = strapi.contentType(uid as UID.ContentType).options?.draftAndPublish === true;
  const rows = (await strapi.db.query(uid as UID.ContentType).findMany({
    where: { documentId },
    populate: populateFor(strapi, type, inverse),
  })) as Row[];
  return new Map(rows.map((row) => [keyOf(row, drafts), rowState(strapi, type, row, inverse)]));
};

/** Last recorded state of a document in this transaction, so that a call inside a call is not told twice. */
const statesOf = (uow: UnitOfWork): Map<string, DocumentState> => {
  const known = uow.notes.get('ledger.documents') as Map<string, DocumentState> | undefined;
  const states = known ?? new Map<string, DocumentState>();
  if (!known) uow.notes.set('ledger.documents', states);
  return states;
};

interface Call {
  readonly uid: string;
  readonly action: string;
  readonly params: { documentId?: string; data?: Record<string, unknown> };
}

const recordCall = async (strapi: Core.Strapi, uow: UnitOfWork, { uid, action, params }: Call, next: () => Promise<unknown>): Promise<unknown> => {
  const inverse = typeShape(strapi, uid).inverse.filter((name) => name in (params.data ?? {}));
  const isNew = action === 'create' || action === 'clone';
  const loaded = isNew || !params.documentId ? NOTHING : await stateOf(strapi, uid, params.documentId, inverse);
  const states = statesOf(uow);
  const recordedBefore = states.get(`${uid} ${params.documentId ?? ''}`);

  const result = await inside.run(true, next);

  const documentId = isNew ? (result as { documentId?: string } | null)?.documentId : params.documentId;
  if (!documentId) return result;
  const name = `${uid} ${documentId}`;
  const recorded = states.get(name);
  const before = recorded && recorded !== recordedBefore ? recorded : loaded;
  const after = await stateOf(strapi, uid, documentId, inverse);
  states.set(name, after);
  for (const change of documentChanges(action, before, after)) {
    record(uow, { subject: { type: uid, id: documentId }, actor: actorOf(strapi), ...change });
  }
  return result;
};

/** SD-11.3: every change of our content types through documents is recorded with what it was and what it became. */
export const recordDocumentChanges = (strapi: Core.Strapi): void => {
  strapi.documents.use((context, next) => {
    const uow = currentUnitOfWork();
    if (!CHANGES.has(context.action) || !isOurUid(context.uid) || !uow) return next();
    return recordCall(strapi, uow, context as unknown as Call, next) as ReturnType<typeof next>;
  });
};
