import pg from 'pg';

/**
 * Checks that the two roles are what the design says: the app can neither rewrite
 * history as superuser or member of the owner, and the owner may read what Strapi
 * made. One Vietnamese and English sentence per fault.
 */
export async function checkRoles(ownerUrl: string, appUrl: string, ssl?: pg.ClientConfig['ssl']): Promise<string[]> {
  const app = new pg.Client({ connectionString: appUrl }).user ?? '';
  const client = new pg.Client({ connectionString: ownerUrl, ...(ssl ? { ssl } : {}) });
  await client.connect();
  try {
    const { rows } = await client.query<{ app: boolean; super: boolean; climbs: boolean; reads: boolean; owner: string }>(
      `select true as app, rolsuper as super, current_user as owner,
              pg_has_role(rolname, current_user, 'member') as climbs,
              pg_has_role(current_user, rolname, 'usage') as reads
       from pg_roles where rolname = $1`,
      [app],
    );
    const [role] = rows;
    if (!role) return [`DATABASE_URL: cơ sở dữ liệu không có vai trò "${app}". | The database has no role "${app}".`];
    if (role.super || role.climbs) {
      return [
        `DATABASE_URL: vai trò "${app}" có quá nhiều quyền (superuser hoặc thuộc vai trò chủ); hãy dùng vai trò thường. | ` +
          `The role "${app}" has too many rights (superuser, or member of the owner); use an ordinary role.`,
      ];
    }
    return role.reads
      ? []
      : [
          `DATABASE_OWNER_URL: hãy chạy \`grant ${app} to ${role.owner}\` để vai trò chủ đọc được bảng của Strapi. | ` +
            `Run \`grant ${app} to ${role.owner}\`, so that the owner can read Strapi's tables.`,
        ];
  } finally {
    await client.end();
  }
}
