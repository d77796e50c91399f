import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

/** An account as the services of this plugin need it; `password` is a hash. */
export interface AccountRow {
  readonly id: number;
  readonly email: string;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly password: string | null;
  readonly isActive: boolean;
}

const COLUMNS = 'id, email, firstname, lastname, password, coalesce(is_active, false) as "isActive"';

export const accountById = async (strapi: Core.Strapi, id: number): Promise<AccountRow | undefined> => {
  const { rows } = await reader(strapi).raw<{ rows: AccountRow[] }>(`select ${COLUMNS} from admin_users where id = ?`, [id]);
  return rows[0];
};

export const accountByEmail = async (strapi: Core.Strapi, email: string): Promise<AccountRow | undefined> => {
  const { rows } = await reader(strapi).raw<{ rows: AccountRow[] }>(`select ${COLUMNS} from admin_users where email = ?`, [email]);
  return rows[0];
};

/** Vietnamese order: family name first. */
export const nameOfAccount = ({ firstname, lastname, email }: Pick<AccountRow, 'firstname' | 'lastname' | 'email'>): string =>
  [firstname, lastname].filter(Boolean).join(' ') || email;
