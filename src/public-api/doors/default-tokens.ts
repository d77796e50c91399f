import type { Core } from '@strapi/strapi';

interface Token {
  readonly id: number;
  readonly description: string | null;
}

/** Names and the beginning of the descriptions that core gives the two tokens it makes in an empty database. */
const DEFAULTS = ['Read Only', 'Full Access'];
const OF_CORE = 'A default API token with ';

/**
 * Deletes the two never-expiring tokens that Strapi makes by itself, unless somebody has used them.
 * Nobody asked for them, and "Full Access" is what it says.
 */
export const dropDefaultTokens = async (strapi: Core.Strapi): Promise<void> => {
  const tokens = (await strapi.db.query('admin::api-token').findMany({
    where: { name: { $in: DEFAULTS }, lastUsedAt: { $null: true }, lifespan: { $null: true } },
  })) as Token[];
  for (const { id, description } of tokens) {
    if (description?.startsWith(OF_CORE)) await strapi.db.query('admin::api-token').delete({ where: { id } });
  }
};
