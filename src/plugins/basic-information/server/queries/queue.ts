import type { Core } from '@strapi/strapi';
import { BULK_ACTS } from '../../../moderation/contracts';
import { personFrom, standingOf, waitingCases } from '../../../moderation/server/public';
import { actorFrom } from '../../../units/server/public';
import type { QueueItem } from '../../contracts';
import { INFO_ENTRY } from '../uids';
import { openConflicts } from './conflict-list';
import { documentOf, draftEntries } from './draft-entries';
import { entryFigures } from './entry-figures';
import { paginationOf, type PageOf, type PageQuery } from './paging';

/** Entries that wait for this operator, the longest waiting first, each with its figures checked (BI-6.1). */
export const verificationQueue = async (strapi: Core.Strapi, { only, ...paging }: PageQuery & { readonly only: 'all' | 'conflicts' }): Promise<PageOf<QueueItem>> => {
  const [person, actor] = [await personFrom(strapi), await actorFrom(strapi)];
  const disputed = only === 'conflicts' ? (await openConflicts(strapi, actor)).flatMap(({ left, right }) => [left.ref, right.ref]) : undefined;
  const { rows, total } = await waitingCases(strapi, person, INFO_ENTRY, { ...paging, ...(disputed ? { documents: disputed } : {}) });
  const ids = rows.map(({ documentId }) => documentId);
  const drafts = ids.length === 0 ? [] : await draftEntries(strapi, { documentId: { $in: ids } });
  const [figures, standing] = [await entryFigures(strapi, actor, drafts), await standingOf(strapi, INFO_ENTRY, ids)];
  const data = rows.flatMap((row): QueueItem[] => {
    const draft = drafts.find(({ documentId }) => documentId === row.documentId);
    const checked = figures.get(row.documentId);
    if (!draft || !checked) return [];
    return [{
      ...checked,
      case: {
        id: row.id, version: row.version, state: row.state === 'approved' ? 'approved' : 'open',
        acts: BULK_ACTS.filter((act) => row.acts.includes(act)),
      },
      title: draft.title, unit: row.unit, category: draft.category?.name ?? null,
      submittedBy: row.submittedBy.name, submittedAt: row.submittedAt,
      author: draft.author, source: draft.source, origin: draft.origin,
      published: standing.get(row.documentId)?.publishedAt !== null,
      hasBody: (draft.body ?? '').trim() !== '',
      document: documentOf(draft),
    }];
  });
  return { data, meta: paginationOf(paging, total) };
};
