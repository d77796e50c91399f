import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';
import { addresseesOf, namer } from '../../../units/server/public';
import type { EntryLine } from '../../contracts';
import { INFO_ENTRY } from '../uids';
import type { CategoryTree } from './category-tree';
import type { Duty } from './duties';

/** Looked at, and shown: what came back stands first, however old it is. */
const READ = 50;
const SHOWN = 5;

interface Row { readonly documentId: string; readonly title: string; readonly unit: string; readonly category: string; readonly total: string; readonly changed: Date }

const SQL = `
  select * from (
    select e.document_id as "documentId", e.title, u.document_id as unit, c.document_id as category, e.updated_at as changed,
           count(*) over (partition by u.document_id, c.document_id) as total,
           row_number() over (partition by u.document_id, c.document_id order by e.updated_at desc, e.id desc) as place
      from info_entries e
      join info_entries_unit_lnk lu on lu.info_entry_id = e.id join units u on u.id = lu.unit_id
      join info_entries_category_lnk lc on lc.info_entry_id = e.id join info_categories c on c.id = lc.info_category_id
     where e.published_at is null and u.document_id = any(?) and c.document_id = any(?)
  ) entries where place <= ${READ}`;

export interface Entries { readonly entries: readonly EntryLine[]; readonly total: number }

/** What came back and the newest entries of each duty, those of categories below included. Six statements, however many duties. */
export const entryLines = async (strapi: Core.Strapi, duties: readonly Duty[], categories: CategoryTree): Promise<ReadonlyMap<Duty, Entries>> => {
  if (duties.length === 0) return new Map();
  const branches = new Map(duties.map((duty) => [duty, new Set(categories.branchOf(duty.category.documentId))]));
  const wanted = [...new Set([...branches.values()].flatMap((branch) => [...branch]))];
  const { rows } = await reader(strapi).raw<{ rows: Row[] }>(SQL, [[...new Set(duties.map(({ unit }) => unit.documentId))], wanted] as never);
  const standing = await standingOf(strapi, INFO_ENTRY, rows.map(({ documentId }) => documentId));
  const named = namer(await addresseesOf(strapi, [...standing.values()].flatMap(({ editedBy }) => editedBy ?? [])));
  const lineOf = ({ documentId, title }: Row): EntryLine => {
    const at = standing.get(documentId);
    return {
      documentId, title,
      state: at?.state ?? 'none',
      published: Boolean(at?.publishedAt),
      publishedAt: at?.publishedAt?.toISOString() ?? null,
      editedAt: at?.editedAt?.toISOString() ?? null,
      editedBy: at?.editedBy ? named(at.editedBy).name : null,
      submittedAt: at?.submittedAt?.toISOString() ?? null,
      remark: at?.remark ?? null,
    };
  };
  return new Map(duties.map((duty) => {
    const own = rows.filter((row) => row.unit === duty.unit.documentId && branches.get(duty)?.has(row.category));
    const newest = [...own].sort((a, b) => new Date(b.changed).getTime() - new Date(a.changed).getTime()).map(lineOf);
    const cameBack = newest.filter(({ state }) => state === 'returned');
    const totals = new Map(own.map((row) => [row.category, Number(row.total)]));
    return [duty, { entries: [...cameBack, ...newest.filter(({ state }) => state !== 'returned')].slice(0, SHOWN), total: [...totals.values()].reduce((sum, each) => sum + each, 0) }];
  }));
};
