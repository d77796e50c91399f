import type { z } from 'zod';
import type { approvalShape, imageShape, siteShape, unitShape } from '../public-api/answer/shapes';
import type { articleShape } from '../public-api/resources/article-shape';
import type { infoEntryShape } from '../public-api/resources/info-entry-shape';
import type { legalDocumentShape } from '../public-api/resources/legal-document-shape';
import type { contactShape, pageShape } from '../public-api/resources/page-shape';

export type ArticleAnswer = z.input<typeof articleShape>;
export type LegalDocumentAnswer = z.input<typeof legalDocumentShape>;
export type InfoEntryAnswer = z.input<typeof infoEntryShape>;
export type PageAnswer = z.input<typeof pageShape>;

/** What review asks of every item. Menus and profiles have no page of their own: they stand around the pages of a site. */
interface SitePart {
  readonly documentId: string;
  readonly title: string;
  readonly canonicalUrl: string;
  readonly citation: { readonly title: string; readonly portal: string };
  readonly approval: z.input<typeof approvalShape> | null;
  readonly unit: z.input<typeof unitShape> | null;
  readonly site: z.input<typeof siteShape> | null;
}

export interface ProfileAnswer extends SitePart {
  readonly slogan: string | null;
  readonly footer: string | null;
  readonly banner: z.input<typeof imageShape> | null;
  readonly logo: z.input<typeof imageShape> | null;
  readonly contacts: readonly z.input<typeof contactShape>[];
  readonly responsible: readonly { readonly name: string; readonly position: string; readonly from: string; readonly to: string | null }[];
}

interface MenuLine { readonly label: string; readonly target: string | null }

export interface MenuAnswer extends SitePart {
  readonly position: 'header' | 'footer';
  readonly items: readonly (MenuLine & { readonly items: readonly MenuLine[] })[];
}

/** What has a page of its own: an item in the very shape in which the public API answers it. */
export type PublicPage =
  | { readonly kind: 'article'; readonly item: ArticleAnswer }
  | { readonly kind: 'legal-document'; readonly item: LegalDocumentAnswer }
  | { readonly kind: 'info-entry'; readonly item: InfoEntryAnswer }
  | { readonly kind: 'page'; readonly item: PageAnswer };

/** What can be shown: on the public pages, or in review. */
export type PublicItem =
  | PublicPage
  | { readonly kind: 'profile'; readonly item: ProfileAnswer }
  | { readonly kind: 'menu'; readonly item: MenuAnswer };

export const hasPage = (shown: PublicItem): shown is PublicPage => shown.kind !== 'profile' && shown.kind !== 'menu';
