import type { Core } from '@strapi/strapi';
import { dateOf, inTransaction, now, queueMail, reader, TIME_ZONE, type UnitOfWork } from '../../../platform/server/public';
import { addresseesOf } from '../../../units/server/public';
import { choiceOf } from '../domain/choice';
import { digestMail, type Told } from '../domain/digest';
import { choicesOfPerson } from '../queries/own-choices';
import { CHOICES_PAGE, NOTICES_PAGE, screenUrl } from './addresses';
import { noticeKinds } from './kinds';
import { notices, type NoticeRow } from './notice-rows';
import { portalName } from './portal-name';

/**
 * Sends each person one mail with what was told before `until` (business clock), is unread and has not been mailed.
 * The mark and the queued mail stand in one transaction per person, so that each notice is mailed once, whoever runs
 * this at the same time and wherever it breaks off; a run that is repeated reaches only those still without a mail.
 * @returns how many mails were queued
 * @throws when it failed for somebody, after all others were served
 */
export const sendDigests = async (strapi: Core.Strapi, until: Date): Promise<number> => {
  const due = (await notices(reader(strapi)).where('at', '<', until).whereNull('mailed_at').whereNull('read_at').whereNot('mail', 'never')
    .distinct('person').orderBy('person')) as { person: number }[];
  let sent = 0;
  let failed = 0;
  for (const { person } of due) {
    try {
      if (await inTransaction(strapi, (uow) => sendDigest(strapi, uow, person, until))) sent += 1;
    } catch (error) {
      failed += 1;
      strapi.log.error(`[notices] digest of account ${person} failed: ${(error as { code?: string }).code ?? (error as Error).name}`);
    }
  }
  if (failed > 0) throw new Error(`notices: ${failed} of ${due.length} digests failed`);
  return sent;
};

const sendDigest = async (strapi: Core.Strapi, uow: UnitOfWork, person: number, until: Date): Promise<boolean> => {
  const addressee = (await addresseesOf(strapi, [person])).get(person);
  if (!addressee?.active) return false;
  const rows = await take(uow, person, until);
  if (rows.length === 0) return false;
  const letter = digestMail(rows.map((row) => toldOf(strapi, row)), noticeKinds(), {
    portal: await portalName(), addressee: addressee.name, day: dayText(until),
    pageUrl: screenUrl(strapi, NOTICES_PAGE), choicesUrl: screenUrl(strapi, CHOICES_PAGE),
  });
  await queueMail(uow, { to: addressee.email, ...letter });
  return true;
};

/** Marks and answers what this person's mail holds, newest first. A second run waits for these rows and then finds none. */
const take = async ({ trx }: UnitOfWork, person: number, until: Date): Promise<readonly NoticeRow[]> => {
  const own = await choicesOfPerson(trx, person);
  // Who has meanwhile turned mails of a kind off gets none of what waited.
  const off = noticeKinds().filter((kind) => choiceOf(kind, own.get(kind.key)).mail === 'never').map(({ key }) => key);
  const rows = (await notices(trx).where({ person }).andWhere('at', '<', until).whereNull('mailed_at').whereNull('read_at')
    .whereNot('mail', 'never').whereNotIn('kind', off).update({ mailed_at: now() }).returning('*')) as unknown as NoticeRow[];
  return rows.sort((a, b) => Number(b.id) - Number(a.id));
};

const WHEN = new Intl.DateTimeFormat('vi-VN', { timeZone: TIME_ZONE, day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' });

const toldOf = (strapi: Core.Strapi, { kind, title, text, link, at }: NoticeRow): Told =>
  ({ kind, title, text, url: screenUrl(strapi, link), when: WHEN.format(new Date(at)) });

/** `20/02/2025`. */
const dayText = (instant: Date): string => dateOf(instant).split('-').reverse().join('/');
