import type { Core } from '@strapi/strapi';
import { underWay } from '../../../moderation/server/public';
import { ENTRY_SOURCE, INFO_ENTRY } from '../uids';
import type { DescribedItem, FigureSource } from './figure-sources';

interface Row { readonly documentId: string; readonly title: string; readonly publishedAt: string | null }

const describe = async (strapi: Core.Strapi, refs: readonly string[]): Promise<ReadonlyMap<string, DescribedItem>> => {
  const rows = (await strapi.db.query(INFO_ENTRY).findMany({ where: { documentId: { $in: [...refs] } }, select: ['documentId', 'title', 'publishedAt'] } as never)) as Row[];
  const title = (ref: string, published: boolean): string | undefined =>
    rows.find((row) => row.documentId === ref && (row.publishedAt !== null) === published)?.title;
  return new Map(refs.map((ref) => [ref, {
    title: title(ref, true) ?? title(ref, false) ?? ref,
    draftTitle: title(ref, false) ?? ref,
    link: `/plugins/review/${INFO_ENTRY}/${ref}`,
  }]));
};

/** Entries of the basic-information system as a source of figures. */
export const entrySource: FigureSource = {
  key: ENTRY_SOURCE,
  name: 'Mục thông tin cơ bản',
  describe,
  underWay: (strapi, refs) => underWay(strapi, INFO_ENTRY, refs),
};
