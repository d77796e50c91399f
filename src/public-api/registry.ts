import { articles } from './resources/articles';
import { categories, infoCategories } from './resources/categories';
import { infoEntries } from './resources/info-entries';
import { legalDocuments } from './resources/legal-documents';
import { pages } from './resources/pages';
import { search } from './resources/search';
import { sites } from './resources/sites';
import { unitResource } from './resources/units';
import type { Resource } from './route';

/** The public read API, whole: what is not here has no address under /api. */
export const resources: readonly Resource[] = [articles, categories, legalDocuments, infoCategories, infoEntries, sites, pages, unitResource, search];
