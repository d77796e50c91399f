import type { CaseState } from '../../moderation/contracts';

export const SITE_STATES = ['preparing', 'open', 'closed'] as const;
export type SiteState = (typeof SITE_STATES)[number];

/** What is wrong with a site, from worst to least. */
export const FINDING_KINDS = [
  'responsible-missing', 'page-missing', 'contact-missing', 'page-empty', 'deadline-missed', 'page-stale', 'page-unpublished', 'menu-missing', 'optional-missing',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** Whether law demands what is missing. */
  readonly mandatory: boolean;
  /** What it is about, as people name it. */
  readonly title: string;
  /** The document to mend; null where there is none yet. */
  readonly document: { readonly contentType: string; readonly documentId: string } | null;
  /** Key of the template's page. */
  readonly page: string | null;
  readonly hint: string | null;
  readonly legalBasis: string | null;
  /** Since when: the day a review was due, a deadline passed. */
  readonly since: string | null;
}

/** Where a document stands: with readers, in a case, or only as a draft. */
export interface DocumentState {
  readonly published: boolean;
  readonly state: CaseState | 'none';
  /** The draft differs from what readers see. */
  readonly modified: boolean;
  readonly changedAt: string | null;
  readonly remark: string | null;
}

export interface PageLine extends DocumentState {
  readonly documentId: string;
  readonly title: string;
  readonly slug: string;
  readonly parent: string | null;
  /** Address on the site when it is published. */
  readonly path: string | null;
  readonly purpose: string | null;
  readonly order: number;
  readonly reviewOn: string | null;
}

export interface PartLine extends DocumentState {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
}

export interface SiteHead {
  readonly documentId: string;
  readonly path: string;
  readonly title: string;
  readonly host: string | null;
  readonly url: string;
  readonly state: SiteState;
  readonly template: string | null;
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string };
}

/** One site as the people who look after it see it. */
export interface SiteOverview extends SiteHead {
  readonly findings: readonly Finding[];
  readonly pages: readonly PageLine[];
  readonly parts: readonly PartLine[];
  readonly responsible: { readonly name: string; readonly position: string; readonly from: string } | null;
  /** Articles of the site by where they stand. */
  readonly articles: { readonly drafts: number; readonly waiting: number; readonly returned: number; readonly published: number };
  readonly may: { readonly write: boolean; readonly administer: boolean };
}

/** A site in the operator's list, worst first. */
export interface SiteLine extends SiteHead {
  readonly counts: Readonly<Partial<Record<FindingKind, number>>>;
  readonly mandatory: number;
  readonly findings: number;
  readonly lastPublishedOn: string | null;
}

export interface SiteListPage {
  readonly data: readonly SiteLine[];
  readonly meta: {
    readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number };
    readonly today: string;
    /** Over all pages of the list. */
    readonly counts: { readonly sites: number; readonly withMandatory: number; readonly preparing: number };
  };
}

export interface PageOption { readonly documentId: string; readonly title: string }
export interface PurposeOption { readonly key: string; readonly title: string; readonly hint: string; readonly legalBasis: string }
