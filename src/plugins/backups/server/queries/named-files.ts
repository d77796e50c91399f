import type { Client } from 'pg';

/** Names of the uploaded files that a database speaks of, originals and their smaller pictures, as they lie in `uploads`. */
export const namedFiles = async (client: Client): Promise<readonly string[]> => {
  const { rows: [there] } = await client.query<{ there: boolean }>(`select to_regclass('public.files') is not null as there`);
  if (there?.there !== true) return [];
  const { rows } = await client.query<{ name: string }>(`
    select distinct regexp_replace(url, '^/uploads/', '') as name from (
      select url from public.files
      union all select value ->> 'url' from public.files, jsonb_each(case jsonb_typeof(formats::jsonb) when 'object' then formats::jsonb else '{}' end)) as named
    where url like '/uploads/%' order by 1`);
  return rows.map(({ name }) => name);
};
