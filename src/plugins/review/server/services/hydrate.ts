import type { Core } from '@strapi/strapi';
import { answerArticles, type ArticleRow } from '../../../../public-api/resources/article-answer';
import { answerEntries, type InfoEntryRow } from '../../../../public-api/resources/info-entry-answer';
import { answerDocuments, type LegalDocumentRow } from '../../../../public-api/resources/legal-document-answer';
import { categoryTree } from '../../../../public-api/reading/categories';
import { LEGAL_DOCUMENT, NAMED_COLUMNS, type NamedDocument } from '../../../../public-api/reading/replacements';
import { publishedRows, rowsOf } from '../../../../public-api/reading/rows';
import { portalOf, SITE, type SiteRow } from '../../../../public-api/reading/sites';
import { UNIT_PART, type NamedUnit } from '../../../../public-api/reading/units';
import type { PublicItem } from '../../../../public-page/public-item';
import { moderationNotFound } from '../../../moderation/server/public';
import { today } from '../../../platform/server/public';
import { componentsOf, filesOf, idsOf, textOf, type Attributes } from '../domain/snapshot/read';
import { hydrateFiles, type HydratedFiles } from './hydrate-files';
import { SITE_PARTS } from './hydrate-site-parts';

/** What the engine stamps on an item and reviewers do not pass. */
export interface Stamps {
  readonly firstPublishedAt: string | null;
  readonly changedAt: string | null;
  readonly publishedAt: string;
}

export interface Hydrated {
  readonly shown: PublicItem;
  readonly digests: ReadonlyMap<string, string>;
}

interface Source {
  readonly contentType: string;
  readonly documentId: string;
  readonly attributes: Attributes;
  readonly stamps: Stamps;
  /** Only what stands on the public page now was approved by anybody. */
  readonly isPublic: boolean;
}

/**
 * A revision in the shape in which the public API answers a published item: its row is put together from the stored
 * content and answered by the very functions of the API, so that review and public page cannot differ.
 */
export const hydrate = async (strapi: Core.Strapi, source: Source): Promise<Hydrated> => {
  const files = await hydrateFiles(strapi, source.attributes);
  const shown = await hydrators[source.contentType]?.(strapi, source, files);
  if (shown === undefined) throw moderationNotFound();
  return { shown: source.isPublic ? shown : withoutApproval(shown), digests: files.digests };
};

const withoutApproval = (shown: PublicItem): PublicItem => ({ ...shown, item: { ...shown.item, approval: null } }) as PublicItem;

const one = async <Row>(strapi: Core.Strapi, uid: string, id: string | undefined, select?: readonly string[]): Promise<Row | null> =>
  (id === undefined ? null : ((await rowsOf<Row>(strapi, uid, { where: { documentId: id }, limit: 1, ...(select ? { select } : {}) }))[0] ?? null));

const unitOf = (strapi: Core.Strapi, { unit }: Attributes): Promise<NamedUnit | null> =>
  one<NamedUnit>(strapi, 'plugin::units.unit', idsOf(unit)[0], UNIT_PART.select);

const categoryOf = ({ category }: Attributes): { documentId: string } | null => {
  const id = idsOf(category)[0];
  return id === undefined ? null : { documentId: id };
};

type Hydrator = (strapi: Core.Strapi, source: Source, files: HydratedFiles) => Promise<PublicItem | undefined>;

const article: Hydrator = async (strapi, { documentId, attributes: a, stamps }, files) => {
  const [portal, tree, unit, site] = await Promise.all([
    portalOf(strapi), categoryTree(strapi, 'api::category.category'), unitOf(strapi, a), one<SiteRow>(strapi, SITE, idsOf(a.site)[0]),
  ]);
  const cover = filesOf(a.cover)[0];
  const row: ArticleRow = {
    id: 0, documentId, ...stamps, unit, site, category: categoryOf(a),
    slug: textOf(a.slug), title: textOf(a.title) ?? '', summary: textOf(a.summary), body: textOf(a.body), language: textOf(a.language),
    author: textOf(a.author), source: textOf(a.source), origin: (textOf(a.origin) ?? 'original') as ArticleRow['origin'],
    originalUrl: textOf(a.originalUrl), originalDate: textOf(a.originalDate),
    cover: cover ? files.found(cover) : null, attachments: filesOf(a.attachments).map(files.row),
  };
  const [item] = await answerArticles(strapi, [row], { portal, tree });
  return item && { kind: 'article', item };
};

