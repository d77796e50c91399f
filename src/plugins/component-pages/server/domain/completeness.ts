import type { ExpectedPage, Finding, FindingKind, SiteTemplate } from '../../contracts';

/** A page as completeness looks at it: what readers see, and whether there is a draft. */
export interface KnownPage {
  readonly documentId: string;
  readonly title: string;
  readonly purpose: string | null;
  readonly published: boolean;
  /** Whether somebody has submitted it and it is not yet public. */
  readonly underWay: boolean;
  /** Whether it shows readers nothing at present: a list of articles without an article. */
  readonly empty: boolean;
  /** Day of the last publication; null when it was never published. */
  readonly changedOn: string | null;
  readonly reviewOn: string | null;
}

export interface KnownSite {
  readonly pages: readonly KnownPage[];
  /** The published profile; null while there is none. */
  readonly profile: { readonly documentId: string; readonly contacts: number; readonly responsible: boolean } | null;
  /** Draft of the profile where none is published. */
  readonly profileDraft: string | null;
  /** Positions of the published menus. */
  readonly menus: readonly string[];
  readonly menuDraft: string | null;
  /** What should have been public by a day that has passed (PT-4.3). */
  readonly missed: readonly { readonly contentType: string; readonly documentId: string; readonly title: string; readonly dueOn: string }[];
}

const PAGE = 'plugin::component-pages.page';
const PROFILE = 'plugin::component-pages.profile';
const MENU = 'plugin::component-pages.menu';

/** The same day some months later; the last day of a shorter month. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + (month - 1) + months;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
  return [String(Math.floor(at / 12)).padStart(4, '0'), String((at % 12) + 1).padStart(2, '0'), String(Math.min(date, last)).padStart(2, '0')].join('-');
};

/** The day by which a published page is to be looked at again: what its people said, else by its age. */
export const reviewDay = ({ changedOn, reviewOn }: Pick<KnownPage, 'changedOn' | 'reviewOn'>, months: number | null): string | null =>
  reviewOn ?? (changedOn === null || months === null ? null : monthsAfter(changedOn, months));

const NOTHING = { document: null, page: null, hint: null, legalBasis: null, since: null };

const documentOf = (contentType: string, documentId: string | null): Finding['document'] => (documentId === null ? null : { contentType, documentId });

const expectedFindings = (expected: ExpectedPage, pages: readonly KnownPage[], today: string): Finding[] => {
  const known = pages.filter(({ purpose }) => purpose === expected.key);
  const page = known.find(({ published }) => published) ?? known[0];
  const about = { mandatory: expected.mandatory, title: expected.title, page: expected.key, hint: expected.hint, legalBasis: expected.legalBasis };
  const finding = (kind: FindingKind, since: string | null = null): Finding[] => [{ kind, ...about, document: documentOf(PAGE, page?.documentId ?? null), since }];
  if (page === undefined) return finding(expected.mandatory ? 'page-missing' : 'optional-missing');
  if (!page.published) return finding(page.underWay ? 'page-unpublished' : expected.mandatory ? 'page-missing' : 'optional-missing');
  if (page.empty) return finding('page-empty');
  const due = reviewDay(page, expected.reviewMonths);
  return due !== null && due <= today ? finding('page-stale', due) : [];
};

/** Pages that no template asks for are stale by their own review day only. */
const otherFindings = (page: KnownPage, today: string): Finding[] =>
  page.published && page.reviewOn !== null && page.reviewOn <= today
    ? [{ ...NOTHING, kind: 'page-stale', mandatory: false, title: page.title, document: documentOf(PAGE, page.documentId), since: page.reviewOn }]
    : [];

const RANK: readonly FindingKind[] = [
  'responsible-missing', 'page-missing', 'contact-missing', 'page-empty', 'deadline-missed', 'page-stale', 'page-unpublished', 'menu-missing', 'optional-missing',
];

/**
 * What is missing, empty or stale on a site, worst first (PT-4.1, PT-4.3, PT-6.1dd). `template` undefined: the site has
 * no template, and only what is there is looked at.
 */
export const findingsOf = (site: KnownSite, template: SiteTemplate | undefined, today: string): readonly Finding[] => {
  const { profile } = site;
  const asked = new Set(template?.pages.map(({ key }) => key));
  const profileDocument = documentOf(PROFILE, profile?.documentId ?? site.profileDraft);
  const found: Finding[] = [
    ...(profile?.responsible ? [] : [{ ...NOTHING, kind: 'responsible-missing' as const, mandatory: true, title: '', document: profileDocument }]),
    ...((profile?.contacts ?? 0) > 0 ? [] : [{ ...NOTHING, kind: 'contact-missing' as const, mandatory: true, title: '', document: profileDocument }]),
    ...(template?.pages ?? []).flatMap((expected) => expectedFindings(expected, site.pages, today)),
    ...site.pages.filter(({ purpose }) => purpose === null || !asked.has(purpose)).flatMap((page) => otherFindings(page, today)),
    ...site.missed.map(({ contentType, documentId, title, dueOn }) => ({
      ...NOTHING, kind: 'deadline-missed' as const, mandatory: true, title, document: { contentType, documentId }, since: dueOn,
    })),
    ...(site.menus.includes('header') ? [] : [{ ...NOTHING, kind: 'menu-missing' as const, mandatory: false, title: '', document: documentOf(MENU, site.menuDraft) }]),
  ];
  const rank = ({ kind, mandatory }: Finding): number => (mandatory ? 0 : 100) + RANK.indexOf(kind);
  return found.map((finding, at) => ({ finding, at })).sort((a, b) => rank(a.finding) - rank(b.finding) || a.at - b.at).map(({ finding }) => finding);
};

/** How bad a site stands, for the operator's list: what law demands and is not there counts first. */
export const badness = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { mandatory }) => sum + (mandatory ? 1000 : 1), 0);
