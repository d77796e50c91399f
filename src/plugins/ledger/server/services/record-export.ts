import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../../platform/server/public';
import type { Json } from '../domain/canonical-json';
import { actorOf } from './actor';
import { record } from './record';

export interface ExportedFile {
  /** What left, e.g. `ledger`, `accounts.register`. */
  readonly what: string;
  /** What was asked for: filters, period, unit. No personal value. */
  readonly asked: Json;
  readonly rows: number;
}

/** SD-7.1: whoever takes personal data out in a file leaves an entry; it is written before the file is given. */
export const recordExport = (strapi: Core.Strapi, { what, asked, rows }: ExportedFile): Promise<void> =>
  inTransaction(strapi, async (uow) =>
    record(uow, { action: 'data.exported', subject: { type: 'export', id: what }, actor: actorOf(strapi), before: null, after: { asked, rows } }));
