import type { Core } from '@strapi/strapi';
import { reader, today } from '../../../platform/server/public';
import { actorFrom, addresseesOf, namer, unitsOf } from '../../../units/server/public';
import type { RequestDetail } from '../../contracts';
import { actsOf, maySee } from '../domain/rights';
import { notFound } from '../services/refusals';
import { eventsOf, requestById } from '../services/request-rows';
import { hiddenDocument, readableDocuments } from './readable-documents';
import { lineOf } from './request-lines';

/** One request with its history. @throws 404 when it is not this person's to see */
export const requestDetail = async (strapi: Core.Strapi, id: number): Promise<RequestDetail> => {
  const [actor, db] = [await actorFrom(strapi), reader(strapi)];
  const row = await requestById(db, id);
  if (row === null || !maySee(actor, row.unit)) throw notFound();
  const events = await eventsOf(db, id);
  const documents = await readableDocuments(strapi, actor, events.flatMap((event) => event.documents));
  const named = namer(await addresseesOf(strapi, events.map((event) => event.actor)));
  const unitName = (await unitsOf(strapi)).find(({ documentId }) => documentId === row.unit)?.name ?? row.unit;
  return {
    ...lineOf(row, unitName, today()),
    text: row.text, documentNumber: row.documentNumber, documentDate: row.documentDate,
    events: events.map((event) => ({
      kind: event.kind, by: named(event.actor).name, at: event.at.toISOString(), text: event.text, dueOn: event.dueOn,
      documents: event.documents.map((ref) => documents.get(ref) ?? hiddenDocument(strapi, ref)),
    })),
    may: actsOf(actor, row),
  };
};
