import type { Core } from '@strapi/strapi';
import { AppError, inTransaction } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { EXPIRES_AFTER_SECONDS, type HeartbeatBody, type PresentPerson } from '../../contracts';
import { presentPeople, type OpenTab } from '../domain/present';
import { demandReadable } from './demand-readable';

/**
 * Writes one tab, clears what is dead and reads who else is there, in one statement. Rows that another heartbeat
 * is clearing at this moment are skipped, so that nobody waits for anybody. Times are real: a business clock that
 * stands in another year says nothing about who sits at a desk now.
 */
const STATEMENT = `
  with dead as (
    delete from congtinh.presence where (user_id, tab) in (
      select user_id, tab from congtinh.presence
       where seen_at < clock_timestamp() - make_interval(secs => :seconds) and (user_id, tab) <> (:user, :tab)
       limit 100 for update skip locked)
  ), mine as (
    insert into congtinh.presence as p (user_id, tab, content_type, document_id, mode)
    values (:user, :tab, :contentType, :documentId, :mode)
    on conflict (user_id, tab) do update set
      since = case when (p.content_type, p.document_id, p.mode) = (excluded.content_type, excluded.document_id, excluded.mode)
                   then p.since else excluded.since end,
      content_type = excluded.content_type, document_id = excluded.document_id, mode = excluded.mode, seen_at = excluded.seen_at
  )
  select p.user_id as "userId", p.mode, p.since,
         coalesce(nullif(concat_ws(' ', u.firstname, u.lastname), ''), '#' || p.user_id) as name
    from congtinh.presence p left join admin_users u on u.id = p.user_id
   where p.content_type = :contentType and p.document_id = :documentId and p.user_id <> :user
     and p.seen_at >= clock_timestamp() - make_interval(secs => :seconds)`;

/**
 * Says that this person's tab shows a document, and answers who else has it open.
 * @throws 404 for a document that this person may not read
 */
export const heartbeat = (strapi: Core.Strapi, body: HeartbeatBody): Promise<readonly PresentPerson[]> =>
  inTransaction(strapi, async ({ trx }) => {
    const actor = await actorFrom(strapi);
    if (actor.kind !== 'staff') throw new AppError('presence.staff-only', 403, 'Chỉ cán bộ đã đăng nhập mới dùng được chức năng này.');
    const { contentType, documentId, tab, mode } = body;
    if (mode === 'gone') {
      await trx.withSchema('congtinh').from('presence').where({ user_id: actor.userId, tab }).delete();
      return [];
    }
    await demandReadable(strapi, actor, contentType, documentId);
    const { rows } = (await trx.raw(STATEMENT, { user: actor.userId, tab, contentType, documentId, mode, seconds: EXPIRES_AFTER_SECONDS })) as
      { rows: OpenTab[] };
    return presentPeople(rows.map((row) => ({ ...row, since: new Date(row.since) })));
  });
