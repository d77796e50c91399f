import type { Core } from '@strapi/strapi';
import { tell } from '../../../notices/server/public';
import { dataFile, inTransaction, today } from '../../../platform/server/public';
import { holdersOf } from '../../../units/server/public';
import { remindedOf, reminderLines, reminderOn, type SiteReminderRule } from '../domain/reminders';
import { judgedSites } from '../queries/site-findings';
import { siteRows } from '../queries/site-rows';

export const REMIND_UNITS = 'component-pages.remind-units';
export const REMINDER_KIND = 'component-pages.incomplete';

/** Tells the authors and reviewers of each unit what its site lacks (PT-4.1, PT-6.1dd), on the day of the week that the rules name. @returns how many sites */
export const remindUnits = async (strapi: Core.Strapi): Promise<number> => {
  const rule = reminderOn(await dataFile<readonly SiteReminderRule[]>(strapi, 'site-reminders.json'), today());
  if (rule === undefined) return 0;
  // A closed site is looked after by nobody; one in preparation is being filled.
  const sites = (await judgedSites(strapi, await siteRows(strapi, { $or: [{ state: 'open' }, { state: { $null: true } }] })))
    .map((site) => ({ row: site.row, lacks: remindedOf(site.findings) })).filter(({ lacks }) => lacks.length > 0);
  await inTransaction(strapi, async (uow) => {
    const holders = await holdersOf(strapi, { offices: [{ role: 'author', system: 'portal' }, { role: 'unit-reviewer', system: 'portal' }] });
    for (const { row, lacks } of sites) {
      const own = holders.filter(({ grant }) => grant.unit === row.unit?.documentId);
      // Where a unit has nobody, those hear of it whose reach covers it: a district, the heir of a merged unit.
      const people = own.length > 0 ? own : holders.filter(({ grant }) => grant.reach !== 'province' && grant.unitIds.some((unit) => unit === row.unit?.documentId));
      await tell(strapi, uow, {
        kind: REMINDER_KIND, to: people.map(({ userId }) => userId), actor: null, once: `${row.documentId} ${today()}`,
        title: `Trang «${row.title}»: ${lacks.length} việc cần làm`,
        lines: ['Trang của đơn vị còn thiếu hoặc có nội dung cần rà soát:', ...reminderLines(lacks, rule.mostLines)],
        link: `/plugins/component-pages?site=${row.documentId}`,
      });
    }
  });
  return sites.length;
};
