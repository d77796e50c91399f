import type { Core } from '@strapi/strapi';
import type { PersonRef } from '../../contracts';

interface UserRow { id: number; firstname: string | null; lastname: string | null; email: string; isActive: boolean }

export interface Addressee extends PersonRef { email: string; active: boolean }

/** Names and addresses of accounts; a deleted account keeps its number. Family name first: staff accounts keep it in `firstname`, as the form's labels say. */
export const addresseesOf = async (strapi: Core.Strapi, ids: readonly number[]): Promise<ReadonlyMap<number, Addressee>> => {
  if (ids.length === 0) return new Map();
  const rows = (await strapi.db.query('admin::user').findMany({
    where: { id: { $in: [...new Set(ids)] } }, select: ['id', 'firstname', 'lastname', 'email', 'isActive'],
  })) as UserRow[];
  return new Map(rows.map((row) => [row.id, {
    userId: row.id, email: row.email, active: row.isActive, name: [row.firstname, row.lastname].filter(Boolean).join(' ') || row.email,
  }]));
};

export const namer = (known: ReadonlyMap<number, PersonRef>) => (userId: number): PersonRef =>
  ({ userId, name: known.get(userId)?.name ?? `#${userId}` });
