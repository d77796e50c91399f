import type { Core } from '@strapi/strapi';
import { maySee, personWithId, type CaseRow } from '../../../moderation/server/public';
import { registerNoticeKind, tell } from '../../../notices/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import { NOTICE_KINDS, type ReviewNotice } from '../../contracts';

export const registerReviewNotices = (): void => {
  for (const kind of NOTICE_KINDS) registerNoticeKind(kind);
};

interface Told {
  readonly kind: ReviewNotice;
  readonly to: readonly number[];
  readonly actor: number;
  readonly head: CaseRow;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Tells those concerned who still may see the item; never the person who acted. */
export const tellPeople = async (strapi: Core.Strapi, uow: UnitOfWork, { kind, to, actor, head, title, lines }: Told): Promise<void> => {
  const ids = [...new Set(to)].filter((id) => id !== actor);
  const seeing = (await Promise.all(ids.map(async (id) => {
    const person = await personWithId(strapi, id).catch(() => null);
    return person !== null && maySee(person, head) ? [id] : [];
  }))).flat();
  if (seeing.length === 0) return;
  await tell(strapi, uow, { kind, to: seeing, actor, title, lines, link: `/plugins/review/${head.contentType}/${head.documentId}` });
};
