import type { Core, UID } from '@strapi/strapi';
import { isOurUid } from '../../../platform/server/public';
import type { JsonObject } from '../domain/canonical-json';
import type { RowState } from '../domain/changes';
import { CORE_MODELS, type CoreModel } from './core-models';
import { changedSecrets, coreRowState, touches, type CoreRow } from './core-row';
import { isInsideDocumentCall } from './document-changes';
import { populateFor, rowState } from './row-state';
import { SETTINGS, SETTINGS_UID } from './settings-model';
import { typeShape } from './type-shape';

/** How rows of a model are recorded when they change below the document service. */
export interface RecordedModel {
  readonly populate: Record<string, unknown>;
  state(row: CoreRow): RowState;
  secrets(before: CoreRow | undefined, after: CoreRow | undefined): JsonObject;
  touches(data: Readonly<Record<string, unknown>> | undefined): boolean;
  subjectId(row: CoreRow): string;
}

const ofCore = (model: CoreModel): RecordedModel => ({
  populate: Object.fromEntries(model.relations.map((name) => [name, { select: ['id'] }])),
  state: (row) => coreRowState(model, row),
  secrets: (before, after) => changedSecrets(model, before, after),
  touches: (data) => touches(model, data),
  subjectId: (row) => String(row.id),
});

const ofOurs = (strapi: Core.Strapi, uid: string): RecordedModel => {
  const type = typeShape(strapi, uid);
  return {
    populate: populateFor(strapi, type),
    state: (row) => rowState(strapi, type, row),
    secrets: () => ({}),
    touches: () => true,
    subjectId: (row) => String(row.documentId ?? row.id),
  };
};

const CORE: ReadonlyMap<string, RecordedModel> = new Map(Object.entries(CORE_MODELS).map(([uid, model]) => [uid, ofCore(model)]));

/**
 * How a change of this model is recorded, or null when it is not: sessions, settings that core writes at boot, components (recorded with their
 * document), and our own types while a document call runs, which records the document as a whole.
 */
export const recordedModel = (strapi: Core.Strapi, uid: string): RecordedModel | null => {
  const core = CORE.get(uid);
  if (core) return core;
  if (uid === SETTINGS_UID) return strapi.requestContext.get() ? SETTINGS : null;
  if (!isOurUid(uid) || isInsideDocumentCall() || !strapi.contentType(uid as UID.ContentType)) return null;
  return ofOurs(strapi, uid);
};