const legalDocument: Hydrator = async (strapi, { documentId, attributes: a, stamps }, files) => {
  const replaced = idsOf(a.replaces);
  const [portal, unit, named] = await Promise.all([
    portalOf(strapi), unitOf(strapi, a),
    replaced.length === 0 ? [] : publishedRows<NamedDocument>(strapi, LEGAL_DOCUMENT, { select: NAMED_COLUMNS, where: { documentId: { $in: replaced } }, orderBy: [{ documentId: 'asc' }] }),
  ]);
  const row: LegalDocumentRow = {
    id: 0, documentId, ...stamps, unit,
    number: textOf(a.number) ?? '', symbol: textOf(a.symbol), kind: (textOf(a.kind) ?? 'khac') as LegalDocumentRow['kind'],
    issuer: textOf(a.issuer), signer: textOf(a.signer), signerTitle: textOf(a.signerTitle), issuedOn: textOf(a.issuedOn),
    effectiveFrom: textOf(a.effectiveFrom), effectiveTo: textOf(a.effectiveTo), abstract: textOf(a.abstract), source: textOf(a.source),
    nationalRecordUrl: textOf(a.nationalRecordUrl), nationalRecordState: textOf(a.nationalRecordState) as LegalDocumentRow['nationalRecordState'],
    files: filesOf(a.files).map(files.row), replaces: replaced.flatMap((id) => named.find((document) => document.documentId === id) ?? []),
  };
  const [item] = await answerDocuments(strapi, [row], { portal, on: today() });
  return item && { kind: 'legal-document', item };
};

const infoEntry: Hydrator = async (strapi, { documentId, attributes: a, stamps }, files) => {
  const [portal, tree, unit] = await Promise.all([portalOf(strapi), categoryTree(strapi, 'api::info-category.info-category'), unitOf(strapi, a)]);
  const paper = componentsOf(a.document)[0];
  const file = filesOf(paper?.file)[0];
  const row: InfoEntryRow = {
    id: 0, documentId, ...stamps, unit, category: categoryOf(a), title: textOf(a.title) ?? '', body: textOf(a.body),
    author: textOf(a.author), source: textOf(a.source), origin: (textOf(a.origin) ?? 'direct-entry') as InfoEntryRow['origin'],
    keyFigures: componentsOf(a.keyFigures).map((figure) => ({
      label: textOf(figure.label) ?? '', value: textOf(figure.value) ?? '', unitOfMeasure: textOf(figure.unitOfMeasure) ?? '',
      asOf: textOf(figure.asOf) ?? '', note: textOf(figure.note), indicator: textOf(figure.indicator),
      period: textOf(figure.period) as NonNullable<InfoEntryRow['keyFigures']>[number]['period'], subject: textOf(figure.subject),
    })),
    document: paper ? {
      number: textOf(paper.number) ?? '', issuedOn: textOf(paper.issuedOn) ?? '', issuer: textOf(paper.issuer) ?? '', signer: textOf(paper.signer) ?? '',
      file: file ? files.row(file) : null,
    } : null,
  };
  const [item] = await answerEntries(strapi, [row], { portal, tree });
  return item && { kind: 'info-entry', item };
};

const hydrators: Readonly<Record<string, Hydrator>> = {
  'api::article.article': article,
  'api::legal-document.legal-document': legalDocument,
  'api::info-entry.info-entry': infoEntry,
  ...SITE_PARTS,
};
