import type { Core } from '@strapi/strapi';
import { queueMail, type UnitOfWork } from '../../../platform/server/public';
import type { UserId } from '../domain/person';
import { addresseesOf } from './people';

export interface Notice {
  to: readonly UserId[];
  /** The person who acted gets no mail about it. */
  actor: UserId | null;
  subject: string;
  /** Paragraphs before the link. */
  lines: readonly string[];
  contentType: string;
  documentId: string;
}

const linkTo = (strapi: Core.Strapi, contentType: string, documentId: string): string => {
  const base = String(strapi.config.get('server.url', '') || strapi.config.get('server.absoluteUrl', '')).replace(/\/$/, '');
  return `${base}/admin/content-manager/collection-types/${contentType}/${documentId}`;
};

/**
 * Queues one mail each, in the transaction. Inactive accounts and the actor get none. A mail that cannot
 * be queued is given up: it must never fail the transition it tells of.
 */
export const notify = async (strapi: Core.Strapi, uow: UnitOfWork, notice: Notice): Promise<void> => {
  const people = await addresseesOf(strapi, notice.to.filter((id) => id !== notice.actor));
  const text = [...notice.lines, '', linkTo(strapi, notice.contentType, notice.documentId)].join('\n');
  for (const { email, active, name } of people.values()) {
    if (!active) continue;
    await attempt(strapi, uow, () => queueMail(uow, { to: email, subject: notice.subject, text: `Kính gửi ${name},\n\n${text}\n` }));
  }
};

/** A failing statement would spoil the whole transaction; the savepoint keeps the damage to the mail. */
const attempt = async (strapi: Core.Strapi, { trx }: UnitOfWork, work: () => Promise<void>): Promise<void> => {
  await trx.raw('savepoint moderation_mail');
  try {
    await work();
    await trx.raw('release savepoint moderation_mail');
  } catch (error) {
    strapi.log.error(error);
    await trx.raw('rollback to savepoint moderation_mail');
  }
};
