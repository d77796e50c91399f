import type { Core } from '@strapi/strapi';
import { reader, today } from '../../../../platform/server/public';
import { actorFrom, addresseesOf, namer, unitsOf } from '../../../../units/server/public';
import type { DiscrepancyDetail } from '../../../contracts';
import { maySeeCase } from '../../domain/discrepancy-rights';
import { caseById, caseEvents } from '../../services/discrepancies/case-rows';
import { caseNotFound } from '../../services/discrepancies/refusals';
import { placeOfHead } from '../../services/report-place';
import { unitLookup } from '../report-lines';
import { caseLine } from './case-lines';

/** One case with what was done about it. @throws 404 when it is not this person's to see */
export const caseDetail = async (strapi: Core.Strapi, id: number): Promise<DiscrepancyDetail> => {
  const [actor, db] = [await actorFrom(strapi), reader(strapi)];
  const found = await caseById(db, id);
  if (found === null || !maySeeCase(actor, placeOfHead(found.report))) throw caseNotFound();
  const events = await caseEvents(db, id);
  const person = namer(await addresseesOf(strapi, events.flatMap((event) => event.actor ?? [])));
  return {
    ...caseLine(found, unitLookup(await unitsOf(strapi)), actor, today()),
    events: events.map(({ kind, actor: by, at, text, corrections }) => ({
      kind, by: by === null ? null : { userId: by, name: person(by).name }, at: at.toISOString(), text,
      corrections: corrections.map(({ row, column, before, after }) => ({ row, column, before, after })),
    })),
  };
};
