import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { UnitId } from '../../contracts';

export interface Account {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

const SQL = `
  select id, email, name
    from (select w.id, w.email, w.lastname, w.firstname, coalesce(nullif(concat_ws(' ', w.firstname, w.lastname), ''), w.email) as name,
                 array(select u.document_id::text from assignments a join assignments_unit_lnk l on l.assignment_id = a.id join units u on u.id = l.unit_id
                        where a.admin_user_id = w.id and (a."to" is null or a."to" > :day::date)) as units
            from admin_users w
           where w.is_active and (:id::int is null or w.id = :id)) as accounts
   where :all or units = '{}' or units && :seen::text[]
   order by lastname, firstname, id`;

/**
 * Active accounts as somebody finds them who gives functions in some units (`null`: in all): those with a function there
 * on the day or later, and those without any function yet. SD-6.3: other units' people are no concern of theirs.
 */
export async function listPeople(strapi: Core.Strapi, { day, seen, id }: { readonly day: string; readonly seen: readonly UnitId[] | null; readonly id?: number }): Promise<readonly Account[]> {
  const { rows } = await reader(strapi).raw<{ rows: Account[] }>(SQL, { day, id: id ?? null, all: seen === null, seen: [...(seen ?? [])] } as never);
  return rows;
}
