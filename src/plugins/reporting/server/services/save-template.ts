import type { Core } from '@strapi/strapi';
import { textOf } from '../../../platform/server/public';
import { notePlan } from './note-plan';
import { onPlans, onProgrammeOf } from './on-plans';
import { programmeUnknown, templateTaken, templateUnknown } from './plan-refusals';
import { programmeByCode, programmeById } from './programme-rows';
import { insertTemplate, templateById, templatesOf, updateTemplate } from './template-rows';

export interface NewTemplate {
  readonly programme: string;
  readonly code: string;
  readonly title: string;
  /** Place in lists; null: last. */
  readonly position: number | null;
}

/** Adds a template to a programme; what it looks like, its first draft will say. @returns its id @throws 404, 422 `reporting.code-taken` */
export const addTemplate = (strapi: Core.Strapi, { programme: code, ...input }: NewTemplate): Promise<number> =>
  onPlans(strapi, async (frame) => {
    const on = frame.ofProgramme(code);
    const programme = await programmeByCode(on.uow.trx, code, { lock: true });
    if (programme === null) throw programmeUnknown();
    const known = await templatesOf(on.uow.trx, programme.id);
    if (known.some((each) => each.code === input.code)) throw templateTaken();
    const template = {
      programmeId: programme.id, code: input.code, title: textOf(input.title).trim(),
      position: input.position ?? Math.max(0, ...known.map(({ position }) => position)) + 1,
    };
    const id = await insertTemplate(on.uow.trx, template);
    notePlan(strapi, on, { act: 'template-saved', subject: { type: 'template', id: String(id) }, before: null, after: template });
    return id;
  });

/** Changes the title and the place of a template; forms and reports keep what they say. @returns its programme's code @throws 404 */
export const changeTemplate = (strapi: Core.Strapi, { id, title, position }: { readonly id: number; readonly title: string; readonly position: number }): Promise<string> =>
  onPlans(strapi, async (frame) => {
    const known = await templateById(frame.uow.trx, id, { lock: true });
    if (known === null) throw templateUnknown();
    const on = await onProgrammeOf(frame, known);
    const wanted = { title: textOf(title).trim(), position };
    await updateTemplate(on.uow.trx, id, wanted);
    notePlan(strapi, on, {
      act: 'template-saved', subject: { type: 'template', id: String(id) },
      before: { title: known.title, position: known.position }, after: wanted,
    });
    return (await programmeById(on.uow.trx, known.programmeId))?.code ?? '';
  });
