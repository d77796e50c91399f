import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Which names under /uploads are public: those of the files, in all their widths, that stand in a published item. The
 * rows are derived by the owner's function from the record of moderation alone; the application can ask for that and
 * read them, so nothing that it writes makes a file public.
 */
const TABLE = `
  create table congtinh.published_files (
    name text not null,
    content_type text not null,
    document_id text not null,
    primary key (name, content_type, document_id)
  );
  create index published_files_document on congtinh.published_files (content_type, document_id)`;

const FUNCTIONS = `
  -- public.files is made later than this migration and belongs to Strapi: a view on it would hold up changes of its columns.
  create function congtinh.expected_published_files(p_type text, p_document text)
  returns table (name text, content_type text, document_id text)
  language plpgsql stable security definer set search_path = congtinh, public, pg_temp as $$
  begin
    return query
      select distinct regexp_replace(address.url, '^.*/', ''), s.content_type, s.document_id
      from congtinh.moderation_standing_files s
      join public.files f on f.document_id = s.file
      cross join lateral (
        select f.url::text as url
        union all
        select width.value ->> 'url' from jsonb_each(case when jsonb_typeof(f.formats) = 'object' then f.formats else '{}' end) width
      ) address
      where s.state = 'published' and address.url like '/uploads/%'
        and (p_type is null or (s.content_type = p_type and s.document_id = p_document));
  end $$;

  -- Brings the rows of one item, or with nulls of all, to what stands published now; answers how many rows were not right.
  create function congtinh.settle_published_files(p_type text, p_document text)
  returns table (added bigint, removed bigint)
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    -- Who settles all waits for publications under way, and they for him: he must not bring back what one just took away.
    if p_type is null then
      perform pg_advisory_xact_lock(hashtext('congtinh.published_files'));
    else
      perform pg_advisory_xact_lock_shared(hashtext('congtinh.published_files'));
    end if;
    with gone as (
      delete from congtinh.published_files p
      where (p_type is null or (p.content_type = p_type and p.document_id = p_document))
        and not exists (
          select from congtinh.expected_published_files(p_type, p_document) e
          where (e.name, e.content_type, e.document_id) = (p.name, p.content_type, p.document_id))
      returning 1)
    select count(*) from gone into removed;
    with come as (
      insert into congtinh.published_files (name, content_type, document_id)
      select e.name, e.content_type, e.document_id from congtinh.expected_published_files(p_type, p_document) e
      on conflict do nothing
      returning 1)
    select count(*) from come into added;
    return next;
  end $$`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLE);
  await client.query(FUNCTIONS);
  await client.query(`grant select on congtinh.published_files to ${app}`);
  for (const call of ['expected_published_files(text, text)', 'settle_published_files(text, text)']) {
    await client.query(`revoke execute on function congtinh.${call} from public`);
  }
  await client.query(`grant execute on function congtinh.settle_published_files(text, text) to ${app}`);
}
