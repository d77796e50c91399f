import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { actorFrom, matches, scopedTypes, scopeFor } from '../../../units/server/public';
import type { Button, DocumentModeration } from '../../contracts';
import { buttonsFor } from '../domain/buttons';
import type { Person } from '../domain/person';
import { moderatedType, type ModeratedType } from '../registry/moderated-types';
import { maySee } from '../services/act-on-case';
import { notFound } from '../services/app-refusal';
import { contributorsOf, factsOf } from '../services/case-facts';
import { latestCase, liveCase, publishedCase } from '../services/case-rows';
import { isKept } from '../services/kept';
import { objectionTo } from '../services/objections';
import { loadDocument, type LoadedDocument } from '../services/load-document';
import { candidatesOf, reviewersByStage } from '../services/people';
import { placeOf, submissionOf } from '../services/submission';
import { detailOf } from './case-detail';
import { historyOf } from './history';

/** What the side panel of a document's edit view shows to this person, also before there is a case. */
export const documentModeration = async (strapi: Core.Strapi, person: Person, contentType: string, documentId: string): Promise<DocumentModeration> => {
  const type = moderatedType(strapi, contentType);
  if (type === undefined) {
    return { contentType, documentId, moderated: false, draftHash: null, draftUpdatedAt: null, published: false, publishedVersion: null, category: null, deletable: false, case: null, buttons: [], history: [] };
  }
  const db = reader(strapi);
  const document = await loadDocument(strapi, type, documentId, 'draft');
  if (document === null || !maySee(person, { ...placeOf(type, document), submittedBy: 0 })) throw notFound();
  const head = (await liveCase(db, contentType, documentId)) ?? (await latestCase(db, contentType, documentId));
  const published = await publishedCase(db, contentType, documentId);
  const detail = head && (await detailOf(strapi, person, head, type));
  return {
    contentType, documentId, moderated: true,
    draftHash: document.hash,
    draftUpdatedAt: document.updatedAt,
    published: published !== null,
    publishedVersion: published?.version ?? null,
    category: document.category,
    deletable: await isDeletable(strapi, type, document),
    case: detail,
    buttons: await buttonsOf(strapi, person, type, document),
    history: detail?.history ?? (await historyOf(strapi, contentType, documentId)),
  };
};

/** The same answer as the delete itself would give: scope first, then what the engine keeps. */
const isDeletable = async (strapi: Core.Strapi, type: ModeratedType, document: LoadedDocument): Promise<boolean> => {
  const scoped = scopedTypes(strapi).get(type.uid);
  const where = scoped ? scopeFor(await actorFrom(strapi), 'delete', scoped) : false;
  if (where === false || !matches(where, document.entry)) return false;
  return !(await isKept(strapi, reader(strapi), type, document.documentId));
};

/** The live case's buttons; without one, submission, editing and (of what is published) withdrawal. */
const buttonsOf = async (strapi: Core.Strapi, person: Person, type: ModeratedType, document: LoadedDocument): Promise<readonly Button[]> => {
  const db = reader(strapi);
  const live = await liveCase(db, type.uid, document.documentId);
  const published = await publishedCase(db, type.uid, document.documentId);
  const head = live ?? published ?? (await latestCase(db, type.uid, document.documentId));
  const facts = head && (await factsOf(db, head, type));
  const asked = attempt(() => submissionOf(strapi, type, document, person, null));
  const submission = asked && { ...asked, objection: await objectionTo(strapi, type, document) };
  const workflow = submission?.workflow ?? facts?.workflow;
  if (workflow === undefined) return [];
  const place = facts?.place ?? placeOf(type, document);
  const candidates = candidatesOf(await reviewersByStage(strapi, workflow, place));
  const contributors = await contributorsOf(db, type.uid, document.documentId);
  const form = submission ?? { workflow, place, mayWrite: false, declarationGaps: [], documentGaps: [], objection: null };
  const buttons = buttonsFor(person, facts, contributors, candidates, form, []);
  if (live === null || published === null) return buttons;
  const publishedFacts = await factsOf(db, published, type);
  const withdraw = buttonsFor(person, publishedFacts, contributors, candidates, form, []).filter(({ act }) => act === 'unpublish');
  return [...buttons, ...withdraw];
};

/** Without a site no workflow fits yet; the panel then simply has no submission to offer. */
const attempt = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch {
    return null;
  }
};
