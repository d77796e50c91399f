import type { Core } from '@strapi/strapi';

/** Triggers that keep requests and their history true (migration 0074). */
const EXPECTED: readonly (readonly [table: string, trigger: string])[] = [
  ['content_requests', 'content_requests_check'],
  ['content_requests', 'content_requests_no_delete'],
  ['content_requests', 'content_requests_no_truncate'],
  ['content_requests', 'content_requests_traced'],
  ['content_request_events', 'content_request_events_append_only'],
  ['content_request_events', 'content_request_events_no_truncate'],
];

/** What of them is missing or switched off, one sentence each. */
export const guardSentences = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const { rows } = (await strapi.db.connection.raw(
    `select c.relname, t.tgname, t.tgenabled from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'congtinh'::regnamespace and c.relname in ('content_requests', 'content_request_events')`,
  )) as { rows: { relname: string; tgname: string; tgenabled: string }[] };
  return EXPECTED.flatMap(([table, trigger]) => {
    const found = rows.find((row) => row.relname === table && row.tgname === trigger);
    if (found === undefined) return [`trigger ${trigger} on ${table} is missing`];
    return ['O', 'A'].includes(found.tgenabled) ? [] : [`trigger ${trigger} on ${table} is switched off`];
  });
};
