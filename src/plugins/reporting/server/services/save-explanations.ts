import type { Core } from '@strapi/strapi';
import { inTransaction, now } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { mayEnter, mayRead } from '../domain/rights';
import type { Explanation } from './event-rows';
import { explanationsOf, keepExplanations } from './explanation-rows';
import { forbidden, notFound } from './refusals';
import { placeOfHead } from './report-place';
import { reportById } from './report-rows';
import { requireEntry } from './save-values';

/** Keeps why warnings are right all the same; an empty text takes one back. @returns all of them as they stand */
export const saveExplanations = (strapi: Core.Strapi, id: number, given: readonly Explanation[]): Promise<readonly Explanation[]> =>
  inTransaction(strapi, async ({ trx }) => {
    const actor = await actorFrom(strapi);
    const report = await reportById(trx, id, 'share');
    if (report === null || actor.kind !== 'staff') throw notFound();
    const place = placeOfHead(report);
    if (!mayRead(actor, place)) throw notFound();
    if (!mayEnter(actor, { ...place, state: 'draft', level: 0 })) throw forbidden();
    requireEntry(report, now());
    await keepExplanations(trx, id, given, actor.userId, now());
    return explanationsOf(trx, id);
  });
