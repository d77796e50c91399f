import type { Core } from '@strapi/strapi';
import type { FieldError } from '../../../platform/server/public';
import { treeOn, unitsOf } from '../../../units/server/public';
import { chainOf, levelsOn, type ChainFault } from '../domain/chains';
import { inputsOf } from '../queries/check-definition';
import { obligationsOf } from './obligation-rows';
import type { OnPlans } from './on-plans';
import type { PeriodRow } from './period-rows';
import { obligationsFaulty } from './plan-refusals';
import { programmeById } from './programme-rows';
import { insertReports, versionsInUse, type Opening } from './report-openings';
import { templatesOf, versionById, versionsOn, type VersionRow } from './template-rows';

const WHY: Readonly<Record<ChainFault, (name: string, day: string) => string>> = {
  'not-in-force': (name, day) => `${name} không còn (hoặc chưa có) vào ngày chốt số liệu ${day}.`,
  'wrong-level': (name, day) => `${name} không thuộc cấp nhập báo cáo của chương trình vào ngày ${day}.`,
  'level-missing': (name, day) => `Không tìm thấy đơn vị cấp trên duyệt báo cáo của ${name} vào ngày ${day}.`,
};

/** The version of each template for a period: the one that its reports have, else the one in force on the cut-off day. */
const formsOf = async ({ uow }: OnPlans, period: PeriodRow, templateIds: readonly number[]): Promise<ReadonlyMap<number, VersionRow>> => {
  const used = await versionsInUse(uow.trx, period.id);
  const forms = new Map((await versionsOn(uow.trx, templateIds, period.cutOffOn)).map((version) => [version.templateId, version]));
  for (const [templateId, versionId] of used) {
    if (forms.get(templateId)?.id === versionId) continue;
    const version = await versionById(uow.trx, versionId);
    if (version !== null) forms.set(templateId, version);
  }
  return forms;
};

/**
 * Opens a report for each obligation of a period that has none: units, levels and forms as of its cut-off day (PR-4.1, PR-3.3).
 * A few statements, however many. @returns how many @throws 422 `reporting.obligations-faulty` naming units and templates that cannot
 */
export const openReports = async (strapi: Core.Strapi, on: OnPlans, period: PeriodRow): Promise<number> => {
  const { trx } = on.uow;
  const owed = (await obligationsOf(trx, period.id)).filter(({ opened }) => !opened);
  if (owed.length === 0) return 0;
  const [programme, templates] = [await programmeById(trx, period.programmeId), await templatesOf(trx, period.programmeId)];
  const levels = levelsOn(programme?.chains ?? [], period.cutOffOn) ?? [];
  const [tree, units] = [await treeOn(strapi, period.cutOffOn), await unitsOf(strapi)];
  const names = new Map(units.map(({ documentId, name }) => [documentId as string, name]));
  const templateIds = [...new Set(owed.map(({ templateId }) => templateId))];
  const forms = await formsOf(on, period, templateIds);
  const inputs = new Map([...forms.values()].map((version) => [version.templateId, inputsOf(version.definition)]));
  const missing = templateIds.filter((id) => !forms.has(id)).map((id): FieldError => ({
    path: 'obligations', message: `Biểu ${templates.find((each) => each.id === id)?.code ?? ''} chưa có phiên bản nào áp dụng vào ngày chốt số liệu ${period.cutOffOn}.`,
  }));
  const chains = new Map([...new Set(owed.map(({ unit }) => unit))].map((unit) => [unit, chainOf(levels, unit, tree)]));
  const without = [...chains].flatMap(([unit, chain]): readonly FieldError[] =>
    (typeof chain === 'string' ? [{ path: 'obligations', message: WHY[chain](names.get(unit) ?? unit, period.cutOffOn) }] : []));
  if (missing.length + without.length > 0) throw obligationsFaulty([...missing, ...without].slice(0, 100), 'Chưa mở được báo cáo; xem từng đơn vị và biểu mẫu bên dưới.');
  const openings = owed.flatMap(({ templateId, unit, dueOn }): readonly Opening[] => {
    const [form, chain] = [forms.get(templateId), chains.get(unit)];
    return form === undefined || chain === undefined || typeof chain === 'string' ? []
      : [{ templateId, templateVersionId: form.id, unit, chain, dueOn: dueOn ?? period.dueOn, inputs: inputs.get(templateId) ?? 0 }];
  });
  return insertReports(trx, period.id, openings, on.at);
};
