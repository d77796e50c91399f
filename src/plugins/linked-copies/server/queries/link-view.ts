import type { Core } from '@strapi/strapi';
import { loadDocument, type LoadedDocument, type Person } from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';
import { addresseesOf, namer, unitsOf } from '../../../units/server/public';
import type { LinkView, MayOrWhyNot, SectionDelegations } from '../../contracts';
import { writesDirectly } from '../domain/delegations';
import { differing } from '../domain/shared-content';
import { relationOf } from '../domain/tasks';
import type { LinkedType } from '../registry/linked-types';
import { lastTaking, livingLink, newestLink, type LinkRow } from '../services/link-rows';
import { mayPropose, seenOriginal } from '../services/propose';
import { attributesOf, publishedText } from '../services/published-text';
import { notAuthor, notPublished } from '../services/refusals';
import { openTask } from '../services/task-rows';
import { CATEGORY, PORTAL } from '../uids';
import { portalUnit, unitsOfSection } from './delegations';
import { sidesOf } from './sides';
import { taskViews } from './task-views';

const ALONE = { other: null, relation: null, differs: [], taken: null, task: null, propose: null, section: null } as const;

/** What one person may know of a document's link. @throws 404 for a document that is not his to see */
export const linkView = async (strapi: Core.Strapi, person: Person, contentType: string, documentId: string): Promise<LinkView> => {
  const { linked, draft } = await seenOriginal(strapi, person, contentType, documentId);
  const about = { contentType, documentId };
  const db = reader(strapi);
  const link = (await livingLink(db, contentType, 'original', documentId)) ?? (await livingLink(db, contentType, 'copy', documentId));
  if (link !== null) return { ...about, ...ALONE, ...(await standing(strapi, person, linked, link, documentId)) };
  if (draft.sitePath !== PORTAL) return { ...about, ...ALONE, role: 'alone', propose: await proposal(strapi, linked, draft) };
  const ended = await newestLink(db, contentType, 'copy', documentId);
  if (ended === null) return { ...about, ...ALONE, role: 'direct', section: await sectionOf(strapi, draft) };
  return { ...about, ...ALONE, role: 'former', other: (await sidesOf(strapi, linked, [ended.original])).get(ended.original) ?? null };
};

const standing = async (strapi: Core.Strapi, person: Person, linked: LinkedType, link: LinkRow, documentId: string): Promise<Pick<LinkView, 'role' | 'other' | 'relation' | 'differs' | 'taken' | 'task'>> => {
  const db = reader(strapi);
  const other = link.original === documentId ? link.copy : link.original;
  const [sides, taking, task, text, copy] = [
    await sidesOf(strapi, linked, [other]), await lastTaking(db, link.id), await openTask(db, link.id),
    await publishedText(strapi, db, linked, link.original), await loadDocument(strapi, linked.type, link.copy, 'draft'),
  ];
  const named = namer(await addresseesOf(strapi, taking === null ? [] : [taking.takenBy]));
  return {
    role: link.original === documentId ? 'original' : 'copy',
    other: sides.get(other) ?? null,
    relation: relationOf(text?.contentHash ?? null, taking?.contentHash ?? ''),
    differs: text === null || copy === null ? [] : differing(attributesOf(text.document), attributesOf(copy), linked.apart).map((name) => labelOf(strapi, linked, name)),
    taken: taking && { by: named(taking.takenBy), at: taking.takenAt.toISOString() },
    task: task === null ? null : ((await taskViews(strapi, person, [{ task, link }]))[0] ?? null),
  };
};

/** The field's name as the edit view shows it. */
const labelOf = (strapi: Core.Strapi, { type }: LinkedType, name: string): string => {
  const schema = strapi.contentType(type.uid) as unknown as { config?: { metadatas?: Record<string, { edit?: { label?: string } }> } };
  return schema.config?.metadatas?.[name]?.edit?.label ?? name;
};

/** Whether a proposal could be tried; whether people are left to pass it, the submission says. */
const proposal = async (strapi: Core.Strapi, linked: LinkedType, draft: LoadedDocument): Promise<MayOrWhyNot> => {
  const why = !(await mayPropose(strapi, linked, draft)) ? notAuthor()
    : (await publishedText(strapi, reader(strapi), linked, draft.documentId)) === null ? notPublished() : null;
  return { allowed: why === null, refusal: why && { code: why.code, message: why.message } };
};

const sectionOf = async (strapi: Core.Strapi, { category, unit }: LoadedDocument): Promise<SectionDelegations | null> => {
  const delegated = category === null ? [] : await unitsOfSection(strapi, category);
  if (category === null || delegated.length === 0) return null;
  const section = (await strapi.db.query(CATEGORY).findOne({ where: { documentId: category }, select: ['name'] })) as { name: string } | null;
  const names = new Map((await unitsOf(strapi)).map(({ documentId, name }) => [documentId as string, name]));
  return {
    category: section?.name ?? '', units: delegated.map((id) => names.get(id) ?? id),
    open: writesDirectly({ unit, portalUnit: await portalUnit(strapi) }, delegated),
  };
};
