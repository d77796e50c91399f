import type { Core } from '@strapi/strapi';
import { textOf } from '../../../platform/server/public';
import { EMPTY_FORM } from '../domain/empty-form';
import type { FormDefinition } from '../../contracts';
import { notePlan } from './note-plan';
import { onPlans, onProgrammeOf, type OnPlans } from './on-plans';
import { draftExists, notADraft, planStale, templateUnknown, versionUnknown } from './plan-refusals';
import { deleteDraft as deleteRow, insertDraft, templateById, updateVersion, versionBefore, versionById, type TemplateRow, type VersionRow } from './template-rows';

const keptOrNull = (text: string | null): string | null => (text === null || textOf(text).trim() === '' ? null : textOf(text).trim());

/** Starts a draft from the newest version of a template, or from an empty form. @returns its id @throws 404, 409 when there is one */
export const startDraft = (strapi: Core.Strapi, templateId: number): Promise<number> =>
  onPlans(strapi, async (frame) => {
    const template = await templateById(frame.uow.trx, templateId, { lock: true });
    if (template === null) throw templateUnknown();
    const on = await onProgrammeOf(frame, template);
    const latest = await versionBefore(on.uow.trx, templateId, Number.MAX_SAFE_INTEGER);
    if (latest?.state === 'draft') throw draftExists();
    const id = await insertDraft(on.uow.trx, {
      templateId, definition: latest?.definition ?? EMPTY_FORM, legalBasis: latest?.legalBasis ?? null, note: null, by: on.by, at: on.at,
    });
    notePlan(strapi, on, { act: 'draft-saved', subject: { type: 'template-version', id: String(id) }, before: null, after: { template: template.code, from: latest?.number ?? null } });
    return id;
  });

interface OnVersion {
  readonly on: OnPlans;
  readonly known: VersionRow;
  readonly template: TemplateRow;
}

/** The version that an act is about, with its template locked first, so that two acts on one template wait for each other. @throws 403, 404, 409 */
export const versionFor = async (frame: OnPlans, id: number, version: number): Promise<OnVersion> => {
  const { trx } = frame.uow;
  const found = await versionById(trx, id);
  const template = found === null ? null : await templateById(trx, found.templateId, { lock: true });
  const known = await versionById(trx, id, { lock: true });
  if (known === null || template === null) throw versionUnknown();
  const on = await onProgrammeOf(frame, template);
  if (known.version !== version) throw planStale(known.version);
  return { on, known, template };
};

/** The same of a version that is still a draft. @throws 403, 404, 409 */
export const draftFor = async (frame: OnPlans, id: number, version: number): Promise<OnVersion> => {
  const found = await versionFor(frame, id, version);
  if (found.known.state !== 'draft') throw notADraft();
  return found;
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
  onPlans(strapi, async (frame) => {
    const { on, known } = await draftFor(frame, id, version);
    const wanted = { legalBasis: keptOrNull(legalBasis), note: keptOrNull(note) };
    await updateVersion(on.uow.trx, known, { definition: JSON.stringify(definition), legal_basis: wanted.legalBasis, note: wanted.note });
    notePlan(strapi, on, {
      act: 'draft-saved', subject: { type: 'template-version', id: String(id) },
      before: { version, legalBasis: known.legalBasis, note: known.note }, after: { version: version + 1, ...wanted },
    });
  });

/** Takes a draft away; published versions stay for ever. @throws 404, 409 */
export const deleteDraft = (strapi: Core.Strapi, { id, version }: { readonly id: number; readonly version: number }): Promise<void> =>
  onPlans(strapi, async (frame) => {
    const { on, known } = await draftFor(frame, id, version);
    await deleteRow(on.uow.trx, id);
    notePlan(strapi, on, {
      act: 'draft-deleted', subject: { type: 'template-version', id: String(id) },
      before: { number: known.number, version, templateId: known.templateId }, after: null,
    });
  });
