import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { UnitId } from '../../../units/contracts';
import type { HeldFunction } from '../domain/may-manage';

/** A function of an account with the names that screens show. */
export interface ListedFunction extends HeldFunction {
  readonly unitName: string;
  /** Whether it is in force or still to come. */
  readonly open: boolean;
}

export interface ListedAccount {
  readonly id: number;
  readonly email: string;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly isActive: boolean;
  /** Whether a password was ever set: an invitation that nobody followed has none. */
  readonly hasPassword: boolean;
  readonly superAdmin: boolean;
  /** Whether a second factor is in force. */
  readonly secondFactor: boolean;
  readonly mustChange: boolean;
  readonly passwordSetAt: Date;
  readonly warnedDays: number | null;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  readonly functions: readonly ListedFunction[];
}

const SQL = `
  select p.id, p.email, p.firstname, p.lastname, coalesce(p.is_active, false) as "isActive", p.password is not null as "hasPassword",
         exists (select from admin_users_roles_lnk h join admin_roles r on r.id = h.role_id where h.user_id = p.id and r.code = 'strapi-super-admin') as "superAdmin",
         exists (select from congtinh.second_factors f where f.account_id = p.id and f.secret is not null) as "secondFactor",
         coalesce(s.must_change, true) as "mustChange", coalesce(s.password_set_at, clock_timestamp()) as "passwordSetAt", s.warned_days as "warnedDays",
         s.closed_at as "closedAt", s.close_reason as "closeReason",
         coalesce((select jsonb_agg(jsonb_build_object('role', a.role, 'system', a.system, 'reach', a.reach, 'programme', a.programme, 'unit', u.document_id,
                                                      'unitName', u.name, 'open', a."to" is null or a."to" > :day::date) order by a.id)
                     from assignments a join assignments_unit_lnk l on l.assignment_id = a.id join units u on u.id = l.unit_id
                    where a.admin_user_id = p.id), '[]')::text as functions
    from admin_users p left join congtinh.account_states s on s.account_id = p.id
   where :id::int is null or p.id = :id
   order by p.firstname, p.lastname, p.id`;

type Row = Omit<ListedAccount, 'functions'> & { readonly functions: string };

/** What counts of an account's functions: those in force and to come; when there are none, the ones it had. */
const counting = (all: readonly (ListedFunction & { readonly unit: UnitId })[]): readonly ListedFunction[] => {
  const open = all.filter((one) => one.open);
  return open.length > 0 ? open : all;
};

/** Every account (some hundreds), or one, with its state and functions on a day (ISO, business clock). */
export const listAccounts = async (strapi: Core.Strapi, { day, id }: { readonly day: string; readonly id?: number }): Promise<readonly ListedAccount[]> => {
  const { rows } = await reader(strapi).raw<{ rows: Row[] }>(SQL, { day, id: id ?? null } as never);
  return rows.map((row) => ({ ...row, functions: counting(JSON.parse(row.functions) as ListedFunction[]) }));
};
