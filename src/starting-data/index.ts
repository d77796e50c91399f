import type { Core } from '@strapi/strapi';
import { inTransaction } from '../plugins/platform/server/public';
import { addIndicators } from './indicators';
import { addReporting, type ReportingReport } from './reporting';
import { addResponsibilities } from './responsibilities';
import { addInformationTree, addPortalSections } from './sections';
import { addSites } from './sites';

export interface StartingDataReport {
  readonly sections: number;
  readonly informationGroups: number;
  readonly sites: number;
  readonly indicators: number;
  readonly responsibilities: number;
  readonly reporting: ReportingReport;
}

/**
 * Loads the sections, the information tree, the sites, the indicators, the responsibilities and the reporting programmes that are missing, whole or not at all.
 * Running it again adds only what is not there; nothing that exists is changed. Units must be imported before.
 */
export const loadStartingData = (strapi: Core.Strapi): Promise<StartingDataReport> =>
  inTransaction(strapi, async () => ({
    sections: await addPortalSections(strapi),
    informationGroups: await addInformationTree(strapi),
    sites: await addSites(strapi),
    indicators: await addIndicators(strapi),
    responsibilities: await addResponsibilities(strapi, 'responsibilities.json'),
    reporting: await addReporting(strapi),
  }));
