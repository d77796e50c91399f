import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, today, type FieldError, type UnitOfWork } from '../plugins/platform/server/public';
import { registerAddressKeeper } from '../plugins/moderation/server/public';
import { addressesOf, ARTICLE_SLUG, giveSlug, PAGE_SLUG, proposedSlug } from './given-slug';
import { standsInCycle } from './domain/cycle';
import { release, take } from './keys';
import type { ContentRules, Key, StoredRow } from './rule';
import { articleRules } from './types/article';
import { categoryRules, infoCategoryRules } from './types/categories';
import { infoEntryRules } from './types/info-entry';
import { legalDocumentRules } from './types/legal-document';
import { menuRules } from './types/menu';
import { pageRules } from './types/page';
import { profileRules } from './types/profile';
import { siteRules } from './types/site';

const RULES: ReadonlyMap<string, ContentRules> = new Map(
  [articleRules, categoryRules, infoCategoryRules, infoEntryRules, legalDocumentRules, menuRules, pageRules, profileRules, siteRules].map((rules) => [rules.uid, rules as ContentRules]),
);

/** Types whose address is made of their title. */
const SLUGGED = new Map([ARTICLE_SLUG, PAGE_SLUG].map((type) => [type.uid as string, type]));

const SAVES = new Set(['create', 'update', 'clone']);
const CHANGES = new Set([...SAVES, 'delete', 'publish', 'unpublish', 'discardDraft']);

/** Both rows of a document: the draft first, the published one if there is one. */
const rowsOf = async (strapi: Core.Strapi, rules: ContentRules, documentId: string): Promise<StoredRow[]> =>
  (await strapi.db.query(rules.uid as never).findMany({
    where: { documentId },
    populate: rules.populate,
    orderBy: [{ publishedAt: 'desc' }],
  } as never)) as unknown as StoredRow[];

const treeFaults = async (strapi: Core.Strapi, uow: UnitOfWork, { uid, parent }: ContentRules, documentId: string): Promise<FieldError[]> => {
  if (parent === undefined) return [];
  // Two people hanging two branches below each other at the same moment: the second looks after the first.
  await uow.trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`tree ${uid}`]);
  const parentsOf = async (ids: readonly string[]): Promise<readonly string[]> => {
    const rows = (await strapi.db.query(uid as never).findMany({
      where: { documentId: { $in: ids } },
      select: ['documentId'],
      populate: { [parent]: { select: ['documentId'] } },
    } as never)) as unknown as Array<Record<string, { documentId: string } | null>>;
    return rows.flatMap((row) => row[parent]?.documentId ?? []);
  };
  return (await standsInCycle(documentId, parentsOf))
    ? [{ path: parent, message: 'Mục cha nằm trong chính nhánh này; hãy chọn mục cha khác.' }]
    : [];
};

const NAMED = 10;

/** A branch with others below it stays: they would silently become roots. */
const keepParents = async (strapi: Core.Strapi, { uid, parent, nameOf = 'name' }: ContentRules, documentId: string): Promise<void> => {
  if (parent === undefined) return;
  const rows = (await strapi.db.query(uid as never).findMany({
    where: { [parent]: { documentId } }, select: ['documentId', nameOf], orderBy: [{ [nameOf]: 'asc' }],
  } as never)) as unknown as Array<Record<string, string>>;
  const children = [...new Map(rows.map((row) => [row.documentId, row[nameOf]])).values()];
  if (children.length === 0) return;
  const named = children.slice(0, NAMED).map((name) => `«${name}»`).join(', ');
  const rest = children.length > NAMED ? ` và ${children.length - NAMED} mục nữa` : '';
  throw new AppError('content.in-use', 409, `Mục này còn mục con: ${named}${rest}. Hãy chuyển hoặc xóa các mục con trước.`, [], { children });
};

/** The nearest free address of a document at its place. */
const proposalFor = async (uow: UnitOfWork, rules: ContentRules, { kind, value }: Key, documentId: string): Promise<string | null> => {
  if (SLUGGED.get(rules.uid)?.kind !== kind) return null;
  const start = value.lastIndexOf('/') + 1;
  return (await proposedSlug(uow, kind, value.slice(0, start), value.slice(start), documentId)).proposal;
};

const claim = async (uow: UnitOfWork, rules: ContentRules, documentId: string, rows: readonly StoredRow[]): Promise<void> => {
  const keys = rows.flatMap((row) => rules.keys?.(row) ?? []).sort((a, b) => (a.value < b.value ? -1 : 1));
  await release(uow, rules.uid, documentId, keys);
  for (const key of keys) {
    if (!(await take(uow, rules.uid, documentId, key))) {
      const proposal = await proposalFor(uow, rules, key, documentId);
      const message = proposal === null ? key.taken : `${key.taken} Địa chỉ gần nhất còn trống: «${proposal}».`;
      throw new AppError('content.taken', 409, message, [{ path: key.path, message }], proposal === null ? {} : { proposal });
    }
  }
};

/**
 * Holds the rules of the portal's content types on every way that ends in the document service. They look at what was
 * stored and undo it by throwing: 400 `content.refused` with the fields, 409 `content.taken` for a value of another,
 * 409 `content.in-use` for a branch that others hang on.
 */
export const applyContentRules = (strapi: Core.Strapi): void => {
  for (const type of SLUGGED.values()) registerAddressKeeper(type.uid, addressesOf(type));
  strapi.documents.use(async (context, next) => {
    const rules = RULES.get(context.uid);
    if (!rules || !CHANGES.has(context.action)) return next();
    return inTransaction(strapi, async (uow) => {
      if (context.action === 'delete') await keepParents(strapi, rules, (context.params as { documentId: string }).documentId);
      const result = (await next()) as { documentId?: string; slug?: string | null } | null;
      const documentId = result?.documentId ?? (context.params as { documentId?: string }).documentId;
      if (documentId === undefined) return result;
      if (SAVES.has(context.action)) {
        const slugged = SLUGGED.get(rules.uid);
        if (slugged !== undefined) {
          const slug = await giveSlug(strapi, uow, slugged, documentId, context.action === 'clone');
          if (slug !== null && result && 'slug' in result) result.slug = slug;
        }
        const [draft] = await rowsOf(strapi, rules, documentId);
        const faults = draft ? [...rules.faults(draft, today()), ...(await treeFaults(strapi, uow, rules, documentId))] : [];
        if (faults.length > 0) throw new AppError('content.refused', 400, 'Có ô chưa đúng; hãy sửa các ô được nêu rồi lưu lại.', faults);
      }
      if (rules.keys) await claim(uow, rules, documentId, await rowsOf(strapi, rules, documentId));
      return result;
    }) as never;
  });
};
