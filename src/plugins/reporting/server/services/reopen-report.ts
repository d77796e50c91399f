import type { Core } from '@strapi/strapi';
import { addDays, today } from '../../../platform/server/public';
import { reopenAllowed, reopenAsked, reopenRefused } from '../domain/notice-texts';
import { move, onReport, type Which } from './on-report';
import { commentMissing } from './refusals';
import { reopeningDays } from './settings';
import { aboutOf, decidersAt, enterersOf, settleOf, tellOf } from './tell-people';
import { decideTicket, insertTicket, lastTicket } from './ticket-rows';

export interface ReopenInput extends Which {
  readonly comment: string | null;
}

/** Somebody finds that approved figures are wrong and asks that they may be changed; it stays approved until another allows it. */
export const requestReopen = (strapi: Core.Strapi, { comment, ...which }: ReopenInput): Promise<void> =>
  onReport(strapi, 'request-reopen', which, undefined, async (on) => {
    const { uow, actor, report, at } = on;
    if (comment === null) throw commentMissing('Hãy nêu vì sao cần mở lại báo cáo đã duyệt.');
    await insertTicket(uow.trx, report.id, { reason: comment, by: actor.userId, at });
    await move(strapi, on, 'request-reopen', { toLevel: report.level, moved: {}, told: { comment } });
    const about = await aboutOf(strapi, report, actor.userId);
    await tellOf(strapi, uow, report.id, await decidersAt(strapi, report, report.chain.length - 1), actor.userId, reopenAsked(about, comment));
  });

/** The end of a business day, as an instant. */
const endOf = (day: string): Date => new Date(`${day}T23:59:59.999+07:00`);

/** Another person of the last level allows it: the unit may change figures until the end of a day, then what was approved stands again. */
export const allowReopen = (strapi: Core.Strapi, { comment, ...which }: ReopenInput): Promise<void> =>
  onReport(strapi, 'allow-reopen', which, undefined, async (on) => {
    const { uow, actor, report, at } = on;
    const until = addDays(today(), reopeningDays(today()));
    const asked = await lastTicket(uow.trx, report.id);
    await decideTicket(uow.trx, report.id, { state: 'allowed', by: actor.userId, at, expiresAt: endOf(until) });
    await move(strapi, on, 'allow-reopen', { toLevel: 0, moved: { state: 'reopened', level: 0, reopenedUntil: endOf(until), wantedOn: until }, told: { comment, wantedOn: until } });
    await settleOf(strapi, uow, report.id, ['reporting.reopen-asked', 'reporting.approved']);
    const to = [...(await enterersOf(strapi, report)), ...(asked === null ? [] : [asked.requestedBy])];
    await tellOf(strapi, uow, report.id, to, actor.userId, reopenAllowed(await aboutOf(strapi, report, actor.userId), until));
  });

/** It stays as approved, and who asked hears why. */
export const refuseReopen = (strapi: Core.Strapi, { comment, ...which }: ReopenInput): Promise<void> =>
  onReport(strapi, 'refuse-reopen', which, undefined, async (on) => {
    const { uow, actor, report, at } = on;
    if (comment === null) throw commentMissing('Hãy nêu vì sao không mở lại.');
    const asked = await lastTicket(uow.trx, report.id);
    await decideTicket(uow.trx, report.id, { state: 'refused', by: actor.userId, at, expiresAt: null });
    await move(strapi, on, 'refuse-reopen', { toLevel: report.level, moved: {}, told: { comment } });
    await settleOf(strapi, uow, report.id, ['reporting.reopen-asked']);
    await tellOf(strapi, uow, report.id, asked === null ? [] : [asked.requestedBy], actor.userId, reopenRefused(await aboutOf(strapi, report, actor.userId), comment));
  });
