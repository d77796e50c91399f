import type { Core } from '@strapi/strapi';
import { queueMail, type UnitOfWork } from '../../../platform/server/public';
import { addresseesOf } from '../../../units/server/public';
import { demandKind } from './kinds';

export interface NewNotice {
  /** A registered kind. */
  readonly kind: string;
  readonly to: readonly number[];
  /** The person who acted is never told of it; null when nobody did. */
  readonly actor: number | null;
  readonly title: string;
  /** Paragraphs. */
  readonly lines: readonly string[];
  /** Path inside the staff screens, without `/admin`, e.g. `/plugins/review/api::article.article/abc`. */
  readonly link: string;
}

const address = (strapi: Core.Strapi, link: string): string => {
  const base = String(strapi.config.get('server.url', '') || strapi.config.get('server.absoluteUrl', '')).replace(/\/$/, '');
  return `${base}/admin${link}`;
};

/**
 * Tells people something, in the business transaction. Inactive accounts and the actor get nothing. A notice that
 * cannot be stored or queued is given up: it must never fail the act it tells of.
 */
export const tell = async (strapi: Core.Strapi, uow: UnitOfWork, notice: NewNotice): Promise<void> => {
  demandKind(notice.kind);
  const people = await addresseesOf(strapi, notice.to.filter((id) => id !== notice.actor));
  const text = [...notice.lines, '', address(strapi, notice.link)].join('\n');
  for (const { email, active, name } of people.values()) {
    if (!active) continue;
    await attempt(strapi, uow, () => queueMail(uow, { to: email, subject: notice.title, text: `Kính gửi ${name},\n\n${text}\n` }));
  }
};

/** A failing statement would spoil the whole transaction; the savepoint keeps the damage to the notice. */
const attempt = async (strapi: Core.Strapi, { trx }: UnitOfWork, work: () => Promise<void>): Promise<void> => {
  await trx.raw('savepoint notice');
  try {
    await work();
    await trx.raw('release savepoint notice');
  } catch (error) {
    strapi.log.error(error);
    await trx.raw('rollback to savepoint notice');
  }
};
