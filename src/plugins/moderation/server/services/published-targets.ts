import type { Core } from '@strapi/strapi';
import type { ModeratedType } from '../registry/moderated-types';
import { refusal } from './app-refusal';

interface Attribute { type: string; target?: string }

/**
 * Core drops links to documents that are not published, silently. Then the published item would not be
 * the approved one, so what it links to has to be published first.
 */
export const demandPublishedTargets = async (strapi: Core.Strapi, type: ModeratedType, documentId: string): Promise<void> => {
  const attributes = strapi.contentTypes[type.uid]?.attributes as unknown as Record<string, Attribute>;
  for (const [name, shape] of Object.entries(type.shape)) {
    const target = attributes[name]?.target;
    if (shape.kind !== 'relation' || target === undefined || !hasDrafts(strapi, target)) continue;
    const draft = (await strapi.db.query(type.uid).findOne({
      where: { documentId, publishedAt: null }, populate: { [name]: { select: ['documentId'] } } as never,
    })) as Record<string, unknown> | null;
    const linked = [draft?.[name]].flat().flatMap((one) => (one as { documentId?: string } | null | undefined)?.documentId ?? []);
    const outside = linked.filter((id) => target !== type.uid || id !== documentId);
    const published = outside.length === 0 ? [] : ((await strapi.db.query(target as never).findMany({
      where: { documentId: { $in: outside }, publishedAt: { $notNull: true } } as never, select: ['documentId'] as never,
    })) as { documentId: string }[]);
    const missing = outside.filter((id) => !published.some((row) => row.documentId === id));
    if (missing.length > 0) {
      throw refusal('moderation.relation-unpublished', 'Nội dung được liên kết chưa xuất bản; hãy xuất bản nội dung đó trước, hoặc rút hồ sơ để bỏ liên kết.', {
        fields: missing.map((id) => ({ path: name, message: `Liên kết tới ${id} chưa xuất bản.` })),
      });
    }
  }
};

const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  (strapi.contentTypes[uid as never] as { options?: { draftAndPublish?: boolean } } | undefined)?.options?.draftAndPublish === true;
