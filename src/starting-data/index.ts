import type { Core } from '@strapi/strapi';
import { inTransaction } from '../plugins/platform/server/public';
import { addInformationTree, addPortalSections } from './sections';
import { addSites } from './sites';

export interface StartingDataReport {
  readonly sections: number;
  readonly informationGroups: number;
  readonly sites: number;
}

/**
 * Loads the sections, the information tree and the sites that are missing, whole or not at all.
 * Running it again adds only what is not there; nothing that exists is changed. Units must be imported before.
 */
export const loadStartingData = (strapi: Core.Strapi): Promise<StartingDataReport> =>
  inTransaction(strapi, async () => ({
    sections: await addPortalSections(strapi),
    informationGroups: await addInformationTree(strapi),
    sites: await addSites(strapi),
  }));
