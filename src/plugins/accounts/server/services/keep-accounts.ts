import type { Core } from '@strapi/strapi';
import { AppError, reader } from '../../../platform/server/public';

interface DeleteEvent {
  readonly params: { readonly where?: unknown };
}

/**
 * PR-5.7: says why before anything of the deletion has happened. Core's own listener removes the person's tokens first;
 * subscribed earlier (in bootstrap), this one comes before it. The trigger holds where no listener is asked.
 */
export const keepAccounts = (strapi: Core.Strapi): void => {
  const refuse = async ({ params: { where } }: DeleteEvent): Promise<void> => {
    const rows = (await strapi.db.query('admin::user').findMany({ where: where as never, select: ['id'] })) as { id: number }[];
    for (const { id } of rows) {
      const { rows: [answer] } = await reader(strapi).raw<{ rows: { recorded: boolean }[] }>('select congtinh.account_is_recorded(?) as recorded', [id]);
      if (answer?.recorded) {
        throw new AppError('account.kept', 422, 'Tài khoản đã có hoạt động thì không xóa; hãy đóng tài khoản, tên vẫn còn trong lịch sử.');
      }
    }
  };
  const subscriber = { models: ['admin::user'], beforeDelete: refuse, beforeDeleteMany: refuse };
  strapi.db.lifecycles.subscribe(subscriber as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
};
