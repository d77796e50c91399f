import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { Notice, NoticeState, UnreadOfKind } from '../../contracts';
import { noticeKinds } from '../services/kinds';
import { notices, type NoticeRow } from '../services/notice-rows';

export interface NoticePage {
  readonly data: readonly Notice[];
  readonly meta: { readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number } };
}

export interface NoticeFilter {
  readonly state: NoticeState;
  readonly kind?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

const instant = (at: Date): string => new Date(at).toISOString();

/** One's own notices, the newest first. */
export const listNotices = async (strapi: Core.Strapi, person: number, { state, kind, page, pageSize }: NoticeFilter): Promise<NoticePage> => {
  const found = (): ReturnType<typeof notices> => {
    const query = notices(reader(strapi)).where({ person, on_screen: true, ...(kind === undefined ? {} : { kind }) });
    return state === 'unread' ? query.whereNull('read_at') : query;
  };
  const [counted] = (await found().count('* as total')) as { total: string }[];
  const total = Number(counted?.total ?? 0);
  const rows = (await found().orderBy('id', 'desc').limit(pageSize).offset((page - 1) * pageSize).select('*')) as NoticeRow[];
  const names = new Map(noticeKinds().map(({ key, name }) => [key, name]));
  const data = rows.map((row): Notice => ({
    id: Number(row.id), kind: row.kind, kindName: names.get(row.kind) ?? row.kind, title: row.title, text: row.text, link: row.link,
    at: instant(row.at), readAt: row.read_at && instant(row.read_at),
  }));
  return { data, meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } } };
};

/** How many of one's own notices are unread, by kind. */
export const countUnread = async (strapi: Core.Strapi, person: number): Promise<readonly UnreadOfKind[]> =>
  (await notices(reader(strapi)).where({ person, on_screen: true }).whereNull('read_at').groupBy('kind').orderBy('kind')
    .select('kind').count('* as unread') as { kind: string; unread: string }[]).map(({ kind, unread }) => ({ kind, unread: Number(unread) }));
