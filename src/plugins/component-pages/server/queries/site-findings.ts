import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import type { Finding, SiteTemplate } from '../../contracts';
import { findingsOf } from '../domain/completeness';
import { currentTemplates } from '../services/templates';
import { knownSites, type SiteFacts } from './known-sites';
import type { SiteRow } from './site-rows';

export interface JudgedSite extends SiteFacts {
  readonly row: SiteRow;
  readonly template: SiteTemplate | undefined;
  readonly findings: readonly Finding[];
}

/** Pages that are nothing but a list of articles: without an article they are empty. */
const listedIn = (template: SiteTemplate | undefined): readonly { key: string; category: string | null }[] =>
  (template?.pages ?? []).filter(({ sections }) => sections.every((kind) => kind === 'article-list')).map(({ key, category }) => ({ key, category: category ?? null }));

/** Some sites with what is missing, empty or stale on each. A fixed number of statements, however many. */
export const judgedSites = async (strapi: Core.Strapi, rows: readonly SiteRow[]): Promise<readonly JudgedSite[]> => {
  const templates = new Map((await currentTemplates(strapi)).map((template) => [template.key, template]));
  const templateOf = ({ template }: SiteRow): SiteTemplate | undefined => templates.get(template ?? '');
  const facts = await knownSites(strapi, rows, new Map(rows.map((row) => [row.documentId, listedIn(templateOf(row))])));
  return rows.flatMap((row) => {
    const found = facts.get(row.documentId);
    const template = templateOf(row);
    return found ? [{ ...found, row, template, findings: findingsOf(found.known, template, today()) }] : [];
  });
};
