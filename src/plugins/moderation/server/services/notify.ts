import type { Core } from '@strapi/strapi';
import { registerNoticeKind, tell } from '../../../notices/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import { NOTICE_KINDS, type ModerationNotice } from '../../contracts';
import type { UserId } from '../domain/person';

export interface Notice {
  kind: ModerationNotice;
  to: readonly UserId[];
  /** The person who acted hears nothing about it. */
  actor: UserId | null;
  subject: string;
  /** Paragraphs before the link. */
  lines: readonly string[];
  contentType: string;
  documentId: string;
}

export const registerModerationNotices = (): void => {
  for (const kind of NOTICE_KINDS) registerNoticeKind(kind);
};

/** Tells of an act of moderation; the link opens the item's review. Never fails the transition. */
export const notify = (strapi: Core.Strapi, uow: UnitOfWork, { kind, to, actor, subject, lines, contentType, documentId }: Notice): Promise<void> =>
  tell(strapi, uow, { kind, to, actor, title: subject, lines, link: `/plugins/review/${contentType}/${documentId}` });
