import type { Core } from '@strapi/strapi';
import { inTransaction } from '../plugins/platform/server/public';
import { addIndicators } from './indicators';
import { addResponsibilities } from './responsibilities';
import { addInformationTree, addPortalSections } from './sections';
import { addSites } from './sites';

export interface StartingDataReport {
  readonly sections: number;
  readonly informationGroups: number;
  readonly sites: number;
  readonly indicators: number;
  readonly responsibilities: number;
}

/**
 * Loads the sections, the information tree, the sites, the indicators and the responsibilities that are missing, whole or not at all.
 * Running it again adds only what is not there; nothing that exists is changed. Units must be imported before.
 */
export const loadStartingData = (strapi: Core.Strapi): Promise<StartingDataReport> =>
  inTransaction(strapi, async () => ({
    sections: await addPortalSections(strapi),
    informationGroups: await addInformationTree(strapi),
    sites: await addSites(strapi),
    indicators: await addIndicators(strapi),
    responsibilities: await addResponsibilities(strapi, 'responsibilities.json'),
  }));
