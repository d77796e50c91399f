import type { Core } from '@strapi/strapi';
import { now, queueMail, type UnitOfWork } from '../../../platform/server/public';
import { addresseesOf, type Addressee } from '../../../units/server/public';
import type { NoticeKind } from '../../contracts';
import { choiceOf, isWanted } from '../domain/choice';
import { textOfLines, titleLine } from '../domain/fitting';
import { noticeMail } from '../domain/notice-mail';
import { choicesForKind } from '../queries/own-choices';
import { CHOICES_PAGE, screenUrl } from './addresses';
import { attempt } from './attempt';
import { demandKind } from './kinds';
import { notices, type NoticeRow } from './notice-rows';
import { portalName } from './portal-name';

export interface NewNotice {
  /** A registered kind. */
  readonly kind: string;
  readonly to: readonly number[];
  /** The person who acted is never told of it; null when nobody did. */
  readonly actor: number | null;
  readonly title: string;
  /** Paragraphs: what happened, by whom, what the reader should do. Remarks by `quoted`. */
  readonly lines: readonly string[];
  /** Path inside the staff screens, without `/admin`, e.g. `/plugins/review/api::article.article/abc`. */
  readonly link: string;
  /** Tells a person this kind once only under this key, e.g. a day: a job that runs twice tells once. */
  readonly once?: string;
}

/**
 * Tells people something, in the business transaction, each the way he chose. Inactive accounts and the actor get
 * nothing. A notice that cannot be stored or queued is given up: it must never fail the act it tells of; one that
 * was stored but not queued leaves with the daily mail.
 * @throws only for a kind that nobody registered
 */
export const tell = async (strapi: Core.Strapi, uow: UnitOfWork, notice: NewNotice): Promise<void> => {
  const kind = demandKind(notice.kind);
  const to = [...new Set(notice.to)].filter((id) => id !== notice.actor);
  if (to.length === 0) return;
  const stored = await attempt(strapi, uow, `storing ${kind.key}`, () => store(strapi, uow, kind, { ...notice, to }));
  if (stored === null || stored.rows.every(({ mail }) => mail !== 'at-once')) return;
  await attempt(strapi, uow, `mailing ${kind.key}`, () => mailAtOnce(strapi, uow, kind, stored));
};

interface Stored {
  readonly rows: readonly NoticeRow[];
  readonly people: ReadonlyMap<number, Addressee>;
}

const store = async (strapi: Core.Strapi, { trx }: UnitOfWork, kind: NoticeKind, notice: NewNotice): Promise<Stored> => {
  const people = await addresseesOf(strapi, notice.to);
  const active = [...people.values()].filter((person) => person.active).map(({ userId }) => userId);
  const own = await choicesForKind(trx, kind.key, active);
  const told = active.map((person) => ({ person, choice: choiceOf(kind, own.get(person)) })).filter(({ choice }) => isWanted(choice));
  if (told.length === 0) return { rows: [], people };
  const title = titleLine(notice.title);
  const text = textOfLines(notice.lines);
  const rows = (await trx.withSchema('congtinh').into('notices').insert(told.map(({ person, choice }) => ({
    person, kind: kind.key, title, text, link: notice.link, on_screen: choice.onScreen, mail: choice.mail, once: notice.once ?? null, at: now(),
  }))).onConflict().ignore().returning('*')) as NoticeRow[];
  return { rows, people };
};

const mailAtOnce = async (strapi: Core.Strapi, uow: UnitOfWork, kind: NoticeKind, { rows, people }: Stored): Promise<void> => {
  const portal = await portalName();
  const due = rows.filter(({ mail }) => mail === 'at-once');
  for (const row of due) {
    const person = people.get(row.person);
    if (person === undefined) continue;
    const letter = noticeMail(
      { title: row.title, text: row.text, url: screenUrl(strapi, row.link) }, kind,
      { portal, addressee: person.name, choicesUrl: screenUrl(strapi, CHOICES_PAGE) });
    await queueMail(uow, { to: person.email, ...letter });
  }
  await notices(uow.trx).whereIn('id', due.map(({ id }) => id)).update({ mailed_at: now() });
};
