import type { Core } from '@strapi/strapi';
import { contentOf } from '../../../../public-page/page';
import { hasPage } from '../../../../public-page/public-item';
import { withReadableFiles } from '../../../platform/server/public';
import type { ReviewView, RevisionRef } from '../../contracts';
import { reviewPage } from '../domain/review-page';
import { compare, hydrated } from '../services/compare';
import { fieldsOf } from '../services/fields-in-words';
import { defaultAgainst, defaultShown, named, revisionsOf, type Shown } from './revisions';
import { seenDocument } from './seen-document';

export interface Wanted {
  readonly revision?: RevisionRef | undefined;
  /** `none`: nothing to compare with. */
  readonly against?: RevisionRef | 'none' | undefined;
}

/** One revision as the public will see it, beside another, with the differences marked and listed. */
export const reviewView = async (strapi: Core.Strapi, contentType: string, documentId: string, wanted: Wanted): Promise<ReviewView> => {
  const { type, draft } = await seenDocument(strapi, contentType, documentId);
  const revisions = await revisionsOf(strapi, type, draft);
  const shown = wanted.revision === undefined ? defaultShown(revisions) : named(revisions, wanted.revision);
  const against = wanted.against === 'none' ? null : wanted.against === undefined ? defaultAgainst(revisions, shown) : named(revisions, wanted.against);
  const found = against === null
    ? { after: await hydrated(strapi, type, documentId, shown), before: null, marked: null, changes: [] }
    : await compare(strapi, type, documentId, against, shown);
  const { item } = found.after.shown;
  // Last of all: pages are compared with plain addresses.
  const pages = await withReadableFiles(strapi, {
    plain: reviewPage(found.after.shown, contentOf(found.after.shown).text),
    marked: found.marked === null ? null : reviewPage(found.after.shown, found.marked),
    against: found.before && reviewPage(found.before.shown, contentOf(found.before.shown).text),
  });
  const published = shown.isPublic ? found.after.shown : against?.isPublic ? found.before?.shown : undefined;
  return {
    contentType, documentId,
    title: item.citation.title,
    unit: item.unit?.name ?? null,
    site: ('site' in item && item.site?.title) || item.citation.portal,
    publicAddress: published && hasPage(published) ? new URL(published.item.canonicalUrl).pathname : null,
    revisions: revisions.map(lineOf),
    shown: shown.ref,
    against: against?.ref ?? null,
    pages,
    changes: found.changes,
    fields: fieldsOf(strapi, type),
    draftHash: draft.hash,
  };
};

const lineOf = ({ content: _content, stamps: _stamps, ...line }: Shown) => line;
