import type { Core } from '@strapi/strapi';
import { textOf } from '../../../platform/server/public';
import { EMPTY_FORM } from '../domain/empty-form';
import type { FormDefinition } from '../../contracts';
import { notePlan } from './note-plan';
import { onPlans, type OnPlans } from './on-plans';
import { draftExists, notADraft, planStale, templateUnknown, versionUnknown } from './plan-refusals';
import { deleteDraft as deleteRow, insertDraft, templateById, updateVersion, versionBefore, versionById, type VersionRow } from './template-rows';

const keptOrNull = (text: string | null): string | null => (text === null || textOf(text).trim() === '' ? null : textOf(text).trim());

/** Starts a draft from the newest version of a template, or from an empty form. @returns its id @throws 404, 409 when there is one */
export const startDraft = (strapi: Core.Strapi, templateId: number): Promise<number> =>
  onPlans(strapi, async (on) => {
    const template = await templateById(on.uow.trx, templateId, { lock: true });
    if (template === null) throw templateUnknown();
    const latest = await versionBefore(on.uow.trx, templateId, Number.MAX_SAFE_INTEGER);
    if (latest?.state === 'draft') throw draftExists();
    const id = await insertDraft(on.uow.trx, {
      templateId, definition: latest?.definition ?? EMPTY_FORM, legalBasis: latest?.legalBasis ?? null, note: null, by: on.by, at: on.at,
    });
    notePlan(strapi, on, { act: 'draft-saved', subject: { type: 'template-version', id: String(id) }, before: null, after: { template: template.code, from: latest?.number ?? null } });
    return id;
  });

/** The draft of an act, locked. @throws 404, 409 when it is published or somebody saved meanwhile */
export const draftFor = async ({ uow }: OnPlans, id: number, version: number): Promise<VersionRow> => {
  const known = await versionById(uow.trx, id, { lock: true });
  if (known === null) throw versionUnknown();
  if (known.state !== 'draft') throw notADraft();
  if (known.version !== version) throw planStale(known.version);
  return known;
};

export interface SaveDraft {
  readonly id: number;
  readonly version: number;
  /** Of a readable shape; what is still wrong in its formulas does not hinder saving. */
  readonly definition: FormDefinition;
  readonly legalBasis: string | null;
  readonly note: string | null;
}

/** Stores what a draft says now. @throws 404, 409 */
export const saveDraft = (strapi: Core.Strapi, { id, version, definition, legalBasis, note }: SaveDraft): Promise<void> =>
  onPlans(strapi, async (on) => {
    const known = await draftFor(on, id, version);
    const wanted = { legalBasis: keptOrNull(legalBasis), note: keptOrNull(note) };
    await updateVersion(on.uow.trx, known, { definition: JSON.stringify(definition), legal_basis: wanted.legalBasis, note: wanted.note });
    notePlan(strapi, on, {
      act: 'draft-saved', subject: { type: 'template-version', id: String(id) },
      before: { version, legalBasis: known.legalBasis, note: known.note }, after: { version: version + 1, ...wanted },
    });
  });

/** Takes a draft away; published versions stay for ever. @throws 404, 409 */
export const deleteDraft = (strapi: Core.Strapi, { id, version }: { readonly id: number; readonly version: number }): Promise<void> =>
  onPlans(strapi, async (on) => {
    const known = await draftFor(on, id, version);
    await deleteRow(on.uow.trx, id);
    notePlan(strapi, on, {
      act: 'draft-deleted', subject: { type: 'template-version', id: String(id) },
      before: { number: known.number, version, templateId: known.templateId }, after: null,
    });
  });
