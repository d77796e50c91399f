import type { Core } from '@strapi/strapi';
import { now, setClock } from '../../src/plugins/platform/server/public';
import { unitAt } from '../../src/plugins/units/server/public';
import { readData } from '../../src/starting-data/read-data';
import type { Account } from './accounts';
import { openOffice } from './person';
import { accountOf } from './walk';

/** A section of the portal given to a unit, as `section-delegations.json` tells it; `unit` is a code, `category` a slug, `by` the local part of an address. */
export interface DelegationRow {
  readonly at: string;
  readonly by: string;
  readonly category: string;
  readonly unit: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
}

const DELEGATION = 'plugin::linked-copies.section-delegation';

const link = (found: { readonly documentId: string } | null | undefined, what: string): object => {
  if (!found) throw new Error(`Demo data: ${what} does not exist`);
  return { connect: [{ documentId: found.documentId }] };
};

/** Gives sections of the portal to units (PT-7.2), by the operator and over the door that he uses. */
export const giveSections = async (strapi: Core.Strapi, accounts: readonly Account[]): Promise<void> => {
  const start = now();
  const office = await openOffice(strapi);
  try {
    for (const { at, by, category, unit, ...fields } of await readData<readonly DelegationRow[]>(strapi, 'demo/section-delegations.json')) {
      await setClock(strapi, new Date(at));
      const section = (await strapi.db.query('api::category.category').findOne({ where: { slug: category }, select: ['documentId'] })) as { documentId: string } | null;
      await (await office.person(accountOf(accounts, by))).send('POST', `/content-manager/collection-types/${DELEGATION}`, {
        ...fields, unit: link(await unitAt(strapi, unit), `unit ${unit}`), category: link(section, `section ${category}`),
      });
    }
  } finally {
    await setClock(strapi, start);
    await office.close();
  }
};
