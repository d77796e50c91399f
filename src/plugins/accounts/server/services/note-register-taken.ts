import type { Core } from '@strapi/strapi';
import { inTransaction, today } from '../../../platform/server/public';
import { actorOf, record, type JsonObject } from '../../../ledger/server/public';

/** The file holds names and addresses: who took it, when and with which filter is kept. */
export const noteRegisterTaken = (strapi: Core.Strapi, filter: Readonly<Record<string, string | undefined>>, lines: number): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const set = Object.fromEntries(Object.entries(filter).filter((part): part is [string, string] => part[1] !== undefined && part[0] !== 'search')) as JsonObject;
    record(uow, {
      action: 'account-register.exported', subject: { type: 'accounts.register', id: today() }, actor: actorOf(strapi), before: null,
      after: { ...set, lines, searched: Boolean(filter.search) },
    });
  });
