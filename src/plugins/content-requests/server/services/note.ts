import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import type { EventKind } from '../../contracts';
import type { DocumentRef, RequestRow } from './request-rows';

interface Noted {
  readonly kind: EventKind;
  readonly before: RequestRow | null;
  readonly after: Pick<RequestRow, 'id' | 'number' | 'unit' | 'agency' | 'title' | 'state' | 'version' | 'dueOn'>;
  readonly text: string | null;
  readonly documents?: readonly DocumentRef[];
  readonly assignmentId: string | undefined;
}

/** Writes an event of a request into the ledger, with the assignment that gave the right to it. */
export const noteInLedger = (strapi: Core.Strapi, uow: UnitOfWork, { kind, before, after, text, documents = [], assignmentId }: Noted): void => {
  const known = actorOf(strapi, 'content-requests');
  record(uow, {
    action: `content-requests.${kind}`,
    subject: { type: 'content-requests.request', id: String(after.id) },
    actor: known.kind === 'staff' ? { ...known, assignmentId } : known,
    before: before && { state: before.state, version: before.version, dueOn: before.dueOn },
    after: {
      number: after.number, unit: after.unit, agency: after.agency, title: after.title,
      state: after.state, version: after.version, dueOn: after.dueOn, text,
      documents: documents.map(({ contentType, documentId }) => ({ contentType, documentId })),
    },
  });
};
