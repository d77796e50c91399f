import type { Core } from '@strapi/strapi';
import { readData } from './read-data';

interface IndicatorData {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly measures: readonly { readonly name: string; readonly factor: string }[];
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly legalBasis?: string;
}

const INDICATOR = 'plugin::basic-information.indicator';

/** Adds the indicators whose code is missing (BI-3.3); what an operator changed since stays. Returns how many it added. */
export const addIndicators = async (strapi: Core.Strapi): Promise<number> => {
  let added = 0;
  for (const { aliases, ...indicator } of await readData<readonly IndicatorData[]>(strapi, 'indicators.json')) {
    if (await strapi.documents(INDICATOR as never).findFirst({ filters: { code: indicator.code } } as never)) continue;
    await strapi.documents(INDICATOR as never).create({ data: { ...indicator, aliases: aliases.join('\n') } } as never);
    added += 1;
  }
  return added;
};
