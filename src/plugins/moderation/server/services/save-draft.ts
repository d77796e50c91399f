import type { Core } from '@strapi/strapi';
import { now, type UnitOfWork } from '../../../platform/server/public';
import { actorFrom, currentTree } from '../../../units/server/public';
import type { CaseFacts } from '../domain/case-facts';
import { judge } from '../domain/judge';
import { ownSiteOnly } from '../domain/own-site';
import { knows } from '../domain/machine';
import { afterEdit } from '../domain/perform';
import { changedUnderReview, editedByReviewer } from '../domain/notice-texts';
import { behind, belongsToAuthorUnit, type Person, type Place } from '../domain/person';
import type { ModeratedType } from '../registry/moderated-types';
import { appRefusal, refusal } from './app-refusal';
import { authorsOf } from './act-on-case';
import { factsOf } from './case-facts';
import { dueColumns, insertRevision, latestCase, liveCase, moveCase, revisions, type CaseRow } from './case-rows';
import { lockDocument } from './document-lock';
import { draftBase, isBasedOn, newerDraft } from './draft-base';
import { dueOf } from './due';
import { demandFixedAttributes } from './fixed-attributes';
import { loadDocument, type LoadedDocument } from './load-document';
import { noteInLedger } from './note-in-ledger';
import { notify, settleWaiting } from './notify';
import { candidatesOf, personFrom, reviewersByStage } from './people';
import { recordEdit } from './record-edit';
import { placeOf } from './submission';
import { isVouched } from './vouched';

/** The saver: a member of staff, or null for the application itself (an import, a merger of units). */
export const saver = async (strapi: Core.Strapi): Promise<Person | null> =>
  (await actorFrom(strapi)).kind === 'system' ? null : personFrom(strapi);

interface Saved { type: ModeratedType; documentId: string; person: Person | null; before: LoadedDocument; after: LoadedDocument }

/**
 * Wraps a save of a draft: refuses those who may not edit now, refuses a save over a newer draft, records
 * who changed what, and turns a change under review into a new revision that starts at the first stage.
 * @param save the save itself, run once
 */
export const saveDraft = async <T>(strapi: Core.Strapi, uow: UnitOfWork, type: ModeratedType, documentId: string, save: () => Promise<T>): Promise<T> => {
  await lockDocument(uow, type.uid, documentId);
  const before = await loadDocument(strapi, type, documentId, 'draft');
  if (before === null) return save();
  const person = await saver(strapi);
  const live = await liveCase(uow.trx, type.uid, documentId);
  const facts = live && (await factsOf(uow.trx, live, type));
  const vouched = isVouched(type.uid, documentId);
  await (facts === null ? demandOwnUnit(strapi, person, placeOf(type, before), vouched) : demandEditable(strapi, person, facts, vouched));

  const result = await save();
  const after = await loadDocument(strapi, type, documentId, 'draft');
  if (after === null) return result;
  const base = draftBase(strapi, documentId);
  // Only now both texts are known in the same form; the error takes the save back.
  if (after.hash === before.hash) return result;
  if (base !== null && !isBasedOn(base, before)) throw await newerDraft(strapi, type, before, after);
  demandOwnSite(after);
  demandFixedAttributes(type, before, after, live ?? (await latestCase(uow.trx, type.uid, documentId)));
  await afterChange(strapi, uow, { type, documentId, person, before, after }, live, facts);
  return result;
};

/**
 * What no case is running for is its unit's to edit. Offices of the portal come in with their stage;
 * what a closed unit left to nobody is the operator's, who alone has it in scope.
 */
const demandOwnUnit = async (strapi: Core.Strapi, person: Person | null, place: Place, vouched: boolean): Promise<void> => {
  if (person === null || person.superAdmin || belongsToAuthorUnit(person, place) || vouched) return;
  if ((await currentTree(strapi)).orphans.some((unit) => unit === place.unit)) return;
  throw refusal('moderation.locked', 'Nội dung chưa trình duyệt nên chỉ đơn vị soạn được sửa; hãy liên hệ đơn vị đó.');
};

/** Refuses a placement on the site of another unit, whatever form the input had. */
export const demandOwnSite = (document: LoadedDocument): void => {
  const foreign = ownSiteOnly(document);
  if (foreign !== null) throw appRefusal(foreign);
};

const demandEditable = async (strapi: Core.Strapi, person: Person | null, facts: CaseFacts, vouched: boolean): Promise<void> => {
  const locked = knows(facts.state, 'edit');
  if (locked !== null) throw appRefusal(locked);
  if (person === null) return;
  const candidates = candidatesOf(await reviewersByStage(strapi, facts.workflow, facts.place));
  const refused = judge({ kind: 'edit', vouched }, person, facts, facts.contributors, candidates);
  if (refused !== null) throw appRefusal(refused);
};

const afterChange = async (strapi: Core.Strapi, uow: UnitOfWork, saved: Saved, live: CaseRow | null, facts: CaseFacts | null): Promise<void> => {
  const { type, documentId, person, before, after } = saved;
  const at = now();
  const again = live !== null && person !== null && facts?.state === 'open' && (await lastEditor(uow, live)) !== person.userId;
  await recordEdit(uow, { contentType: type.uid, documentId, person, before: before.hash, after: after.hash, caseId: live?.id ?? null, at });
  if (live === null || facts === null) return;
  const moved = afterEdit({ ...facts, place: { ...facts.place, category: type.categories === null ? undefined : after.category } }, person ? behind(person) : []);
  const revision = live.state === 'open' ? await insertRevision(uow.trx, { caseId: live.id, document: after, cause: 'edit', by: person?.userId ?? null, at }) : null;
  await moveCase(uow.trx, live.id, moved, at, {
    title: after.title, ...dueColumns(await dueOf(strapi, uow.trx, type, after, at)), ...(revision && { revision_id: revision.id }),
  });
  await noteInLedger(strapi, uow, {
    verb: 'revise', caseId: live.id, contentType: type.uid, documentId, person, before: facts, after: moved, hash: after.hash,
  });
  if (again || (facts.state === 'open' && facts.stage > 0)) await tellOfChange(strapi, uow, saved, live, facts);
};

/** Who made the revision under review; saving several times in a row is told once. */
const lastEditor = async ({ trx }: UnitOfWork, { revisionId }: CaseRow): Promise<number | null> =>
  ((await revisions(trx).where({ id: revisionId }).first('created_by')) as { created_by: number | null } | undefined)?.created_by ?? null;

/** A change under review sends the case back to its first stage: who reviews there has it again, and the authors hear of it. */
const tellOfChange = async (strapi: Core.Strapi, uow: UnitOfWork, { person, after }: Saved, live: CaseRow, facts: CaseFacts): Promise<void> => {
  const first = facts.workflow.stages[0]?.name ?? '';
  const [reviewers = []] = await reviewersByStage(strapi, facts.workflow, facts.place);
  if (facts.stage > 0) await settleWaiting(strapi, uow, live);
  await notify(strapi, uow, { ...live, title: after.title, person, office: facts.workflow.stages[facts.stage]?.name ?? null }, [
    { to: facts.stage > 0 ? reviewers.map(({ userId }) => userId) : [], say: (about) => changedUnderReview(about, first) },
    { to: authorsOf(facts), mayHaveMoved: true, say: (about) => editedByReviewer(about, first) },
  ]);
};
