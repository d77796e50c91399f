import type { Core } from '@strapi/strapi';
import type { FieldError } from '../../../platform/server/public';
import { isValidAt, treeOn, unitsOf } from '../../../units/server/public';
import type { UnitKind } from '../../../units/contracts';
import { levelsOn } from '../domain/chains';
import { notePlan } from './note-plan';
import { obligationsOf, storeObligations, type KnownObligation, type ObligationRow } from './obligation-rows';
import { onPlans, onProgrammeOf, type OnPlans } from './on-plans';
import { openReports } from './open-reports';
import { touchPeriod, periodById, type PeriodRow } from './period-rows';
import { obligationsFaulty, periodUnknown, periodWrongState, planStale } from './plan-refusals';
import { programmeById } from './programme-rows';
import { templatesOf, type TemplateRow } from './template-rows';

/** A template and who owes it: units by documentId, or every unit of a kind that is in force on the cut-off day. */
export interface ObligationInput {
  readonly template: string;
  readonly units: readonly string[] | { readonly kind: UnitKind };
  /** Their own last day, where it is not the period's. */
  readonly dueOn: string | null;
}

export interface SaveObligations {
  readonly periodId: number;
  readonly version: number;
  /** The whole list; what is not in it is owed no more. Or those of another period, as far as units and templates are there. */
  readonly obligations: readonly ObligationInput[] | { readonly copyFrom: number };
}

const MOST = 20_000;

const chosen = async (strapi: Core.Strapi, period: PeriodRow, templates: readonly TemplateRow[], given: readonly ObligationInput[]): Promise<readonly ObligationRow[]> => {
  const [units, tree] = [await unitsOf(strapi), await treeOn(strapi, period.cutOffOn)];
  const names = new Map(units.map(({ documentId, name }) => [documentId as string, name]));
  const faults: FieldError[] = [];
  const found = new Map<string, ObligationRow>();
  given.forEach(({ template: code, units: wanted, dueOn }, index) => {
    const template = templates.find((each) => each.code === code);
    if (template === undefined) faults.push({ path: `obligations.${index}.template`, message: `Chương trình không có biểu ${code}.` });
    if (dueOn !== null && dueOn < period.endsOn) faults.push({ path: `obligations.${index}.dueOn`, message: 'Hạn riêng không được trước ngày cuối kỳ.' });
    const list = 'kind' in wanted ? units.filter((unit) => unit.kind === wanted.kind && isValidAt(unit, period.cutOffOn)).map(({ documentId }) => documentId as string) : wanted;
    list.forEach((unit, at) => {
      const path = `obligations.${index}.units.${at}`;
      if (!names.has(unit)) faults.push({ path, message: 'Không có đơn vị này.' });
      else if (!tree.inForce(unit as never)) faults.push({ path, message: `${names.get(unit) ?? ''} không còn (hoặc chưa có) vào ngày chốt số liệu ${period.cutOffOn}.` });
      else if (template !== undefined) found.set(`${template.id} ${unit}`, { templateId: template.id, unit, dueOn });
    });
  });
  if (faults.length > 0) throw obligationsFaulty(faults.slice(0, 100));
  return [...found.values()];
};

const copied = async (strapi: Core.Strapi, { uow }: OnPlans, period: PeriodRow, from: number): Promise<readonly ObligationRow[]> => {
  const other = await periodById(uow.trx, from);
  if (other === null || other.programmeId !== period.programmeId) throw obligationsFaulty([{ path: 'copyFrom', message: 'Chương trình không có kỳ này.' }]);
  const tree = await treeOn(strapi, period.cutOffOn);
  return (await obligationsOf(uow.trx, from)).filter(({ unit }) => tree.inForce(unit as never)).map(({ templateId, unit }) => ({ templateId, unit, dueOn: null }));
};

const keyOf = ({ templateId, unit }: ObligationRow): string => `${templateId} ${unit}`;

/** What has a report already stays owed, with its day: somebody may have entered figures. */
const refuseTakingBack = (known: readonly KnownObligation[], wanted: readonly ObligationRow[], templates: readonly TemplateRow[]): void => {
  const kept = new Map(wanted.map((row) => [keyOf(row), row]));
  const gone = known.filter((row) => row.opened && kept.get(keyOf(row))?.dueOn !== row.dueOn);
  if (gone.length === 0) return;
  const codes = [...new Set(gone.map(({ templateId }) => templates.find(({ id }) => id === templateId)?.code ?? ''))].join(', ');
  throw obligationsFaulty([{ path: 'obligations', message: `Báo cáo đã mở thì không rút lại và không đổi hạn được (${gone.length} báo cáo, biểu ${codes}).` }]);
};

/**
 * Says which units owe which templates in a period. In one that is open, what is new opens its report at once, and what was
 * opened stays. @throws 404, 409, 422 `reporting.obligations-faulty` naming each unit that is not there on the cut-off day
 */
export const saveObligations = (strapi: Core.Strapi, { periodId, version, obligations }: SaveObligations): Promise<void> =>
  onPlans(strapi, async (frame) => {
    const period = await periodById(frame.uow.trx, periodId, { lock: true });
    if (period === null) throw periodUnknown();
    const on = await onProgrammeOf(frame, period);
    if (period.version !== version) throw planStale(period.version);
    if (period.state === 'closed') throw periodWrongState('Kỳ đã đóng thì không giao thêm được.');
    const [programme, templates] = [await programmeById(on.uow.trx, period.programmeId), await templatesOf(on.uow.trx, period.programmeId)];
    const known = await obligationsOf(on.uow.trx, periodId);
    const wanted = 'copyFrom' in obligations ? await copied(strapi, on, period, obligations.copyFrom) : await chosen(strapi, period, templates, obligations);
    if (wanted.length > MOST) throw obligationsFaulty([{ path: 'obligations', message: `Một kỳ có tối đa ${MOST.toLocaleString('vi')} báo cáo.` }]);
    if (levelsOn(programme?.chains ?? [], period.cutOffOn) === undefined) throw obligationsFaulty([{ path: 'obligations', message: 'Chương trình chưa có các cấp báo cáo cho ngày chốt số liệu của kỳ.' }]);
    refuseTakingBack(known, wanted, templates);
    await storeObligations(on.uow.trx, periodId, wanted);
    await touchPeriod(on.uow.trx, period, on.at);
    const opened = period.state === 'open' ? await openReports(strapi, on, period) : 0;
    notePlan(strapi, on, {
      act: 'obligations-saved', subject: { type: 'period', id: String(periodId) },
      before: { count: known.length }, after: { count: wanted.length, opened, templates: [...new Set(wanted.map(({ templateId }) => templateId))] },
    });
  });
