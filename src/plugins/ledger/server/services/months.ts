import type { Core } from '@strapi/strapi';

const AHEAD = 3;

/** Makes the partitions of this month and the next three, so that writing never waits for one. */
export const makeMonthsAhead = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.connection.raw('select congtinh.ledger_make_partitions(?)', [AHEAD]);
};
