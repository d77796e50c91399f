import type { Core } from '@strapi/strapi';
import { documentRevisions, latestCase, liveCase, revisionContent, type Canonical, type DocumentRevision, type LoadedDocument, type ModeratedType } from '../../../moderation/server/public';
import { AppError, now, reader } from '../../../platform/server/public';
import type { RevisionLine, RevisionRef } from '../../contracts';
import type { Attributes } from '../domain/snapshot/read';
import type { Stamps } from '../services/hydrate';

/** A revision that can be shown: where its content is, and how it stands. */
export interface Shown extends RevisionLine {
  readonly content: () => Promise<Attributes>;
  readonly stamps: Stamps;
}

const unknownRevision = (): AppError =>
  new AppError('review.no-revision', 404, 'Không có phiên bản này; hãy chọn trong danh sách phiên bản.', [{ path: 'revision', message: 'Chọn phiên bản khác.' }]);

/** All revisions of a document in order; the draft at the end when nobody submitted it as it is. */
export const revisionsOf = async (strapi: Core.Strapi, type: ModeratedType, draft: LoadedDocument): Promise<readonly Shown[]> => {
  const [stored, live, last] = await Promise.all([
    documentRevisions(strapi, type.uid, draft.documentId),
    liveCase(reader(strapi), type.uid, draft.documentId),
    latestCase(reader(strapi), type.uid, draft.documentId),
  ]);
  const current = (live ?? last)?.revisionId;
  const published = stored.some(({ isPublic }) => isPublic) ? await stampsOf(strapi, type, draft.documentId) : null;
  const preview = previewStamps(draft);
  const lines = stored.map((revision: DocumentRevision): Shown => ({
    ref: revision.ordinal, caseId: revision.caseId, hash: revision.hash, cause: revision.cause, createdBy: revision.createdBy, createdAt: revision.createdAt,
    outcome: revision.outcome, isPublic: revision.isPublic, isCurrent: revision.id === current,
    content: () => revisionContent(strapi, revision.id),
    stamps: (revision.isPublic ? published : null) ?? preview,
  }));
  const unchanged = stored.at(-1)?.hash === draft.hash;
  return unchanged ? lines : [...lines, {
    ref: 'draft', caseId: live?.id ?? null, hash: draft.hash, cause: 'draft', createdBy: null, createdAt: draft.updatedAt,
    outcome: 'draft', isPublic: false, isCurrent: false,
    content: async () => (draft.canonical as { attributes: Record<string, Canonical> }).attributes, stamps: preview,
  }];
};

const STAMPS = ['firstPublishedAt', 'changedAt', 'publishedAt'] as const;

const stampsOf = async (strapi: Core.Strapi, type: ModeratedType, documentId: string): Promise<Stamps | null> =>
  (await strapi.db.query(type.uid).findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: [...STAMPS] as never })) as Stamps | null;

/** As if it were published now. */
const previewStamps = ({ entry }: LoadedDocument): Stamps => {
  const first = entry.firstPublishedAt as string | null | undefined;
  const at = now().toISOString();
  return { firstPublishedAt: first ?? at, changedAt: at, publishedAt: at };
};

/** Which revision to show when nobody chose: the one under review; after a return, or without a case, the draft as it is now. */
export const defaultShown = (revisions: readonly Shown[]): Shown => {
  const draft = revisions.find(({ ref }) => ref === 'draft');
  const current = revisions.find(({ isCurrent }) => isCurrent);
  const chosen = draft ?? current ?? revisions.at(-1);
  if (chosen === undefined) throw unknownRevision();
  return chosen;
};

/** With what to compare it when nobody chose: what the public reads, else the revision before. */
export const defaultAgainst = (revisions: readonly Shown[], shown: Shown): Shown | null =>
  revisions.find(({ isPublic, ref }) => isPublic && ref !== shown.ref) ?? revisions[revisions.indexOf(shown) - 1] ?? null;

export const named = (revisions: readonly Shown[], ref: RevisionRef): Shown => {
  const found = revisions.find((revision) => revision.ref === ref);
  if (found === undefined) throw unknownRevision();
  return found;
};
