import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { type AppError, readInput } from '../../../platform/server/public';
import { readDefinition } from '../../contracts';
import { calendarPreview } from '../queries/calendar-preview';
import { obligationsOfPeriod } from '../queries/obligations-of-period';
import { owingUnits } from '../queries/owing-units';
import { periodOf, periods, programmeOfCode, programmes, requirePlanReader, templates } from '../queries/plan-views';
import { checkDefinition, templateVersion } from '../queries/template-version';
import { deleteDraft, saveDraft, startDraft } from '../services/draft-version';
import { closePeriod, openPeriod } from '../services/open-period';
import { periodUnknown, programmeUnknown, templateUnknown, versionUnknown } from '../services/plan-refusals';
import { publishVersion, retireVersion } from '../services/publish-version';
import { saveObligations } from '../services/save-obligations';
import { addPeriod, changePeriod } from '../services/save-period';
import { saveProgramme } from '../services/save-programme';
import { addTemplate, changeTemplate } from '../services/save-template';
import * as input from './plan-input';

/** A text that is no id names nothing. */
const idOf = (ctx: Context, unknown: () => AppError): number => {
  const parsed = input.id.safeParse(ctx.params.id);
  if (!parsed.success) throw unknown();
  return parsed.data;
};

const codeOf = (ctx: Context): string => {
  const parsed = input.programmeCode.safeParse(ctx.params.code);
  if (!parsed.success) throw programmeUnknown();
  return parsed.data;
};

/** HTTP and nothing else. An act answers what it changed as it stands after it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const showProgramme = async (ctx: Context, code: string): Promise<void> => void (ctx.body = { data: await programmeOfCode(strapi, code), meta: {} });
  const showVersion = async (ctx: Context, id: number): Promise<void> => void (ctx.body = { data: await templateVersion(strapi, id), meta: {} });
  const showPeriod = async (ctx: Context, id: number): Promise<void> => void (ctx.body = { data: await periodOf(strapi, id), meta: {} });
  const showTemplate = async (ctx: Context, programme: string, id: number): Promise<void> => {
    ctx.body = { data: (await templates(strapi, programme)).find((template) => template.id === id), meta: {} };
  };

  return {
    async programmes(ctx: Context) {
      ctx.body = { data: await programmes(strapi), meta: {} };
    },
    async addProgramme(ctx: Context) {
      const given = readInput(input.newProgramme, ctx.request.body);
      await saveProgramme(strapi, { ...given, version: null });
      ctx.status = 201;
      await showProgramme(ctx, given.code);
    },
    async changeProgramme(ctx: Context) {
      const code = codeOf(ctx);
      await saveProgramme(strapi, { code, ...readInput(input.changedProgramme, ctx.request.body) });
      await showProgramme(ctx, code);
    },
    async templates(ctx: Context) {
      ctx.body = { data: await templates(strapi, readInput(input.ofProgramme, ctx.query).programme), meta: {} };
    },
    async addTemplate(ctx: Context) {
      const given = readInput(input.newTemplate, ctx.request.body);
      const id = await addTemplate(strapi, given);
      ctx.status = 201;
      await showTemplate(ctx, given.programme, id);
    },
    async changeTemplate(ctx: Context) {
      const id = idOf(ctx, templateUnknown);
      const programme = await changeTemplate(strapi, { id, ...readInput(input.changedTemplate, ctx.request.body) });
      await showTemplate(ctx, programme, id);
    },
    async version(ctx: Context) {
      await showVersion(ctx, idOf(ctx, versionUnknown));
    },
    async startDraft(ctx: Context) {
      const id = await startDraft(strapi, idOf(ctx, templateUnknown));
      ctx.status = 201;
      await showVersion(ctx, id);
    },
    async saveDraft(ctx: Context) {
      const id = idOf(ctx, versionUnknown);
      const { definition, ...rest } = readInput(input.draft, ctx.request.body);
      await saveDraft(strapi, { id, ...rest, definition: input.definitionOf(definition) });
      await showVersion(ctx, id);
    },
    async checkDefinition(ctx: Context) {
      const { template, number, definition } = readInput(input.checking, ctx.request.body);
      const read = readDefinition(definition);
      const data = 'faults' in read
        ? { faults: read.faults, changes: [], outlines: {} }
        : await checkDefinition(strapi, { templateId: template, number, definition: read.definition });
      ctx.body = { data, meta: {} };
    },
    async publish(ctx: Context) {
      const id = idOf(ctx, versionUnknown);
      await publishVersion(strapi, { id, ...readInput(input.publishing, ctx.request.body) });
      await showVersion(ctx, id);
    },
    async retire(ctx: Context) {
      const id = idOf(ctx, versionUnknown);
      await retireVersion(strapi, { id, ...readInput(input.atVersion, ctx.request.body) });
      await showVersion(ctx, id);
    },
    async deleteDraft(ctx: Context) {
      await deleteDraft(strapi, { id: idOf(ctx, versionUnknown), ...readInput(input.deleting, ctx.query) });
      ctx.status = 204;
    },
    async calendar(ctx: Context) {
      await requirePlanReader(strapi);
      ctx.body = { data: calendarPreview(readInput(input.calendar, ctx.query)), meta: {} };
    },
    async owingUnits(ctx: Context) {
      ctx.body = { data: await owingUnits(strapi, idOf(ctx, periodUnknown)), meta: {} };
    },
    async periods(ctx: Context) {
      ctx.body = { data: await periods(strapi, readInput(input.ofAnyProgramme, ctx.query).programme), meta: {} };
    },
    async addPeriod(ctx: Context) {
      const id = await addPeriod(strapi, readInput(input.newPeriod, ctx.request.body));
      ctx.status = 201;
      await showPeriod(ctx, id);
    },
    async changePeriod(ctx: Context) {
      const id = idOf(ctx, periodUnknown);
      await changePeriod(strapi, { id, ...readInput(input.changedPeriod, ctx.request.body) });
      await showPeriod(ctx, id);
    },
    async openPeriod(ctx: Context) {
      const id = idOf(ctx, periodUnknown);
      await openPeriod(strapi, { id, ...readInput(input.atVersion, ctx.request.body) });
      await showPeriod(ctx, id);
    },
    async closePeriod(ctx: Context) {
      const id = idOf(ctx, periodUnknown);
      await closePeriod(strapi, { id, ...readInput(input.atVersion, ctx.request.body) });
      await showPeriod(ctx, id);
    },
    async obligations(ctx: Context) {
      ctx.body = { data: await obligationsOfPeriod(strapi, idOf(ctx, periodUnknown)), meta: {} };
    },
    async saveObligations(ctx: Context) {
      const id = idOf(ctx, periodUnknown);
      await saveObligations(strapi, { periodId: id, ...readInput(input.obligations, ctx.request.body) });
      ctx.body = { data: await obligationsOfPeriod(strapi, id), meta: { period: await periodOf(strapi, id) } };
    },
  };
};
