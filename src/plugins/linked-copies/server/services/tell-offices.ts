import type { Core } from '@strapi/strapi';
import { holds, type CaseRow } from '../../../moderation/server/public';
import { settle, tell } from '../../../notices/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import { holdersOf } from '../../../units/server/public';
import type { Said } from '../domain/notice-texts';
import type { LinkedType } from '../registry/linked-types';
import type { LinkRow } from './link-rows';
import { officesOf, placeOfCase } from './offices';

export const reviewLink = ({ contentType, copy }: Pick<LinkRow, 'contentType' | 'copy'>): string => `/plugins/review/${contentType}/${copy}`;

/** Tells the portal's offices over the copy; the link opens its review, which leads on to the task. */
export const tellOffices = async (strapi: Core.Strapi, uow: UnitOfWork, linked: LinkedType, link: LinkRow, head: CaseRow, { kind, title, lines }: Said, actor: number | null): Promise<void> => {
  const place = placeOfCase(linked.type, head);
  const to = (await Promise.all(officesOf(head.workflow).map(async (office) =>
    (await holdersOf(strapi, { offices: [office], unit: link.unit }))
      .filter(({ userId, grant }) => holds({ userId, actingFor: null, superAdmin: false, grants: [grant] }, office, place))))).flat();
  await tell(strapi, uow, { kind, to: to.map(({ userId }) => userId), actor, title, lines, link: reviewLink(link) });
};

/** Nobody has to look at the copy for this any more. */
export const settleNotices = async (strapi: Core.Strapi, uow: UnitOfWork, link: LinkRow): Promise<void> => {
  for (const kind of ['linked-copies.changed', 'linked-copies.withdrawn']) await settle(strapi, uow, { kind, link: reviewLink(link) });
};
