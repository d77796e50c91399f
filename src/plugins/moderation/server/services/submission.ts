import type { Core } from '@strapi/strapi';
import { textOf } from '../../../platform/server/public';
import { addressesIn, blockersOf, checklistOf, isUpload, type ChecklistItem, type Declaration, type KnownLinks } from '../../contracts';
import type { Submission } from '../domain/acts';
import { uploadNamesIn } from '../domain/canonical/upload-names';
import { belongsToAuthorUnit, type Person, type Place } from '../domain/person';
import { declarationGaps } from '../domain/requirements';
import { ownSiteOnly } from '../domain/own-site';
import { workflowFor } from '../domain/workflow-choice';
import { workflowsOf, type ModeratedType } from '../registry/moderated-types';
import { appRefusal } from './app-refusal';
import { planOf } from './checklist-plan';
import { MISSING } from './file-facts';
import type { LoadedDocument } from './load-document';
import { submissionFaults } from './submission-checks';
import { isVouched } from './vouched';

/** Where a document belongs; a document without a unit belongs nowhere and nobody has a duty over it. */
export const placeOf = (type: ModeratedType, document: LoadedDocument): Place => ({
  unit: document.unit ?? '',
  system: type.system,
  category: type.categories === null ? undefined : document.category,
});

/** What a submission of this document brings before the rules. Throws 422 when no workflow fits (no site chosen). */
export const submissionOf = (
  strapi: Core.Strapi,
  type: ModeratedType,
  document: LoadedDocument,
  person: Person,
  declaration: Partial<Declaration> | null,
): Submission => {
  const config = workflowsOf(strapi);
  const key = workflowFor(type.rules.workflow, document.sitePath);
  if (typeof key !== 'string') throw appRefusal(key);
  const foreign = ownSiteOnly(document);
  if (foreign !== null) throw appRefusal(foreign);
  const place = placeOf(type, document);
  return {
    workflow: config.workflows[key],
    place,
    mayWrite: belongsToAuthorUnit(person, place) || isVouched(type.uid, document.documentId),
    declarationGaps: declarationGaps(declaration),
    documentGaps: [...blockersOf(checklistOfDraft(strapi, type, document)), ...submissionFaults(type.uid, document.entry), ...missingFiles(document)],
    objection: null,
  };
};

/** The checklist of a stored draft. Where its links to pages lead is advice of the edit view (link-states.ts) and not asked here. */
export const checklistOfDraft = (strapi: Core.Strapi, type: ModeratedType, document: LoadedDocument): readonly ChecklistItem[] => {
  const plan = planOf(strapi, type);
  const gone = new Set(document.unknownFiles);
  const known: KnownLinks = Object.fromEntries(addressesIn(document.entry, plan)
    .filter((address) => isUpload(address) && uploadNamesIn(address).some((name) => gone.has(name)))
    .map((address) => [address, 'nowhere' as const]));
  return checklistOf(document.entry, plan, known);
};

/** A file whose bytes are gone cannot be passed by anybody. */
const missingFiles = ({ files }: LoadedDocument): { path: string; message: string }[] =>
  files.some(({ sha256 }) => sha256 === MISSING) ? [{ path: 'files', message: 'Có tệp đính kèm không đọc được; hãy tải tệp lên lại.' }] : [];

/** A remark as stored: NFC, without blanks around; null when there is nothing left. */
export const remarkOf = (text: string | null | undefined): string | null => {
  const trimmed = textOf(text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};
