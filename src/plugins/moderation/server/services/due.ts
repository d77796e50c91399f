import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { calendarOf, dataFile, dateOf, type Calendar, type HolidayData } from '../../../platform/server/public';
import type { DueDeclaration } from '../../contracts';
import { deadlinesOf, dueDay, type DeadlineRule, type DueStarts, type Section } from '../domain/due-day';
import type { ModeratedType } from '../registry/moderated-types';
import { firstEditSincePublication } from './case-facts';
import type { LoadedDocument } from './load-document';

/** When a case is due, and the days from which that was counted. */
export interface Due { on: string | null; starts: DueStarts }

interface SectionRow { documentId: string; slug: string; parent: { documentId: string } | null; deadlines: DeadlineRule[] }

/** Everything that due days are counted with: holidays and the deadlines of all sections. Four statements. */
export interface DueBook {
  readonly calendar: Calendar;
  readonly sections: ReadonlyMap<string, Section>;
  readonly bySlug: ReadonlyMap<string, string>;
  readonly defaults: readonly DeadlineRule[];
}

export const dueBook = async (strapi: Core.Strapi, { sections: uid }: DueDeclaration): Promise<DueBook> => {
  const rows = (await strapi.db.query(uid as UID.ContentType).findMany({
    select: ['documentId', 'slug'] as never, populate: { parent: { select: ['documentId'] }, deadlines: true } as never,
  })) as unknown as SectionRow[];
  const { defaultDeadlines } = await dataFile<{ defaultDeadlines: readonly DeadlineRule[] }>(strapi, 'categories.json');
  return {
    calendar: calendarOf(await dataFile<HolidayData>(strapi, 'holidays.json')),
    sections: new Map(rows.map(({ documentId, parent, deadlines }) => [documentId, { parent: parent?.documentId ?? null, deadlines: deadlines ?? [] }])),
    bySlug: new Map(rows.map(({ slug, documentId }) => [slug, documentId])),
    defaults: defaultDeadlines,
  };
};

/** The due day of a case by its section (its own, or the one its type names) and the days to count from. */
export const dueOn = (book: DueBook, declared: DueDeclaration, category: string | null, starts: DueStarts): string | null => {
  const section = category ?? (declared.section === undefined ? null : (book.bySlug.get(declared.section) ?? null));
  return dueDay(deadlinesOf(book.sections, section, book.defaults), starts, book.calendar);
};

/** The due day of a document that is submitted or changed at `at`; types without `due` have none. */
export const dueOf = async (strapi: Core.Strapi, db: Knex, type: ModeratedType, document: LoadedDocument, at: Date): Promise<Due> => {
  const declared = type.rules.due;
  const begun = (await firstEditSincePublication(db, type.uid, document.documentId)) ?? at;
  const starts: Record<string, string> & { creation: string } = { creation: dateOf(begun) };
  for (const [event, attribute] of Object.entries(declared?.starts ?? {})) {
    const day = document.entry[attribute];
    if (typeof day === 'string') starts[event] = day.slice(0, 10);
  }
  return { on: declared === undefined ? null : dueOn(await dueBook(strapi, declared), declared, document.category, starts), starts };
};
