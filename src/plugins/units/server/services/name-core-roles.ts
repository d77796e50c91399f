import type { Core } from '@strapi/strapi';

/** Core's three roles as it names them on a first start, and how staff read them. A role that somebody renamed keeps its name. */
const NAMES: Readonly<Record<string, { english: string; name: string; description: string }>> = {
  'strapi-super-admin': { english: 'Super Admin', name: 'Quản trị viên cấp cao', description: 'Quản trị hệ thống; không duyệt nội dung' },
  'strapi-editor': { english: 'Editor', name: 'Biên tập viên (có sẵn, không dùng)', description: 'Vai trò có sẵn của phần mềm nền; Cổng Tỉnh không dùng' },
  'strapi-author': { english: 'Author', name: 'Tác giả (có sẵn, không dùng)', description: 'Vai trò có sẵn của phần mềm nền; Cổng Tỉnh không dùng' },
};

/** Gives core's own roles Vietnamese names; their codes, by which core knows them, stay. */
export async function nameCoreRoles(strapi: Core.Strapi): Promise<void> {
  for (const [code, { english, name, description }] of Object.entries(NAMES)) {
    await strapi.db.query('admin::role').updateMany({ where: { code, name: english }, data: { name, description } });
  }
}
