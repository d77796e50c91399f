import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import type { PeriodView, ProgrammeView, TemplateView } from '../../contracts';
import { seesPlans } from '../domain/plan-rights';
import { allProgrammes, programmeByCode, type ProgrammeRow } from '../services/programme-rows';
import { periodById, periodsOf, type CountedPeriod } from '../services/period-rows';
import { periodUnknown, plansForbidden, programmeUnknown } from '../services/plan-refusals';
import { templatesOf, versionHeads, type VersionHead } from '../services/template-rows';
import type { TemplateVersionRef } from '../../contracts';

/** @throws 403 for whoever has nothing to do with reporting */
export const requirePlanReader = async (strapi: Core.Strapi): Promise<void> => {
  const actor = await actorFrom(strapi);
  if (actor.kind !== 'system' && !seesPlans(actor)) throw plansForbidden();
};

const programmeView = ({ code, name, legalBasis, validFrom, validTo, chains, version }: ProgrammeRow): ProgrammeView =>
  ({ code, name, legalBasis, validFrom, validTo, chains, version });

export const versionRef = ({ id, number, state, validFrom, legalBasis, note, version, publishedAt }: VersionHead): TemplateVersionRef =>
  ({ id, number, state, validFrom, legalBasis, note, version, publishedAt });

export const programmes = async (strapi: Core.Strapi): Promise<readonly ProgrammeView[]> => {
  await requirePlanReader(strapi);
  return (await allProgrammes(reader(strapi))).map(programmeView);
};

const programmeOf = async (strapi: Core.Strapi, code: string): Promise<ProgrammeRow> => {
  await requirePlanReader(strapi);
  const programme = await programmeByCode(reader(strapi), code);
  if (programme === null) throw programmeUnknown();
  return programme;
};

export const programmeOfCode = async (strapi: Core.Strapi, code: string): Promise<ProgrammeView> => programmeView(await programmeOf(strapi, code));

/** The templates of a programme with all their versions. Three statements. @throws 403, 404 */
export const templates = async (strapi: Core.Strapi, code: string): Promise<readonly TemplateView[]> => {
  const programme = await programmeOf(strapi, code);
  const [rows, heads] = [await templatesOf(reader(strapi), programme.id), await versionHeads(reader(strapi), programme.id)];
  return rows.map(({ id, code: templateCode, title, position }) => ({
    id, programme: code, code: templateCode, title, position, versions: heads.filter(({ templateId }) => templateId === id).map(versionRef),
  }));
};

const periodView = (programme: string, { programmeId: _, ...period }: CountedPeriod): PeriodView => ({ ...period, programme });

/** The periods of a programme, or of all, the latest first. @throws 403, 404 */
export const periods = async (strapi: Core.Strapi, code: string | null): Promise<readonly PeriodView[]> => {
  await requirePlanReader(strapi);
  const known = code === null ? await allProgrammes(reader(strapi)) : [await programmeOf(strapi, code)];
  const lists = await Promise.all(known.map(async (programme) => (await periodsOf(reader(strapi), programme.id)).map((period) => periodView(programme.code, period))));
  return lists.flat().sort((a, b) => (a.endsOn === b.endsOn ? 0 : a.endsOn < b.endsOn ? 1 : -1));
};

/** @throws 403, 404 */
export const periodOf = async (strapi: Core.Strapi, id: number): Promise<PeriodView> => {
  await requirePlanReader(strapi);
  const db = reader(strapi);
  const row = await periodById(db, id);
  const [period] = row === null ? [] : await periodsOf(db, row.programmeId, id);
  if (period === undefined) throw periodUnknown();
  const programme = (await allProgrammes(db)).find((each) => each.id === period.programmeId);
  return periodView(programme?.code ?? '', period);
};
