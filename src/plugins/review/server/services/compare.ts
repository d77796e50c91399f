import type { Core } from '@strapi/strapi';
import { contentOf } from '../../../../public-page/page';
import type { ModeratedType } from '../../../moderation/server/public';
import type { Change } from '../../contracts';
import { allChanges } from '../domain/diff/field-changes';
import { diffHtml } from '../domain/diff/diff-html';
import { listChanges } from '../domain/diff/list-changes';
import type { Shown } from '../queries/revisions';
import { changedFields, labelOf } from './fields-in-words';
import { hydrate, type Hydrated } from './hydrate';

export const hydrated = async (strapi: Core.Strapi, type: ModeratedType, documentId: string, revision: Shown): Promise<Hydrated> =>
  hydrate(strapi, { contentType: type.uid, documentId, attributes: await revision.content(), stamps: revision.stamps, isPublic: revision.isPublic });

export interface Comparison {
  readonly before: Hydrated;
  readonly after: Hydrated;
  /** The item of the newer side with all differences marked. */
  readonly marked: string;
  readonly changes: readonly Change[];
}

/** What changed from one revision of a document to another: in the page as the public sees it, and in attributes beside it. */
export const compare = async (strapi: Core.Strapi, type: ModeratedType, documentId: string, old: Shown, fresh: Shown): Promise<Comparison> => {
  const [before, after, fields] = await Promise.all([
    hydrated(strapi, type, documentId, old),
    hydrated(strapi, type, documentId, fresh),
    Promise.all([old.content(), fresh.content()]).then(([was, is]) => changedFields(strapi, type, was, is)),
  ]);
  const { html, changes } = listChanges(diffHtml(contentOf(before.shown).text, contentOf(after.shown).text, { old: before.digests, fresh: after.digests }));
  return { before, after, marked: html, changes: allChanges(changes, fields, (field) => labelOf(strapi, type.uid, field)) };
};

const counts = new Map<string, number>();
const COUNTS_KEPT = 5000;

/** How many changes there are; revisions do not change, so a number once counted holds. */
export const changeCount = async (strapi: Core.Strapi, type: ModeratedType, documentId: string, old: Shown, fresh: Shown): Promise<number> => {
  const key = `${old.hash} ${fresh.hash}`;
  const known = counts.get(key);
  if (known !== undefined) return known;
  const { length } = (await compare(strapi, type, documentId, old, fresh)).changes;
  if (counts.size >= COUNTS_KEPT) counts.clear();
  counts.set(key, length);
  return length;
};
