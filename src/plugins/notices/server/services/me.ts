import type { Core } from '@strapi/strapi';
import { AppError } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** The member of staff who asks; notices are nobody else's. */
export const me = async (strapi: Core.Strapi): Promise<Staff> => {
  const actor = await actorFrom(strapi);
  if (actor.kind !== 'staff') throw new AppError('notices.staff-only', 403, 'Chỉ cán bộ đã đăng nhập mới có thông báo.');
  return actor;
};
