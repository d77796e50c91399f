import type { z } from 'zod';
import type { articleShape } from '../public-api/resources/article-shape';
import type { infoEntryShape } from '../public-api/resources/info-entry-shape';
import type { legalDocumentShape } from '../public-api/resources/legal-document-shape';

export type ArticleAnswer = z.input<typeof articleShape>;
export type LegalDocumentAnswer = z.input<typeof legalDocumentShape>;
export type InfoEntryAnswer = z.input<typeof infoEntryShape>;

/** What a page can show: an item in the very shape in which the public API answers it. */
export type PublicItem =
  | { readonly kind: 'article'; readonly item: ArticleAnswer }
  | { readonly kind: 'legal-document'; readonly item: LegalDocumentAnswer }
  | { readonly kind: 'info-entry'; readonly item: InfoEntryAnswer };
