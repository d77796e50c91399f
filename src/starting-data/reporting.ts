import type { Core } from '@strapi/strapi';
import type { ChainRule, FormDefinition, PeriodInput } from '../plugins/reporting/contracts';
import {
  addPeriod, addTemplate, periods, programmes, publishVersion, saveDraft, saveObligations, saveProgramme, startDraft, templates,
  type ObligationInput,
} from '../plugins/reporting/server/public';
import { readData } from './read-data';

/** A programme of `database/data/reporting`; its forms stand in a folder of its code. */
interface ProgrammeFile {
  readonly code: string;
  readonly name: string;
  readonly legalBasis: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly chains: readonly ChainRule[];
  readonly templates: readonly string[];
  /** Who owes every template in a period that is added. */
  readonly obligations: Pick<ObligationInput, 'units'>;
  readonly periods: readonly PeriodInput[];
}

interface TemplateFile {
  readonly code: string;
  readonly title: string;
  readonly position: number;
  readonly validFrom: string;
  readonly legalBasis: string;
  readonly note: string;
  readonly definition: FormDefinition;
}

export interface ReportingReport {
  readonly programmes: number;
  readonly templates: number;
  readonly periods: number;
}

const PROGRAMMES = ['giam-ngheo'] as const;

/** Forms read one another, so all are there as drafts before the first is published. */
const addTemplates = async (strapi: Core.Strapi, { code: programme, templates: codes }: ProgrammeFile): Promise<number> => {
  const known = new Set((await templates(strapi, programme)).map(({ code }) => code));
  const drafts: { readonly id: number; readonly validFrom: string }[] = [];
  for (const name of codes.filter((code) => !known.has(code))) {
    const { code, title, position, validFrom, legalBasis, note, definition } = await readData<TemplateFile>(strapi, `reporting/${programme}/${name}.json`);
    const id = await startDraft(strapi, await addTemplate(strapi, { programme, code, title, position }));
    await saveDraft(strapi, { id, version: 1, definition, legalBasis, note });
    drafts.push({ id, validFrom });
  }
  for (const { id, validFrom } of drafts) await publishVersion(strapi, { id, version: 2, validFrom });
  return drafts.length;
};

const addPeriods = async (strapi: Core.Strapi, { code: programme, obligations, templates: codes, periods: wanted }: ProgrammeFile): Promise<number> => {
  const known = new Set((await periods(strapi, programme)).map(({ code }) => code));
  const missing = wanted.filter(({ code }) => !known.has(code));
  for (const period of missing) {
    const periodId = await addPeriod(strapi, { ...period, programme });
    await saveObligations(strapi, { periodId, version: 1, obligations: codes.map((template) => ({ template, units: obligations.units, dueOn: null })) });
  }
  return missing.length;
};

/**
 * Adds the programmes, forms and planned periods that are missing (PR-3.3, PR-5.1); what an operator changed since stays, and
 * opening a period is his act. Units must be there: who owes what is found among those in force on each cut-off day.
 */
export const addReporting = async (strapi: Core.Strapi): Promise<ReportingReport> => {
  const report = { programmes: 0, templates: 0, periods: 0 };
  const known = new Set((await programmes(strapi)).map(({ code }) => code));
  for (const name of PROGRAMMES) {
    const file = await readData<ProgrammeFile>(strapi, `reporting/${name}.json`);
    if (!known.has(file.code)) {
      const { code, name: title, legalBasis, validFrom, validTo, chains } = file;
      await saveProgramme(strapi, { code, name: title, legalBasis, validFrom, validTo, chains, version: null });
      report.programmes += 1;
    }
    report.templates += await addTemplates(strapi, file);
    report.periods += await addPeriods(strapi, file);
  }
  return report;
};
