import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { definitionChanges, outlineOf, type DefinitionCheck, type FormDefinition, type TemplateVersionView } from '../../contracts';
import { lostReaders } from '../domain/lost-readers';
import { maintainingGrant } from '../domain/plan-rights';
import { plansForbidden, templateUnknown, versionUnknown } from '../services/plan-refusals';
import { programmeById } from '../services/programme-rows';
import { neighbourVersions, templateById, versionBefore, versionById } from '../services/template-rows';
import { definitionFaults } from './check-definition';
import { requirePlanReader, versionRef } from './plan-views';

/** One version with its form, what is wrong with it and what is different from the version before. @throws 403, 404 */
export const templateVersion = async (strapi: Core.Strapi, id: number): Promise<TemplateVersionView> => {
  await requirePlanReader(strapi);
  const db = reader(strapi);
  const version = await versionById(db, id);
  const template = version === null ? null : await templateById(db, version.templateId);
  if (version === null || template === null) throw versionUnknown();
  const before = await versionBefore(db, template.id, version.number);
  return {
    ...versionRef(version), template: { id: template.id, code: template.code, title: template.title }, definition: version.definition,
    faults: version.state === 'draft' ? await definitionFaults(db, template, version.definition, version.validFrom) : [],
    changes: before === null ? [] : definitionChanges(before.definition, version.definition),
  };
};

export interface DefinitionToCheck {
  readonly templateId: number;
  /** Number of the version that is being written; null: the next one. */
  readonly number: number | null;
  readonly definition: FormDefinition;
}

/** What is wrong with a form that is being written, and what it changes, for its operator. Nothing is stored. @throws 403, 404 */
export const checkDefinition = async (strapi: Core.Strapi, { templateId, number, definition }: DefinitionToCheck): Promise<DefinitionCheck> => {
  const [actor, db] = [await actorFrom(strapi), reader(strapi)];
  if (maintainingGrant(actor, null) === undefined) throw plansForbidden();
  const template = await templateById(db, templateId);
  if (template === null) throw templateUnknown();
  if (maintainingGrant(actor, (await programmeById(db, template.programmeId))?.code ?? '') === undefined) throw plansForbidden();
  const before = await versionBefore(db, templateId, number ?? Number.MAX_SAFE_INTEGER);
  const others = await neighbourVersions(db, template.programmeId, null);
  return {
    faults: await definitionFaults(db, template, definition, null),
    changes: before === null ? [] : definitionChanges(before.definition, definition),
    readers: lostReaders(template.code, definition, others),
    outlines: Object.fromEntries(others.filter(({ code }) => code !== template.code).map((other) => [other.code, outlineOf(other.definition)])),
  };
};
