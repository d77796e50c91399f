import type { Core } from '@strapi/strapi';

/** The plugin's two roles as it describes them on a first start, and how staff read them. What somebody rewrote stays. */
const ROLES: Readonly<Record<string, { english: string; name: string; description: string }>> = {
  authenticated: { english: 'Default role given to authenticated user.', name: 'Đã đăng nhập (có sẵn, không dùng)', description: 'Vai trò có sẵn của phần mềm nền; công chúng không có tài khoản' },
  public: { english: 'Default role given to unauthenticated user.', name: 'Công chúng', description: 'Người đọc không đăng nhập' },
};

/** Gives the plugin's own roles Vietnamese names; their types, by which it knows them, stay. */
export const nameRolesInVietnamese = async (strapi: Core.Strapi): Promise<void> => {
  for (const [type, { english, name, description }] of Object.entries(ROLES)) {
    await strapi.db.query('plugin::users-permissions.role').updateMany({ where: { type, description: english }, data: { name, description } });
  }
};
