/** Kinds of sections that a template may ask for, by component. */
export const SECTION_KINDS = ['rich-text', 'people', 'organisation-chart', 'document-list', 'gallery', 'contact', 'table', 'link-list', 'article-list'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A page that a site of some kind must or should have, with what law asks for it. */
export interface ExpectedPage {
  readonly key: string;
  readonly title: string;
  readonly slug: string;
  /** Key of the page above it; absent: at the top. */
  readonly parent?: string;
  /** What belongs there, for who writes it. */
  readonly hint: string;
  readonly mandatory: boolean;
  /** After how many months without a change it counts as stale; null: never by age. */
  readonly reviewMonths: number | null;
  readonly legalBasis: string;
  /** Sections it is made with, empty. */
  readonly sections: readonly SectionKind[];
  /** Slug of the category whose newest articles it lists. */
  readonly category?: string;
}

export interface SiteTemplate {
  readonly key: string;
  readonly name: string;
  readonly pages: readonly ExpectedPage[];
  /** Keys of pages in the header menu, in order; their children hang below them. */
  readonly header: readonly string[];
  readonly footer: readonly string[];
}

/** Shape of database/data/site-templates.json: templates are dated like the law they follow. */
export interface TemplateEdition {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly legalBasis: string;
  readonly templates: readonly SiteTemplate[];
}
