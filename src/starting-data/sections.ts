import type { Core } from '@strapi/strapi';
import { readData } from './read-data';

/** A time limit in working days, in force from `validFrom` (null: always) until before `validTo` (null: still). */
export interface DeadlineRule {
  readonly workingDays: number;
  readonly countedFrom: 'creation' | 'issue' | 'approval' | 'publication-decision';
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly legalBasis: string;
}

export interface Section {
  readonly slug: string;
  readonly name: string;
  readonly legalBasis: string;
  readonly description?: string;
  /** Absent: the default of the file (PT-4.3). */
  readonly deadlines?: readonly DeadlineRule[];
  readonly children?: readonly Section[];
}

/** What an author of a section may start from (database/data/templates.json); the operator changes it on the section's own form. */
export interface SectionTemplate {
  readonly category: string;
  readonly summaryHint: string;
  readonly checkHints: readonly string[];
  /** Rich text, a block a line. */
  readonly body: readonly string[];
}

export interface PortalSections {
  readonly defaultDeadlines: readonly DeadlineRule[];
  readonly sections: readonly Section[];
}

type SectionType = 'api::category.category' | 'api::info-category.info-category';

/** Adds the sections of a tree that are missing, by slug; what an operator changed since stays. Returns how many it added. */
const addTree = async (
  strapi: Core.Strapi,
  uid: SectionType,
  sections: readonly Section[],
  extras: (section: Section) => Record<string, unknown>,
  parent: string | null = null,
): Promise<number> => {
  let added = 0;
  for (const [index, section] of sections.entries()) {
    const { slug, name, legalBasis, description, children = [] } = section;
    const known = await strapi.documents(uid).findFirst({ filters: { slug } });
    const { documentId } = known ?? await strapi.documents(uid).create({
      data: {
        slug, name, legalBasis, description,
        order: (index + 1) * 10,
        ...(parent ? { parent: { connect: [{ documentId: parent }] } } : {}),
        ...extras(section),
      } as never,
    });
    added += (known ? 0 : 1) + await addTree(strapi, uid, children, extras, documentId);
  }
  return added;
};

/** Sections of the portal after Law 104/2016 Article 19 and the circulars, each with its dated deadline rules (PT-4.1, PT-4.3). */
export const addPortalSections = async (strapi: Core.Strapi): Promise<number> => {
  const { defaultDeadlines, sections } = await readData<PortalSections>(strapi, 'categories.json');
  const templates = new Map((await readData<readonly SectionTemplate[]>(strapi, 'templates.json')).map((template) => [template.category, template]));
  return addTree(strapi, 'api::category.category', sections, ({ slug, deadlines = defaultDeadlines }) => {
    const template = templates.get(slug);
    return {
      deadlines,
      ...(template && { bodyTemplate: template.body.join('\n'), summaryHint: template.summaryHint, checkHints: template.checkHints.join('\n') }),
    };
  });
};

/** Tree of the basic-information system (BI-2.1). */
export const addInformationTree = async (strapi: Core.Strapi): Promise<number> =>
  addTree(strapi, 'api::info-category.info-category', await readData<readonly Section[]>(strapi, 'info-categories.json'), () => ({}));
