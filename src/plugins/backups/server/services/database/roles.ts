import { escapeIdentifier, type Client } from 'pg';
import { BackupFault } from '../../domain/fault';
import type { RoleKey, Statement } from '../../domain/schema-copy';

/** What the two roles are called on a server. */
export type RoleNames = Readonly<Record<RoleKey, string>>;

/** The owner is who is connected. @throws BackupFault `rights-missing` when it may not act as the app role */
export const roleNames = async (client: Client, app: string): Promise<RoleNames> => {
  const { rows: [found] } = await client.query<{ owner: string; member: boolean | null }>(
    `select current_user as owner, (select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = $1) as member`, [app]);
  const owner = found?.owner ?? '';
  if (found?.member !== true) {
    throw new BackupFault('rights-missing',
      `Vai trò “${owner}” không thay được vai trò “${app}” ở cơ sở dữ liệu này. Hãy nhờ quản trị PostgreSQL tạo vai trò đó và chạy: grant ${app} to ${owner};`);
  }
  return { owner, app };
};

/** Text of a statement with the roles' names on this server. */
export const textOf = ({ sql, role, tail = '' }: Statement, names: RoleNames): string =>
  role === undefined ? sql : `${sql} ${role === 'public' ? 'public' : escapeIdentifier(names[role])}${tail}`;

export const keyOfRole = (name: string, { owner, app }: RoleNames): RoleKey | null => (name === owner ? 'owner' : name === app ? 'app' : null);
