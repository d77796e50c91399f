import type { Core } from '@strapi/strapi';
import type { Conflict } from '../../contracts';
import { snapshotText } from '../domain/canonical/snapshot-text';
import type { ModeratedType } from '../registry/moderated-types';
import { refusal } from './app-refusal';
import { changes } from './case-rows';
import { differencesOf } from './differences';
import type { LoadedDocument } from './load-document';
import { addresseesOf } from '../../../units/server/public';
import { currentUnitOfWork } from '../../../platform/server/public';

export const BASE_HEADER = 'x-draft-base';

/**
 * What the caller's save was based on: the header `X-Draft-Base` (the draft's hash, or its `updatedAt` as
 * read), else the `updatedAt` of a document that is sent back whole. Null when the caller says nothing.
 */
export const draftBase = (strapi: Core.Strapi, documentId: string): string | null => {
  const request = strapi.requestContext.get()?.request as { headers: Record<string, unknown>; body?: unknown } | undefined;
  if (request === undefined) return null;
  const header = request.headers[BASE_HEADER];
  if (typeof header === 'string' && header !== '') return header;
  const body = request.body as { updatedAt?: unknown; documentId?: unknown } | null | undefined;
  return typeof body?.updatedAt === 'string' && body.documentId === documentId ? body.updatedAt : null;
};

export const isBasedOn = (base: string, { hash, updatedAt }: LoadedDocument): boolean =>
  base === hash || new Date(base).getTime() === new Date(updatedAt).getTime();

/** Refuses a save over a newer draft, and gives both texts, so that nobody's work is lost. */
export const newerDraft = async (strapi: Core.Strapi, type: ModeratedType, stored: LoadedDocument, wanted: LoadedDocument): Promise<Error> => {
  const trx = currentUnitOfWork()?.trx;
  const last = trx && ((await changes(trx).where({ content_type: type.uid, document_id: stored.documentId }).orderBy('id', 'desc').first('actor', 'at')) as
    { actor: number | null; at: Date } | undefined);
  const people = last?.actor ? await addresseesOf(strapi, [last.actor]) : new Map();
  const conflict: Conflict = {
    stored: {
      text: snapshotText(stored.canonical), hash: stored.hash, updatedAt: stored.updatedAt,
      savedBy: last?.actor ? (people.get(last.actor)?.name ?? null) : null, savedAt: last ? new Date(last.at).toISOString() : null,
    },
    yours: { text: snapshotText(wanted.canonical) },
    differences: await differencesOf(strapi, type, stored, wanted),
  };
  return refusal('moderation.newer-draft', 'Bản nháp đã được người khác lưu sau khi anh/chị mở; hãy so hai bản dưới đây, tải lại rồi sửa tiếp.', { ...conflict });
};
