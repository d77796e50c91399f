import { LEGAL_DOCUMENT } from '../reading/replacements';
import { PAGE } from '../reading/site-parts';
import type { PublishedType } from '../reading/rows';
import { ARTICLE } from '../resources/article-answer';
import { INFO_ENTRY } from '../resources/info-entry-answer';

/** Types that the public searches; `congtinh.search_sources` (0135) knows how each is read. */
export const SEARCHED: readonly PublishedType[] = [ARTICLE, PAGE, LEGAL_DOCUMENT, INFO_ENTRY];
